"""A citation → the dates that its words admit, counted from its anchor alone."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from musktimeline.check.evidence import Cited, Evidence, known_date
from musktimeline.dates import Date, Interval
from musktimeline.model import PUBLISHED, Step
from musktimeline.timexes import find_timexes
from musktimeline.timexes import readings as _readings

readings = lru_cache(maxsize=1 << 16)(_readings)
"""The same words come again and again, and several checks ask for them."""

_ANY_DAY = "2001-06-15"


def needs_proof(cited: Cited) -> bool:
    """Whether a date is there that must follow from a phrase."""
    citation = cited.citation
    return citation.basis == "phrase" and bool(citation.phrase) and cited.date is not None


def is_relative(phrase: str) -> bool:
    """Whether a phrase is a date only from somewhere."""
    return not readings(phrase) and bool(readings(phrase, _ANY_DAY))


def anchor_date(cited: Cited) -> str | None:
    """The EDTF that a phrase counts from; None without an anchor, or where its date is unknown or no date."""
    anchor = cited.citation.anchor
    if anchor is None:
        return None
    date = cited.published if anchor.kind == PUBLISHED.kind else known_date(anchor.date)
    return date.edtf if date else None


def can_be_derived(cited: Cited) -> bool:
    """Whether all that a phrase counts from is known."""
    if cited.citation.anchor is None:
        return not is_relative(cited.citation.phrase or "")
    return anchor_date(cited) is not None


def admitted(cited: Cited) -> tuple[str, ...]:
    """Every EDTF date that the phrase admits, the likeliest first."""
    return readings(cited.citation.phrase or "", anchor_date(cited))


def follows(cited: Cited) -> bool:
    """Whether a citation's date is derived again from its phrase and anchor, or is its source's day."""
    if cited.date is None:
        return False
    if cited.citation.basis == "publication":
        return cited.published is not None and means_one_of(cited.date, (cited.published.edtf,))
    return needs_proof(cited) and can_be_derived(cited) and means_one_of(cited.date, admitted(cited))


def is_wrong(cited: Cited) -> bool:
    """Whether a citation's date cannot be read, or does not follow though all that it counts from is known."""
    if cited.citation.date is None:
        return False
    if cited.citation.basis == "publication":
        return cited.date is None or (cited.published is not None and not follows(cited))
    return cited.date is None or (needs_proof(cited) and can_be_derived(cited) and not follows(cited))


def with_wrong_dates(evidence: Evidence) -> set[Step]:
    """The events, by index, whose citations have a wrong date: what is odd about the rest of them comes of that."""
    return {cited.path[1] for cited in evidence.cited if is_wrong(cited)}


def means_one_of(date: Date, readings_: tuple[str, ...]) -> bool:
    """Whether one of the readings says the same as the date, however it is written."""
    return any(_meaning(other) == _meaning(date) for edtf in readings_ if (other := known_date(edtf)))


def same_days(date: Date, other: Date) -> bool:
    return (date.earliest, date.latest) == (other.earliest, other.latest)


def states(words: str, date: Date, published: str | None = None) -> bool:
    """Whether words of an article say a date, relative ones counted from its publication."""
    return any(same_days(date, other) for other in dates_in(words, published))


def dates_in(words: str, published: str | None = None) -> Iterator[Date]:
    """The dates that stand in words of an article, the cheapest to find first."""
    yield from _known(readings(words, published))
    timexes = find_timexes(words, published)
    yield from _known(timex.edtf for timex in timexes)
    yield from _known(edtf for timex in timexes for edtf in readings(timex.text, published))


def _known(dates: Iterable[str | None]) -> Iterator[Date]:
    return (date for edtf in dates if (date := known_date(edtf)))


def _meaning(date: Date) -> tuple[object, ...]:
    approximate = any(part.approximate for part in date.parts)
    uncertain = any(part.uncertain for part in date.parts)
    return date.earliest, date.latest, approximate, uncertain, isinstance(date.shape, Interval)
