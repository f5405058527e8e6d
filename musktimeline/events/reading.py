"""Article → its sentences, each with what was read in it and before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from musktimeline.dates import parse_date
from musktimeline.events.grammar import Parsed, parse
from musktimeline.events.lead import lead_sentences
from musktimeline.events.names import name_keys
from musktimeline.events.speakers import report_of_sentence, speaker_of_sentence
from musktimeline.model import Article
from musktimeline.sentences import Sentence, split_sentences
from musktimeline.timexes import DatePhrase, Timex, date_phrases

_DISCOURSE_REACH = 2  # sentences back to the date that `the next day` counts from
_POINTING_RULES = frozenset(["clock time", "the unit"])  # `at 3 a.m.`, `the year`: of which day or year is a guess
_POINTS_BACK = re.compile(
    r"\b(?:later|earlier|before|after|following|previous|preceding|next|same|that)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence. `phrases` may date its events; `context` are keys of the names in the sentence before.

    `speaker` spoke last in the paragraph; `report` is whose report the article retells so far.
    """

    article: Article
    number: int
    sentence: Sentence
    parsed: Parsed
    phrases: tuple[DatePhrase, ...]
    speaker: str | None
    report: str | None
    context: frozenset[str]
    is_lead: bool


def readings_of(article: Article, timexes: Sequence[Timex]) -> Iterator[Reading]:
    """The article's sentences outside furniture, in the order of the text."""
    sentences = split_sentences(article.text, article.furniture)
    phrases = date_phrases(article.text, timexes)
    leads = lead_sentences(article, sentences)
    all_parsed = [parse(article.text, s.start, s.end) for s in sentences]
    speaker, report, at = None, _only_report(all_parsed), 0
    names: list[frozenset[str]] = []
    for number, sentence in enumerate(sentences):
        parsed = all_parsed[number]
        if number and sentences[number - 1].paragraph != sentence.paragraph:
            speaker = None
        report = report_of_sentence(parsed) or report
        own, at = _phrases_within(phrases, at, sentence)
        near = sentences[max(0, number - _DISCOURSE_REACH)].start
        dating = tuple(p for p in own if _may_date_an_event(p, near, article.published is not None))
        context = next((keys for keys in reversed(names[-2:]) if keys), frozenset[str]())
        yield Reading(article, number, sentence, parsed, dating, speaker, report, context, number in leads)
        speaker = speaker_of_sentence(parsed, speaker)
        names.append(name_keys(sentence.of(article.text)))


def _only_report(sentences: Sequence[Parsed]) -> str | None:
    """Whose report the article retells, if it names just one: `the report says` may stand before the name."""
    named = {
        report.removeprefix("the ").removeprefix("The "): report for s in sentences if (report := report_of_sentence(s))
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _phrases_within(phrases: Sequence[DatePhrase], at: int, sentence: Sentence) -> tuple[tuple[DatePhrase, ...], int]:
    while at < len(phrases) and phrases[at].start < sentence.start:
        at += 1
    behind = at
    while behind < len(phrases) and phrases[behind].end <= sentence.end:
        behind += 1
    return tuple(phrases[at:behind]), behind


def _turns_back(phrase: DatePhrase, anchor: str) -> bool:
    """`arrested in March 2013 after a fight in February`: of that year, or of the one that followed?"""
    return parse_date(phrase.edtf).order < parse_date(anchor).order


def _may_date_an_event(phrase: DatePhrase, near: int, dated: bool) -> bool:
    """Not what points to whatever the text is about, nor `a week later` than a date far above.

    In an article without a date `in May` is of no known year, whatever was mentioned before.
    """
    anchor = phrase.derivation.anchor
    if phrase.derivation.rule in _POINTING_RULES:
        return False
    if anchor is None or anchor.kind != "discourse":
        return True
    if anchor.start < near:
        return False
    return bool(_POINTS_BACK.search(phrase.text)) or (dated and not _turns_back(phrase, anchor.date))
