"""Text → the runs of time words in it, at the speed of one regular expression over the whole."""

import re
from collections.abc import Iterator
from functools import cache

from musktimeline.timexes.lexicon import NAMES, RUN_WORDS, WORDS
from musktimeline.timexes.trie import alternation
from musktimeline.timexes.vocabulary import en
from musktimeline.timexes.words import ALIASES

MAX_STEPS = 200  # words that a run may reach to either side of its trigger, so that no list of dates is cut in two
_TRIGGER_KINDS = frozenset(
    {"today", "tonight", "overnight", "reference", "reference_noun", "soon", "recent", "current", "frequency", "season",
     "season_weak", "daypart", "dayparts", "clockword", "oclock", "decadeword", "ago", "period_noun", "holiday",
     "named_day", *ALIASES["unit"], *ALIASES["units"]}
)  # fmt: skip
_DIGITS = (  # a four-digit year may run into a clock time, as web pages print it
    r"\d{4}-(?:\d\d-\d\d|W\d\d(?:-\d)?|\d{3})(?:(?!\d)|(?=T\d\d:?\d\d))|\d{3}0'?s\b|[12]\d\d\d(?:(?=\d\d?:\d\d)|(?![\d%]|[.,]\d|-\d\d-))|'\d\d\b|\d{1,2}(?:st|nd|rd|th)\b"
    r"|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?!\d)|\d{1,2}:\d\d|[2-9]0s\b|\d{4} (?=UTC|GMT)|(?<=[Ii]n )\d{3}(?=, )"
    r"|[1-4][QH] ?'?(?:19|20)?\d\d\b"
    r"|\d{4}(?:/\d\d?/\d\d?|\.\d\d\.\d\d)(?![\d/]|\.\d)|\d{1,2}\.[0-5]\d ?(?:[ap]\.?m\b|GMT|UTC|BST|CET)"
    r"|\d{1,2} ?[ap]\.?m\b\.?|\d{1,2}-\d{1,2}-\d{2,4}(?!\d)"
)


def flatten(text: str) -> str:
    """The text with a space before it, white space as spaces and apostrophes straight; blank lines stay breaks.

    Code point i of the text is code point i + 1 of the result.
    """
    flat = text.replace("\n\n", "\x1e\x1e").replace("\n", " ").replace("\t", " ").replace("\xa0", " ")
    return " " + flat.replace("’", "'").replace("‘", "'").replace("‑", "-")


def find_runs(flat: str, backwards: str) -> Iterator[tuple[int, str]]:
    """Start and text of each run, left to right and disjoint; `backwards` is the flat text from its end.

    A number goes on with a run as any word of the vocabulary does.
    """
    search, match_next, match_back = _trigger().search, _next_word().match, _word_before().match
    length, position = len(flat), 0
    while found := search(flat, position):
        start, end = found.start() + 1, found.end()
        steps = MAX_STEPS
        while steps and (before := match_back(backwards, length - start)):
            if length - before.end() <= position or (before[1] or "1") not in _BACKWARDS:
                break
            start, steps = length - before.end(), steps - 1
        steps = MAX_STEPS
        while steps and (after := match_next(flat, end)) and (after[1] or "1") in _FORWARDS:
            end, steps = after.end(), steps - 1
        yield start, flat[start : end + (2 if flat.startswith("'s", end) else flat.startswith(",", end))]
        position = end


_FORWARDS = frozenset(form for word in (*RUN_WORDS, "1") for form in (word, word.capitalize(), word.upper()))
_BACKWARDS = frozenset(word[::-1] for word in _FORWARDS)


@cache
def _trigger() -> re.Pattern[str]:
    """A character that ends a word, then a word or number that only time expressions have."""
    entries = [word.split() for word, (kind, _) in WORDS.items() if kind in _TRIGGER_KINDS]
    lower = {words[0] for words in entries if len(words) == 1}
    lower |= set(en.YEAR_BEGINNINGS)
    lower |= {words[-1] for words in entries if lower.isdisjoint(words)}
    capital = (
        {w.capitalize() for w in lower}
        | {w.upper() for w in lower if len(w) > 2}
        | {w for w in NAMES if NAMES[w][0] != "zone"}
    )
    lower |= {w for w in capital if w[0].islower()}
    capital -= lower
    return re.compile(
        r"[^0-9A-Za-z_](?:"
        rf"(?=[a-z])(?:{alternation(lower)})(?![A-Za-z])"
        rf"|(?=[A-Z])(?:{alternation(capital)})(?![A-Za-z])|Q[1-4](?![0-9A-Za-z])|FY ?'?(?:19|20)?\d\d(?![0-9A-Za-z])"
        rf"|(?=[0-9'])(?<![$£€#.,])(?<![^0-9 ]/)(?:{_DIGITS}))"
    )


@cache
def _next_word() -> re.Pattern[str]:
    """The word (group 1) or number after, with what may stand before it."""
    gap = r"\.?(?:'s|s'|'(?= ))?,? ?(?:[-–/] ?)?"
    shaped = (
        r"(?:[Qq][1-4]|[Hh][12])(?![A-Za-z\d])|(?:[1-4][QH]|FY) ?'?(?:19|20)?\d\d(?!\d)"
        r"|T\d\d:?\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?|\d{4}-W\d\d(?:-\d)?"
    )
    number = r"'?\d+(?:[:/.,-]\d+){0,4}(?:st|nd|rd|th|s)?"
    return re.compile(rf"{gap}(?:{shaped}|((?:[A-Za-z]\.){{2,}}|o'clock|[A-Za-z]+)|{number})")


@cache
def _word_before() -> re.Pattern[str]:
    """The word (group 1) or number before, on the text written backwards."""
    word = r"(?:((?:\.[A-Za-z])+|\.?[A-Za-z]+)|[1-4][Qq]|[12][Hh]|(?:ts|dn|dr|ht|s)?\d+(?:[:/.,]\d+){0,4})"
    return re.compile(r"[ ,'–-]{0,2}" + word + r"(?![A-Za-z0-9$£€#_.])")
