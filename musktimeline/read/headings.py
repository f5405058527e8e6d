"""Paragraphs → those that are headlines, section headings and captions: lines that are no sentences."""

import re
from collections.abc import Sequence

from musktimeline.read.paragraphs import Paragraph, ends_like_a_sentence
from musktimeline.read.written_dates import MONTH, WEEKDAY, opening_date
from musktimeline.sentences import DATED_HEAD, split_sentences

_MOST_WORDS, _LONGEST = 20, 160
_ALWAYS_BELIEVED = 3  # so few unpunctuated lines are headings even in a very short article
_FEWEST_TITLE_WORDS = 3  # a single word above the text is the site's or the section's name
_LIST_ITEM = re.compile(r"[-*+•·–—]\s|\(?\d{1,3}[.)]\s|>|\|")
_DATED = re.compile(
    rf"(?:(?:early|mid|late|about|around|c\.|spring|summer|autumn|fall|winter|{WEEKDAY},?)[ -])*"
    rf"(?:[12]\d{{3}}s?\b|{MONTH} \d|\d{{1,2}} {MONTH})",
    re.IGNORECASE,
)
_FEWEST_WORDS_BEHIND_HEAD = 2  # `March 2021:` or `March 2021: Aftermath` is a section's heading
_SAID_ALOUD = tuple('"”»')


def find_headings(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The headings; none where the author seems to do without full stops: then they would be most of the text."""
    headings = [p for p in paragraphs if _is_heading(p.text)]
    if len(headings) == len(paragraphs):
        return []
    if len(headings) <= _ALWAYS_BELIEVED:
        return headings
    in_headings = sum(len(p.text.split()) for p in headings)
    in_all = sum(len(p.text.split()) for p in paragraphs)
    return headings if 2 * in_headings <= in_all else []


def find_headline(paragraphs: Sequence[Paragraph], headings: Sequence[Paragraph]) -> str | None:
    """The first heading above the text that is more than a word or two."""
    for paragraph, heading in zip(paragraphs, headings, strict=False):
        if paragraph.span != heading.span:
            return None
        if len(heading.text.split()) >= _FEWEST_TITLE_WORDS:
            return heading.text
    return None


def _is_heading(text: str) -> bool:
    if len(text) > _LONGEST or text[0].islower() or len(text.split()) > _MOST_WORDS:
        return False
    if not (text.endswith("?") or (_stops_short(text) and not _holds_a_full_stop(text))):
        return False
    return not (_LIST_ITEM.match(text) or _is_dated_entry(text))


def _stops_short(text: str) -> bool:
    return not (ends_like_a_sentence(text) or text.endswith((":", ";", ",", *_SAID_ALOUD)))


def _is_dated_entry(text: str) -> bool:
    """`3 March 2021: Musk speaks with Putin` is an entry of somebody's chronology."""
    text = text.lstrip("*_")
    if not (_DATED.match(text) or opening_date(text[:40])):
        return False
    head = DATED_HEAD.match(text)
    return len(text[head.end() :].split()) >= _FEWEST_WORDS_BEHIND_HEAD if head else len(text.split()) > 4


def _holds_a_full_stop(text: str) -> bool:
    return any(s.of(text).endswith(".") for s in split_sentences(text)[:-1])
