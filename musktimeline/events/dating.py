"""Dated phrase → whether an event may be dated by it: what it counts from must be near, plain and proved."""

import re

from musktimeline.dates import Date, parse_date
from musktimeline.model import Article
from musktimeline.timexes import DatePhrase, TimexAnchor, readings

_POINTING_RULES = frozenset(["clock time", "the unit"])  # `at 3 a.m.`, `the year`: of which day or year is a guess
_POINTS_BACK = re.compile(
    r"\b(?:later|earlier|before|after|following|previous|preceding|next|same|that)\b", re.IGNORECASE
)


def may_date_an_event(phrase: DatePhrase, article: Article, near: int) -> bool:
    """Not what points to whatever the text is about, nor `a week later` than a date above code point `near`.

    In an article without a date `in May` is of no known year, whatever was mentioned before.
    """
    anchor = phrase.derivation.anchor
    if phrase.derivation.rule in _POINTING_RULES:
        return False
    if anchor is None or anchor.kind == "published":
        return True
    if not _says_its_date(article, anchor):
        return False
    return anchor.kind != "discourse" or _follows_plainly(phrase, anchor, near, article.published is not None)


def points_back(words: str) -> bool:
    """`two days later`, `the previous week`: words that count from what was told before, and say so."""
    return bool(_POINTS_BACK.search(words))


def _follows_plainly(phrase: DatePhrase, anchor: TimexAnchor, near: int, dated: bool) -> bool:
    if anchor.start < near:
        return False
    return points_back(phrase.text) or (dated and not _turns_back(phrase, anchor.date))


def _turns_back(phrase: DatePhrase, anchor: str) -> bool:
    """`arrested in March 2013 after a fight in February`: of that year, or of the one that followed?"""
    return parse_date(phrase.edtf).order < parse_date(anchor).order


def _says_its_date(article: Article, anchor: TimexAnchor) -> bool:
    """Whether the anchor's own words state its date, so that it can be derived again from them alone."""
    words, wanted = article.text[anchor.start : anchor.end], parse_date(anchor.date)
    published = article.published.date if article.published else None
    return _admits(words, None, wanted) or (published is not None and _admits(words, published, wanted))


def _admits(words: str, counted_from: str | None, wanted: Date) -> bool:
    """Whether the words may be read as the days of a date."""
    read = map(parse_date, readings(words, counted_from))
    return any((date.earliest, date.latest) == (wanted.earliest, wanted.latest) for date in read)
