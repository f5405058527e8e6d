"""English: each word or phrase that a time expression is made of, with its kind and value. Data only."""

from collections.abc import Mapping
from types import MappingProxyType

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
MONTHS_SHORT = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Sept": 9, "Oct": 10, "Nov": 11,
    "Dec": 12,
}  # fmt: skip
MONTHS_AMBIGUOUS = frozenset({"March", "May"})  # dates only beside a preposition, a day or a year
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS_PLURAL = tuple(f"{name}s" for name in WEEKDAYS)
WEEKDAYS_SHORT = {
    "Mon": 0, "Tue": 1, "Tues": 1, "Wed": 2, "Thu": 3, "Thur": 3, "Thurs": 3, "Fri": 4, "Sat": 5, "Sun": 6,
}  # fmt: skip

# Unit word → singular name; the grammar knows the units by these names.
UNITS = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "weekend": "weekend",
    "fortnight": "fortnight", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
    "century": "century", "millennium": "millennium",
}  # fmt: skip
UNITS_PLURAL = {
    "seconds": "second", "minutes": "minute", "hours": "hour", "days": "day", "weeks": "week", "weekends": "weekend",
    "fortnights": "fortnight", "months": "month", "quarters": "quarter", "years": "year", "decades": "decade",
    "centuries": "century", "millennia": "millennium", "yrs": "year", "hrs": "hour", "mins": "minute",
}  # fmt: skip
SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
SEASONS_AMBIGUOUS = frozenset({"spring", "fall"})  # seasons only beside a preposition, a shift or a year
DAY_PARTS_PLURAL = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}
DAY_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "daytime": "DT", "dawn": "MO", "dusk": "EV",
    "early hours": "MO", "small hours": "MO", "wee hours": "MO",
}  # fmt: skip
CLOCK_WORDS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}

CARDINALS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
YEAR_BEGINNINGS = ("eighteen", "nineteen")  # of years said in two halves: nineteen ninety-six
MAGNITUDES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
DECADE_WORDS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip

# Time words only in capitals: kind → word → value (of a zone, what TIMEX3 writes after the time).
CAPITALS: Mapping[str, Mapping[str, int | str]] = MappingProxyType(
    {
        "zone": {
            "GMT": "Z", "UTC": "Z", "EST": "", "EDT": "", "CST": "", "CDT": "", "MST": "", "MDT": "", "PST": "",
            "PDT": "", "ET": "", "PT": "", "CET": "", "BST": "", "IST": "", "JST": "", "MSK": "",
        },
        "bc": {"BC": -1, "BCE": -1, "B.C.": -1, "B.C.E.": -1},
        "ad": {"AD": 1, "CE": 1, "A.D.": 1, "C.E.": 1},
    }
)  # fmt: skip

