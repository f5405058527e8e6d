"""A run of time words → tokens, each with its kind, its value and where it stands."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from musktimeline.timexes.lexicon import NAMES, PHRASE_HEADS, WORDS, Value
from musktimeline.timexes.numbers import join_numbers
from musktimeline.timexes.token import Token
from musktimeline.timexes.vocabulary.en import NAMED_DAYS

PIVOT = 50  # two-digit years below it are of this century
_MOST_DIGITS = 12  # of a number; no count of years has more
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


@cache
def _shapes() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?P<iso>\d{4}-\d\d-\d\d(?!\d)|\d{4}/\d\d?/\d\d?(?![\d/])|[12]\d{3}\.\d\d\.\d\d(?!\d|\.\d))
      | (?P<iso_week>\d{4}-W\d\d(?:-[1-7])?(?!\d))
      | (?P<iso_time>T\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)
      | (?P<iso_day>[12]\d{3}-\d{3}(?!\d))
      | (?P<numdate>\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?!\d|\.\d))
      | (?P<quarter_name>[Qq][1-4](?![A-Za-z\d]))
      | (?P<half_name>[Hh][12](?![A-Za-z\d]))
      | (?P<fiscal_year>FY[ ]?'?(?:19|20)?\d\d(?!\d))
      | (?P<quarter_and_year>[1-4]Q[ ]?'?(?:19|20)?\d\d(?!\d))
      | (?P<half_and_year>[12]H[ ]?'?(?:19|20)?\d\d(?!\d))
      | (?P<clock>\d{1,2}:\d\d(?::\d\d)?(?!\d))
      | (?P<dotted_clock>\d{1,2}\.[0-5]\d(?=[ ]?(?:[ap]\.?m\b|GMT\b|UTC\b|BST\b|CET\b)))
      | (?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)
      | (?P<decade>\d{3}0'?s\b|'\d0s\b)
      | (?P<short_decade>[2-9]0s\b)
      | (?P<season_year>[12]\d{3}[-–/]\d\d(?![\d-]))
      | (?P<year_then_clock>[12]\d{3}(?=\d{1,2}:\d\d))
      | (?P<short_year>'\d\d(?!\d))
      | (?P<fraction>(?:\d+[ ])?[13]/[234](?!\d))
      | (?P<slashed>\d{1,2}/\d{1,2}(?![\d/]))
      | (?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
      | (?P<word>[Oo]'clock|[A-Za-z](?:\.[A-Za-z])+\.?|[A-Za-z]+)
      | (?P<poss>'s?)
      | (?P<punctuation>[-–—,/:.()+])
        """,
        re.VERBOSE,
    )


def tokenise(run: str) -> list[Token]:
    """Split a run (apostrophes straight, white space as spaces) into tokens; unknown words are kind "other"."""
    return join_numbers(_with_second_settled(_with_phrases_joined(_pieces(run), run)))


def _pieces(run: str) -> Iterator[Token]:
    position = 0
    for match in _shapes().finditer(run):
        if match.start() < position:
            continue  # the full stop of an abbreviation
        shape = "numdate" if match.lastgroup == "mark" else str(match.lastgroup)
        start, end, text = match.start(), match.end(), match.group()
        if shape == "word" and run[end : end + 1] == "." and _is_abbreviation(text):
            end, text = end + 1, text + "."
        position = end
        kind, value = _READERS[shape](text) if shape in _READERS else (shape, text)
        yield Token(kind, value, start, end, text)


def _is_abbreviation(text: str) -> bool:
    return text + "." in NAMES or text.lower() + "." in WORDS


def _word(text: str) -> tuple[str, Value]:
    return NAMES.get(text) or WORDS.get(text.lower()) or ("other", None)


def _number(digits: str) -> tuple[str, Value]:
    if "." in digits or "," in digits:
        return "n", float(digits.replace(",", "")[:_MOST_DIGITS])
    number = int(digits[:_MOST_DIGITS])
    if len(digits) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR:
        return "year", number
    if len(digits) == len("0530") and digits[0] == "0":
        return "four_digits", number
    if len(digits) <= 2 and number <= 31:
        return ("n12" if number <= 12 else "n31"), number
    return ("n99" if len(digits) == 2 else "n999" if len(digits) == 3 else "n"), number


def _short_year(text: str) -> tuple[str, Value]:
    return "short_year", whole_year(int(text[1:]))


def year_at_end(text: str) -> int:
    """The year of two or four digits that letters and numbers end with: *FY2019*, *3Q 21*."""
    return int(text[-4:]) if text[-4:].isdigit() else whole_year(int(text[-2:]))


def whole_year(two_digits: int) -> int:
    """The year that two digits mean."""
    return two_digits + (2000 if two_digits < PIVOT else 1900)


_MARKS = {",": "comma", "-": "dash", "–": "dash", "—": "dash", "/": "slash", ":": "colon", ".": "dot"}
_READERS: Mapping[str, Callable[[str], tuple[str, Value]]] = MappingProxyType(
    {
        "iso": lambda text: ("iso", re.sub("[/.]", "-", text)),
        "word": _word,
        "number": _number,
        "ordinal": lambda text: ("nth", int(text[:-2])),
        "year_then_clock": _number,
        "quarter_name": lambda text: ("quarter_name", int(text[1])),
        "half_name": lambda text: ("half_name", int(text[1])),
        "dotted_clock": lambda text: ("clock", text.replace(".", ":")),
        "fiscal_year": lambda text: ("fiscal_year", year_at_end(text)),
        "short_year": _short_year,
        "slashed": lambda text: ("named_day" if text in NAMED_DAYS else "slashed", text),
        "punctuation": lambda text: (_MARKS.get(text, "other"), text),
    }
)


def _with_phrases_joined(tokens: Iterator[Token], run: str) -> Iterator[Token]:
    pending = list(tokens)
    i = 0
    while i < len(pending):
        token = pending[i]
        length = _phrase_length(pending, i, run) if token.text.lower() in PHRASE_HEADS else 1
        if length > 1:
            last = pending[i + length - 1]
            text = run[token.start : last.end]
            kind, value = _phrase(text) or (token.kind, token.value)
            token = Token(kind, value, token.start, last.end, text)
        yield token
        i += length


def _phrase_length(tokens: list[Token], i: int, run: str) -> int:
    for length in range(min(PHRASE_HEADS[tokens[i].text.lower()], len(tokens) - i), 1, -1):
        if _phrase(run[tokens[i].start : tokens[i + length - 1].end]):
            return length
    return 1


def _phrase(text: str) -> tuple[str, Value] | None:
    """The entry of several words: as it is written, or written with spaces where the text has hyphens."""
    words = " ".join(text.lower().split())
    return WORDS.get(words) or (None if words.endswith("-") else WORDS.get(words.replace("-", " ")))


_BEFORE_A_COUNTED_SECOND = ("n12", "n31", "n99", "n999", "n", "cardinal", "magnitude", "every", "half")


def _with_second_settled(tokens: Iterator[Token]) -> Iterator[Token]:
    """*second* is the unit after a number and an ordinal elsewhere."""
    previous = ""
    for token in tokens:
        if token.text.lower() == "second" and token.kind == "unit_second" and previous not in _BEFORE_A_COUNTED_SECOND:
            token = token._replace(kind="ordinal", value=2)
        previous = token.kind
        yield token
