"""A run of time words → tokens, each with its kind, its value and where it stands."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from musktimeline.timexes.lexicon import NAMES, PHRASE_HEADS, WORDS, Value
from musktimeline.timexes.vocabulary.en import NAMED_DAYS


class Token(NamedTuple):
    """A word, number or mark. `kind` is what grammar patterns name; `start` and `end` count from the run's start."""

    kind: str
    value: Value
    start: int
    end: int
    text: str


PIVOT = 50  # two-digit years below it are of this century
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


@cache
def _shapes() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?P<iso>\d{4}-\d\d-\d\d(?!\d))
      | (?P<iso_week>\d{4}-W\d\d(?:-[1-7])?(?!\d))
      | (?P<iso_time>T\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)
      | (?P<iso_day>[12]\d{3}-\d{3}(?!\d))
      | (?P<numdate>\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?![\d]))
      | (?P<clock>\d{1,2}:\d\d(?::\d\d)?(?!\d))
      | (?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)
      | (?P<decade>\d{3}0'?s\b|'\d0s\b)
      | (?P<short_decade>[2-9]0s\b)
      | (?P<season_year>[12]\d{3}[-–/]\d\d(?![\d-]))
      | (?P<year_then_clock>[12]\d{3}(?=\d{1,2}:\d\d))
      | (?P<short_year>'\d\d(?!\d))
      | (?P<fraction>(?:\d+[ ])?[13]/[234](?!\d))
      | (?P<slashed>\d{1,2}/\d{1,2}(?![\d/]))
      | (?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
      | (?P<word>[A-Za-z](?:\.[A-Za-z])+\.?|[A-Za-z]+)
      | (?P<poss>'s?)
      | (?P<punctuation>[-–—,/:.()+])
        """,
        re.VERBOSE,
    )


def tokenise(run: str) -> list[Token]:
    """Split a run (apostrophes straight, white space as spaces) into tokens; unknown words are kind "other"."""
    return list(_with_numbers_joined(_with_second_settled(_with_phrases_joined(_pieces(run), run))))


def _pieces(run: str) -> Iterator[Token]:
    position = 0
    for match in _shapes().finditer(run):
        if match.start() < position:
            continue
        start, end, text = match.start(), match.end(), match.group()
        shape = match.lastgroup if match.lastgroup != "mark" else "numdate"
        if shape == "word":
            if run[end : end + 1] == "." and text + "." in NAMES:
                end, text = end + 1, text + "."
            kind, value = _known(text)
        else:
            kind, value = _number_kind(text) if shape == "number" else (str(shape), text)
            if shape == "ordinal":
                kind, value = "nth", int(text[:-2])
            elif shape == "year_then_clock":
                kind, value = "year", int(text)
            elif shape == "short_year":
                value = int(text[1:]) + (2000 if int(text[1:]) < PIVOT else 1900)
            elif shape == "slashed":
                kind = "named_day" if text in NAMED_DAYS else "other"
            elif shape == "punctuation":
                kind = _MARKS.get(text, "other")
        position = end
        yield Token(kind, value, start, end, text)


_MARKS = {",": "comma", "-": "dash", "–": "dash", "—": "dash", "/": "slash", ":": "colon", ".": "dot"}


def _known(word: str) -> tuple[str, Value]:
    return NAMES.get(word) or WORDS.get(word.lower()) or ("other", None)


def _number_kind(digits: str) -> tuple[str, Value]:
    if "." in digits or "," in digits:
        return "n", float(digits.replace(",", ""))
    number = int(digits[:12])
    if len(digits) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR:
        return "year", number
    if len(digits) == len("0530") and digits[0] == "0":
        return "four_digits", number
    if len(digits) <= 2 and number <= 31:
        return ("n12" if number <= 12 else "n31" if number else "n"), number
    return "n", number


def _with_phrases_joined(tokens: Iterator[Token], run: str) -> Iterator[Token]:
    pending = list(tokens)
    i = 0
    while i < len(pending):
        length = _phrase_length(pending, i, run)
        token = pending[i]
        if length > 1:
            last = pending[i + length - 1]
            text = run[token.start : last.end]
            kind, value = _phrase(text) or (token.kind, token.value)
            token = Token(kind, value, token.start, last.end, text)
        yield token
        i += length


def _phrase_length(tokens: list[Token], i: int, run: str) -> int:
    for length in range(min(PHRASE_HEADS.get(tokens[i].text.lower(), 1), len(tokens) - i), 1, -1):
        if _phrase(run[tokens[i].start : tokens[i + length - 1].end]):
            return length
    return 1


def _phrase(text: str) -> tuple[str, Value] | None:
    """The entry of several words: as it is written, or written with spaces where the text has hyphens."""
    words = " ".join(text.lower().split())
    return WORDS.get(words) or (None if words.endswith("-") else WORDS.get(words.replace("-", " ")))


_BEFORE_A_COUNTED_SECOND = ("n12", "n31", "n", "cardinal", "magnitude", "every", "half")


def _with_second_settled(tokens: Iterator[Token]) -> Iterator[Token]:
    """*second* is the unit after a number and an ordinal elsewhere."""
    previous = ""
    for token in tokens:
        if token.text.lower() == "second" and token.kind == "unit_second" and previous not in _BEFORE_A_COUNTED_SECOND:
            token = token._replace(kind="ordinal", value=2)
        previous = token.kind
        yield token


_NUMERIC = ("cardinal", "magnitude")


def _with_numbers_joined(tokens: Iterator[Token]) -> Iterator[Token]:
    """Number words → one token: *twenty-one*, *two hundred*, *nineteen ninety-six* (a year), *twenty-first*."""
    pending = list(tokens)
    i = 0
    while i < len(pending):
        is_article = pending[i].text in ("a", "A") and i + 1 < len(pending) and pending[i + 1].kind == "magnitude"
        if pending[i].kind not in _NUMERIC and not is_article:
            yield pending[i]
            i += 1
            continue
        j = _end_of_number(pending, i)
        yield _joined_number(pending[i:j])
        i = j


def _end_of_number(tokens: list[Token], i: int) -> int:
    j = i + 1
    while j < len(tokens):
        if tokens[j].kind in _NUMERIC:
            j += 1
        elif tokens[j].kind in ("dash", "and") and j + 1 < len(tokens) and tokens[j + 1].kind in (*_NUMERIC, "ordinal"):
            if tokens[j].kind == "and" and tokens[j - 1].kind != "magnitude":
                break
            j += 1
        elif tokens[j].kind == "ordinal" and tokens[j].text.isalpha() and _is_round(tokens[j - 1]):
            return j + 1
        else:
            break
    return j if tokens[j - 1].kind not in ("dash", "and") else j - 1


def _is_round(token: Token) -> bool:
    """Whether an ordinal goes on after this word: *twenty-first*, but *two first* are two numbers."""
    return token.kind in ("dash", "magnitude") or (isinstance(token.value, int) and token.value >= 20)


def _joined_number(tokens: list[Token]) -> Token:
    values = [int(t.value) for t in tokens if isinstance(t.value, int)]
    text = "-".join(t.text for t in tokens)
    kind = "ordinal" if tokens[-1].kind == "ordinal" else "number_word"
    total = _year_said(values) if kind == "number_word" else None
    if total is not None:
        kind = "year"
    return Token(kind, _sum(values) if total is None else total, tokens[0].start, tokens[-1].end, text)


def _year_said(values: list[int]) -> int | None:
    """*nineteen ninety-six*, *twenty ten*: a number of the teens or twenty before one of 10 to 99."""
    if len(values) not in (2, 3) or not (13 <= values[0] <= 20):
        return None
    rest = sum(values[1:])
    if not 10 <= rest <= 99 or (len(values) == 3 and values[1] < 20):
        return None
    return values[0] * 100 + rest


def _sum(values: list[int]) -> int:
    total = current = 0
    for value in values:
        if value >= 1000:
            total, current = total + max(current, 1) * value, 0
        elif value == 100:
            current = max(current, 1) * 100
        else:
            current += value
    return total + current