# Holiday → how its day is found: a fixed month and day; the nth weekday (0 is Monday) of a month, and days after it;
# days from Easter, the western or the orthodox one.
HOLIDAYS: Mapping[str, tuple[str, tuple[int, ...]]] = MappingProxyType(
    {
        "new year's day": ("fixed", (1, 1)), "new year's eve": ("fixed", (12, 31)), "new year's": ("fixed", (1, 1)),
        "valentine's day": ("fixed", (2, 14)), "st. patrick's day": ("fixed", (3, 17)),
        "april fools' day": ("fixed", (4, 1)),
        "may day": ("fixed", (5, 1)), "independence day": ("fixed", (7, 4)), "the fourth of july": ("fixed", (7, 4)),
        "bastille day": ("fixed", (7, 14)), "st patrick's day": ("fixed", (3, 17)), "earth day": ("fixed", (4, 22)),
        "anzac day": ("fixed", (4, 25)), "ve day": ("fixed", (5, 8)), "v-e day": ("fixed", (5, 8)),
        "juneteenth": ("fixed", (6, 19)), "canada day": ("fixed", (7, 1)), "all souls' day": ("fixed", (11, 2)),
        "international women's day": ("fixed", (3, 8)), "orthodox christmas": ("fixed", (1, 7)),
        "halloween": ("fixed", (10, 31)), "all saints' day": ("fixed", (11, 1)),
        "veterans day": ("fixed", (11, 11)), "armistice day": ("fixed", (11, 11)),
        "remembrance day": ("fixed", (11, 11)),
        "christmas eve": ("fixed", (12, 24)), "christmas day": ("fixed", (12, 25)), "christmas": ("fixed", (12, 25)),
        "boxing day": ("fixed", (12, 26)), "women's day": ("fixed", (3, 8)), "epiphany": ("fixed", (1, 6)),
        "martin luther king day": ("nth", (1, 0, 3)), "presidents' day": ("nth", (2, 0, 3)),
        "mother's day": ("nth", (5, 6, 2)),
        "memorial day": ("nth", (5, 0, -1)), "father's day": ("nth", (6, 6, 3)), "labor day": ("nth", (9, 0, 1)),
        "columbus day": ("nth", (10, 0, 2)), "election day": ("nth", (11, 0, 1, 1)),
        "thanksgiving": ("nth", (11, 3, 4)),
        "thanksgiving day": ("nth", (11, 3, 4)),
        "shrove tuesday": ("easter", (-47,)), "ash wednesday": ("easter", (-46,)), "palm sunday": ("easter", (-7,)),
        "maundy thursday": ("easter", (-3,)), "good friday": ("easter", (-2,)), "holy saturday": ("easter", (-1,)),
        "easter": ("easter", (0,)), "easter sunday": ("easter", (0,)), "easter day": ("easter", (0,)),
        "easter monday": ("easter", (1,)), "ascension day": ("easter", (39,)), "whit sunday": ("easter", (49,)),
        "orthodox easter": ("orthodox easter", (0,)),
        "pentecost": ("easter", (49,)), "whit monday": ("easter", (50,)), "corpus christi": ("easter", (60,)),
    }
)  # fmt: skip
# Days that have a name of their own for good.
NAMED_DAYS: Mapping[str, tuple[int, int, int]] = MappingProxyType(
    {"9/11": (2001, 9, 11), "black monday": (1987, 10, 19), "black thursday": (1929, 10, 24), "d-day": (1944, 6, 6)}
)

