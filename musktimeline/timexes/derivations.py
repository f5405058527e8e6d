"""A match and what it was counted from → why it has its date, for a reader."""

import re

from musktimeline.dates import date_words, parse_date
from musktimeline.timexes.grammar import DAY_ORDER, EITHER_SIDE, NOTHING, Match
from musktimeline.timexes.timex import Derivation, TimexAnchor

ABSOLUTE = (NOTHING, DAY_ORDER)


def not_known(match: Match) -> Derivation:
    """Why no date follows from words that count from another."""
    return Derivation(match.rule.name, None, f"‘{match.text}’ counts from a date that is not known")


def anchor_of(match: Match, kind: str | None, date: str | None) -> TimexAnchor | None:
    if match.rule.counts_from in ABSOLUTE or kind is None or date is None:
        return None
    return TimexAnchor(kind, date, 0, 0)


def _flag(match: Match, facing: int) -> str:
    """How a numeric date was read that could be read either way."""
    if match.rule.counts_from != DAY_ORDER:
        return ""
    numbers = re.split("[/.-]", str(match.words.get("numdate") or ""))[:2]
    if numbers[0] == numbers[1] or max(map(int, numbers)) > _MONTHS:
        return ""
    if facing == EITHER_SIDE:
        return ", the month or the day first,"
    return f", the {'day' if facing > 0 else 'month'} first as elsewhere in the text,"


_MONTHS = 12


def why_so(match: Match, facing: int, edtf: str | None, kind: str | None, date: str | None) -> str:
    words = f"‘{match.text}’{_flag(match, facing)}"
    if edtf is None:
        return f"{words} names no calendar date"
    result = date_words(parse_date(edtf))
    if match.rule.counts_from in ABSOLUTE or date is None:
        return f"{words} says {result}"
    whose = f"the {kind}" if kind != "published" else "publication"
    return f"{words} counted from {date_words(parse_date(date))} ({whose}) is {result}"
