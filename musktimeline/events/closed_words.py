"""The words of English that are few and never change: auxiliaries, prepositions, determiners, pronouns; and marks."""

BE = frozenset("be am is are was were been being 's 're ’s ’re".split())
HAVE = frozenset("have has had having 've ’ve".split())
DO = frozenset("do does did".split())
MODAL = frozenset("will would shall should can could may might must wo ca".split())
AUXILIARIES = BE | HAVE | DO | MODAL
NEGATION = frozenset("not never n't no".split())
DETERMINERS = frozenset(
    "a an the this that these those its his her their our my your some any no each every own".split()
)
PREPOSITIONS = frozenset(
    """of in on at by for from with to into over under about against between through during after before since
    until as via per among amid without within toward towards across around near""".split()
)
OPENERS = frozenset("that who whom which when where while after before because although though if whether as".split())
OPENS_A_GERUND = frozenset(["for", "by", "of", "without", "after", "before", "while", "since", "from", "in"])
CONJUNCTIONS_OF_TIME = frozenset(["since", "until", "till"])  # before a clause; before a date they are prepositions
HARD_MARKS = frozenset([";", ":", "—", "–", "--", "(", ")", "“", "”", '"'])
SUBJECT_PRONOUNS = frozenset("i you he she it we they who which that".split())
INTRANSITIVE = frozenset(
    """die resign emigrate immigrate graduate marry arrive go come appear return escape retire fall rise confess
    apologise apologize collapse move live work travel vote testify plead happen begin end merge divorce recover
    survive flee depart leave win lose qualify train study teach serve""".split()
)
FRONTED_PHRASES = (
    "after all",
    "as a result",
    "as it happens",
    "at first",
    "at last",
    "at one point",
    "at the same time",
    "by contrast",
    "for example",
    "for instance",
    "for now",
    "in addition",
    "in all",
    "in fact",
    "in particular",
    "in short",
    "in the end",
    "in turn",
    "of course",
    "on the other hand",
    "on top of that",
    "soon after",
    "to be sure",
    "what is more",
)
NOUNS_IN_LY = frozenset("family assembly anomaly monopoly supply reply italy sicily butterfly beverly kimberly".split())