# kind → word or phrase (lower case, a hyphen is a space) → value. A word in several kinds has the first of them.
WORDS: Mapping[str, Mapping[str, int | float | str | None]] = MappingProxyType(
    {
        "today": {"today": 0, "yesterday": -1, "tomorrow": 1},
        "tonight": {"tonight": "NI"},
        "overnight": {"overnight": "NI"},
        "far_day": {"day before yesterday": -2, "day after tomorrow": 2},
        "reference": {
            "now": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF",
            "nowadays": "PRESENT_REF", "these days": "PRESENT_REF", "at present": "PRESENT_REF",
            "the time being": "PRESENT_REF", "the present": "PRESENT_REF",
            "recently": "PAST_REF", "lately": "PAST_REF",
            "not long ago": "PAST_REF", "long ago": "PAST_REF", "more recently": "PAST_REF",
            "most recently": "PAST_REF", "very recently": "PAST_REF",

        },
        "soon": {"soon": "FUTURE_REF", "very soon": "FUTURE_REF"},
        "as": {"as": None, "too": None, "how": None},
        "recent": {"recent": "PAST_REF"},
        "current": {"current": 0},
        "reference_noun": {
            "past": "PAST_REF", "distant past": "PAST_REF", "recent past": "PAST_REF", "future": "FUTURE_REF",
            "near future": "FUTURE_REF", "foreseeable future": "FUTURE_REF", "near term": "FUTURE_REF",
        },
        "frequency": {
            "biweekly": "2 week", "bi-weekly": "2 week", "bimonthly": "2 month", "bi-monthly": "2 month",
            "biannual": "6 month", "biennial": "2 year",
            "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year",
            "annual": "year", "annually": "year", "hourly": "hour", "nightly": "day",
        },
        "last": {"last": -1, "this past": -1},
        "previous": {"previous": -1, "preceding": -1, "prior": -1},
        "next": {"next": 1, "coming": 1, "upcoming": 1, "this coming": 1},
        "following": {"following": 1, "subsequent": 1, "ensuing": 1},
        "this": {"this": 0},
        "that": {"that": 0, "same": 0, "that same": 0, "the same": 0, "corresponding": 0, "comparable": 0},
        "final": {"final": None},
        "latter": {"latter": None},
        "latest": {"latest": 0, "most recent": 0},
        "year_ago": {"year-ago": "ago", "year-earlier": "earlier"},
        "year_end": {"year end": None},
        "years_end": {"year's end": "END"},
        "ago": {"ago": -1},
        "earlier": {"earlier": -1, "previously": -1, "beforehand": -1},
        "later": {"later": 1},
        "hence": {"hence": 1, "from now": 1},
        "the": {"the": None},
        "a": {"a": 1, "an": 1, "another": 1, "an additional": 1, "a single": 1},
        "early": {"early": "START"},
        "mid": {"mid": "MID", "halfway through": "MID", "midway through": "MID"},
        "late": {"late": "END"},
        "edge": {
            "beginning": "START", "start": "START", "outset": "START", "middle": "MID", "end": "END", "close": "END",
            "early part": "START", "early years": "START", "opening years": "START", "latter part": "END",
            "later part": "END", "closing years": "END", "final years": "END",
            "early days": "START", "early weeks": "START", "early months": "START", "opening days": "START",
            "opening weeks": "START", "opening months": "START", "final days": "END", "final weeks": "END",
            "final months": "END", "closing days": "END", "closing weeks": "END", "closing months": "END",
            "dying days": "END",
        },
        "about": {
            "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "circa": "APPROX",
            "in or about": "APPROX", "in or around": "APPROX", "on or about": "APPROX", "on or around": "APPROX",
            "at or about": "APPROX", "at or around": "APPROX",
            "some": "APPROX", "c.": "APPROX", "ca.": "APPROX", "nearly": "LESS_THAN", "almost": "LESS_THAN",
        },
        "more": {
            "more than": "MORE_THAN", "over": "MORE_THAN", "at least": "EQUAL_OR_MORE",
            "well over": "MORE_THAN", "much more than": "MORE_THAN",
            "no less than": "EQUAL_OR_MORE", "just over": "MORE_THAN",
        },
        "less": {
            "less than": "LESS_THAN", "under": "LESS_THAN", "up to": "EQUAL_OR_LESS", "at most": "EQUAL_OR_LESS",
            "no more than": "EQUAL_OR_LESS", "fewer than": "LESS_THAN", "just under": "LESS_THAN",
        },
        "several": {
            "several": None, "few": None, "a few": None, "many": None, "a number of": None, "a lot of": None,
        },
        "couple": {"a couple of": 2, "couple of": 2},
        "half": {"half": 0.5},
        "every": {"every": None, "each": None},
        "per": {"per": None},
        "times": {"times": None, "once": None, "twice": None},
        "old": {"old": None},
        "long": {"long": None},
        "single": {"single": None},
        "ahead": {"ahead": None},
        "more_word": {
            "more": None, "consecutive": None, "straight": None, "trading": None, "business": None, "working": None,
        },
        "whole": {"full": None, "entire": None, "whole": None},
        "fiscal": {"fiscal": None, "financial": None},
        "period_noun": {"period": None},
        "meridiem": {"am": "am", "pm": "pm", "a.m.": "am", "p.m.": "pm", "a.m": "am", "p.m": "pm"},
        "oclock": {"o'clock": None},
        "of": {"of": None},
        "in": {"in": None, "during": None, "within": None, "throughout": None},
        "on": {"on": None},
        "at": {"at": None},
        "from": {"from": None},
        "to": {"to": None},
        "until": {"until": None, "till": None, "up until": None, "through": None, "thru": None},
        "no_later": {
            "no later than": None, "not later than": None, "on or before": None, "in or before": None,
            "at or before": None,
        },
        "no_earlier": {
            "no earlier than": None, "not earlier than": None, "not before": None, "on or after": None,
            "in or after": None, "at or after": None,
        },
        "year_to_date": {"year to date": None},
        "other": {"other": None},
        "by": {"by": None},
        "before": {"before": None, "prior to": None},
        "after": {"after": None},
        "beyond": {"pre": "before", "post": "after"},
        "since": {"since": None, "ever since": None},
        "between": {"between": None},
        "and": {"and": None},
        "into": {"into": None},
        "ended": {
            "ended": None, "ending": None, "finish": None, "finished": None, "finishing": None, "closed": None,
            "closing": None,
        },
        "so_far": {"so far": None},
        "for": {"for": None},
        "or": {"or": None},
        "so": {"so": None},
        "time_noun": {"time": None},
    }
)  # fmt: skip

# Nouns that hold somebody's words: with a date they date the saying, and the words inside count from it.
CONTAINERS = (
    "tweet", "tweets", "post", "letter", "email", "e-mail", "memo", "memorandum", "statement", "interview", "filing",
    "complaint", "indictment", "affidavit", "testimony", "report", "speech", "op-ed", "release", "video", "message",
    "essay", "blog", "address", "note", "column", "diary", "cable",
)  # fmt: skip
SAYING = (
    "said", "says", "wrote", "writes", "claimed", "claims", "stated", "states", "reported", "reports", "warned",
    "warns", "told", "added", "announced", "argued", "alleged", "admitted", "confirmed", "noted", "testified",
    "declared", "insisted", "acknowledged", "explained", "revealed", "concluded", "found", "denied", "complained",
    "promised",
)  # fmt: skip
SUBJECTS = ("he", "she", "they", "it", "we", "you", "the", "his", "her", "their", "its", "a", "an", "no")
CONTAINER_LINKS = ("dated", "of", "from", "on", "in", "posted", "published", "sent", "written", "given", "to")

# Directly before a quarter: the text only compares with it what it reports on.
BACKGROUND = ("after", "since", "than", "before", "versus", "compared with", "compared to", "up from", "down from")
ARTICLES = ("a", "the", "its", "their", "his", "her", "our")

# Directly after *the March*: it is a walk, or a hare.
NO_MONTH_BEFORE = ("from", "through", "against", "towards", "toward", "hare", "hares", "with", "into")

# Words beside an under-specified date that tell in which direction it lies.
FUTURE_CUES = (
    "will", "shall", "scheduled", "due", "expected", "expects", "expect", "plans to", "planned to", "planned for",
    "planned a", "planned an", "planned another",
    "plan to", "planning", "to be", "upcoming", "deadline", "hopes", "hope to", "intends", "intend to", "aims to",
    "aim to", "'ll", "set to", "set for", "is to", "are to",
    "supposed", "should", "might", "as early as", "as soon as", "agreed to", "going to", "slated", "won't",
    "wants to", "want to", "agreement to", "head toward", "head towards", "heads toward", "heads towards",
    "heading toward", "heading towards", "heading into", "must be", "may be", "looming", "approaching",
)  # fmt: skip
FUTURE_NOUNS = ("agreement to",)  # of them
FUTURE_MODALS = (  # before "be" and a participle
    "to", "will", "shall", "should", "must", "would", "may", "might", "can", "cannot", "won't", "can't", "wouldn't",
    "going to",
)  # fmt: skip
WISHED = ("planned", "hoped", "intended", "expected", "meant", "wanted", "agreed")  # so is what one *had planned to* do
SCHEDULED = (  # after "had been" they tell of what is over
    "due", "scheduled", "set", "slated", "planned", "expected", "meant", "supposed",
)  # fmt: skip
PLANNING = (  # past forms that a date to come may follow
    "planned", "proposed", "postponed", "delayed", "moved", "rescheduled", "booked", "needed", "wanted", "fixed",
    "called", "invited", "requested", "required", "ordered", "promised", "extended", "approved", "listed", "asked",
    "dated",
)  # fmt: skip
HABITS = (  # what is told with them happens again and again
    "usually", "typically", "normally", "traditionally", "each year", "every year", "most years", "year after year",
)  # fmt: skip
PRESENT_CUES = (
    "is", "are", "occurs", "occur", "takes place", "take place", "begins", "begin", "starts", "start", "ends", "runs",
    "run", "lasts", "last", "averages", "average", "reaches", "reach", "falls", "fall", "rises", "rise", "opens",
    "open", "closes", "close", "fills", "fill", "brings", "bring", "comes", "come", "gets", "get", "tends", "tend",
    "can", "blooms", "bloom", "flowers", "ripens", "ripen", "migrate", "migrates", "breeds", "breed", "draws", "draw",
)  # fmt: skip
SCHEDULED_VERBS = (  # in the present, shortly before a day, of what is planned for it
    "starts", "begins", "opens", "closes", "leaves", "arrives", "meets", "meet", "faces", "plays", "hosts", "visits",
    "travels", "flies", "departs", "expires", "returns", "takes place", "take place", "kicks off", "reopens", "resumes",
    "takes effect", "votes", "goes on trial", "go on trial", "is held", "are held",
)  # fmt: skip
SCHEDULED_IN_PLURAL = (  # behind a plural: schools open Monday
    "open", "start", "begin", "return", "resume", "reopen", "reconvene", "convene", "vote", "leave", "arrive", "depart",
    "play", "travel",
)  # fmt: skip
FUTURE_LINKS = (  # directly before the date
    "until", "through", "effective", "payable", "starting", "beginning", "commencing", "ahead of", "ahead of the",
    "run-up to", "run-up to the",
)  # fmt: skip
PAST_CUES = (
    "was", "were", "had", "did", "said", "has", "ended", "since", "rose", "fell", "told", "went", "came", "began",
    "met", "took", "gave", "made", "held", "won", "lost", "became", "left", "sent", "saw", "found", "brought",
    "record set", "high set", "low set", "paid",
    "tore", "threw", "drew", "drove", "flew", "fled", "led", "stood", "stole", "thought", "knew", "kept", "felt",
    "heard", "built", "caught", "chose", "got", "slept", "spent", "swept", "withdrew", "taught", "sank", "sat",
    "seen", "shot", "born", "wrote", "spoke", "struck", "bought", "sold", "grew", "fought", "broke", "ran",
)  # fmt: skip
PAST_ENDING = "ed"
WENT_ON = (  # with *until* they tell when it ended
    "lasted", "continued", "ran", "remained", "stayed", "lived", "worked", "served", "waited", "leaked", "raged",
    "survived", "reigned", "ruled", "dragged on", "went on", "held out", "persisted", "burned", "fought",
)  # fmt: skip
PARTICLES = ("down", "up", "out", "off", "back", "over", "away", "through", "together", "again", "aside", "apart")
DEADLINE_CUES = ("must", "should", "shall", "will", "deadline", "due", "to be", "required", "ordered", "expected")

# Directly beside words of time: what they make a name of.
BEFORE_A_WEEKDAY = (
    "Bloody", "Black", "Super", "Selection", "Cyber", "Giving", "Fat", "Red", "Independent on", "Mail on",
    "Sheffield", "one", "any", "some",
)  # fmt: skip
AFTER_A_WEEKDAY = (
    "Island", "Islands", "Club", "Group", "Times", "Telegraph", "Mirror", "Mail", "Express", "Herald", "Post", "Star",
    "Sun", "World", "Tribune", "People", "Night",
)  # fmt: skip
ATTACKS = ("attack", "attacks", "terror attacks", "terrorist attacks", "bombings", "hijackers")  # after a day
KNOWN_ATTACKS = ((9, 11),)  # month and day
OTHER_CALENDARS = (  # directly before a holiday: it is another one
    "Chinese", "Lunar", "Jewish", "Persian", "Islamic", "Hindu", "Tibetan", "Korean", "Vietnamese", "Ethiopian",
    "Coptic", "Julian", "Serbian", "Tamil", "Orthodox", "Old",
)  # fmt: skip
BEFORE_A_FALL = ("anniversary of", "aftermath of", "eve of", "cause of", "causes of", "news of", "result of")
HOLIDAY_THINGS = (
    "special", "specials", "song", "songs", "carol", "carols", "card", "cards", "tree", "trees", "present", "presents",
    "gift", "gifts", "shopping", "lights", "album", "albums", "single", "market", "markets", "movie", "movies",
    "story", "stories", "music", "decorations", "pudding", "bonus", "bonuses", "stocking", "stockings", "egg", "eggs",
    "costume", "costumes", "cake", "references", "theme", "themed",
)  # fmt: skip
# After *the 2nd* and its like: what is counted is no day.
NUMBERED_THINGS = (
    "Infantry", "Division", "Divisions", "Battalion", "Army", "Corps", "Regiment", "Brigade", "Fleet", "Squadron",
    "Group", "Wing", "Cavalry", "Airborne", "Armored", "Armoured", "Panzer", "Guards", "Parachute", "Marine", "Marines",
    "Engineer", "Field", "Tank", "Mountain", "Light", "Foot", "Air", "Bomb", "Bomber", "Fighter", "Hussars", "Lancers",
    "Dragoons", "Fusiliers", "Rifles", "Artillery", "Company", "Platoon", "Amendment", "Congress", "Parliament",
    "Street", "Avenue", "Circuit", "District", "Ward", "Precinct", "Earl", "Duke", "Baron", "Marquess", "Viscount",
    "Lord", "Count", "Annual", "Anniversary", "Dynasty", "Dalai", "Academy", "Grammy", "Olympic", "Olympics",
    "Arrondissement",
)  # fmt: skip
# Such a number with one of these after it can be a day all the same; with another word in lower case it is none.
AFTER_A_DAY = (
    "a", "an", "the", "he", "she", "they", "it", "we", "his", "her", "their", "its", "this", "that", "was", "were",
    "had", "has", "is", "will", "would", "and", "or", "but", "with", "at", "in", "on", "to", "by", "from", "of", "for",
    "as", "after", "before", "when", "while", "there", "both", "all", "no", "another", "only", "until", "under", "near",
    "over", "about",
)  # fmt: skip
# After *the year before* where it stands alone.
AFTER_A_UNIT_BESIDE = (
    "and", "or", "but", "at", "in", "to", "for", "by", "with", "when", "while", "as", "from", "because", "was", "were",
    "had", "is", "of", "than", "where", "which", "who", "also", "already",
)  # fmt: skip
SHOWS = ("Show", "show", "Programme", "programme", "Program", "program")
OWNERS = ("his", "her", "their", "my", "our", "your", "its")
QUARTER_THINGS = (
    "final", "finals", "finalist", "finalists", "phase", "mile", "miles", "moon", "horse", "note", "back", "pound",
    "pounder", "inch", "acre", "share", "century",
)  # fmt: skip
# In one sentence with a quarter: it is one of a match.
GAMES = (
    "touchdown", "touchdowns", "yard", "yards", "halftime", "half-time", "quarterback", "fumble", "interception",
    "interceptions", "rebound", "rebounds", "three-pointer", "three-pointers", "free throws", "field goal",
    "field goals", "scored", "outscored", "overtime", "scoreless",
)  # fmt: skip
LEFT_TO_PLAY = ("to go", "to play", "remaining", "left", "into the", "mark")  # after a time that a match has run
DEGREES = ("temperature", "temperatures", "highs", "lows", "degrees", "mercury", "thermometer")

# Directly after *annual* and its like: so much a year, not what happens every year.
RATE_NOUNS = (
    "rate", "rates", "dividend", "dividends", "salary", "salaries", "sales", "revenue", "revenues", "income", "pay",
    "fee", "fees", "budget", "interest", "growth",
)  # fmt: skip
# Directly after *today's*, or before *of today*: of these days, not of the one day.
OF_THESE_DAYS = (
    "world", "youth", "society", "generation", "generations", "children", "teenagers", "women", "men", "consumers",
    "families", "computers", "technology", "standards", "people",
)  # fmt: skip
VAGUE_COUNTS = ("matter of",)  # before a bare plural
AUXILIARIES = ("was", "were", "had", "have", "has")  # before *soon*, which then tells a story

# Directly before a number of four digits: it is no year.
NUMBERED = (
    "page", "pages", "p.", "pp.", "flight", "no.", "nos.", "number", "room", "suite", "route", "highway", "channel",
    "line", "section", "chapter", "paragraph", "tel.", "telephone", "phone", "fax", "ext.", "extension", "zip", "box",
    "apartment", "apt.", "gate", "russell", "windows",
)  # fmt: skip
COUNT_WORDS = ("more than", "less than", "fewer than", "some", "nearly", "almost", "as many as")
COUNT_LIMITS = ("over", "under", "at least", "at most", "up to")  # so are these, but only before a plural
# Directly after it.
CURRENCIES = ("dollars", "euros", "pounds", "rubles", "roubles", "rupees", "francs", "yen", "yuan")
STREETS = ("Street", "St.", "Avenue", "Ave.", "Road", "Rd.", "Boulevard", "Blvd.", "Drive", "Lane", "Court", "Parkway")
# Directly after a year and an owner or *a*: a car of that year. In *in 2013 Ford fell* they are no such thing.
CAR_MAKES = (
    "Acura", "Audi", "BMW", "Buick", "Cadillac", "Chevrolet", "Chevy", "Chrysler", "Dodge", "Ferrari", "Fiat", "Ford",
    "Honda", "Hyundai", "Jaguar", "Jeep", "Kia", "Lexus", "Lincoln", "Mazda", "Mercedes", "Mercedes-Benz", "Mitsubishi",
    "Nissan", "Oldsmobile", "Plymouth", "Pontiac", "Porsche", "Subaru", "Suzuki", "Tesla", "Toyota", "Volkswagen",
    "Volvo",
)  # fmt: skip
CAR_OWNERS = ("a", "his", "her", "their", "my", "our", "your")  # or a possessive
# A number of four digits counts things where a plural follows, unless one of the signs of a year leads to it.
NOT_PLURALS = (
    "was", "has", "its", "his", "this", "versus", "does", "across", "towards", "perhaps", "always", "besides", "thus",
    "whereas", "as", "is", "us", "unless", "less", "plus", "years", "focus", "has", "sees", "says", "shows", "marks",
    "remains", "brings", "comes", "makes", "means", "saw",
)  # fmt: skip
YEAR_PLURALS = ("elections", "levels", "prices")  # told apart by their year, seldom counted
IRREGULAR_PLURALS = ("people", "men", "women", "children", "police", "feet")
YEAR_SIGNS = (
    "in", "of", "the", "since", "by", "until", "from", "to", "through", "and", "or", "before", "after", "during",
    "between", "for", "into", "than", "on", "a", "this", "that", "its", "their", "his", "her", "our", "my", "your",
    "early", "late", "mid", "fiscal", "year", "spring", "summer", "autumn", "fall", "winter", "per", "with", "new",
)  # fmt: skip
ROUND_YEAR_SIGNS = (
    "in", "the", "since", "until", "before", "after", "during", "between", "early", "late", "mid", "fiscal", "year",
    "spring", "summer", "autumn", "fall", "winter",
)  # fmt: skip
