"""Article → its sentences, each with what was read in it and before it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from musktimeline.events.dating import may_date_an_event
from musktimeline.events.grammar import Parsed, parse
from musktimeline.events.lead import lead_sentences
from musktimeline.events.names import name_keys
from musktimeline.events.speakers import report_of_sentence, speaker_of_sentence
from musktimeline.model import Article
from musktimeline.sentences import Sentence, split_sentences
from musktimeline.timexes import DatePhrase, Timex, date_phrases

_DISCOURSE_REACH = 2  # sentences back to the date that `the next day` counts from


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
    reports = [report_of_sentence(parsed) for parsed in all_parsed]
    speaker, report, at = None, _only_one(reports), 0
    names: list[frozenset[str]] = []
    for number, sentence in enumerate(sentences):
        parsed = all_parsed[number]
        if number and sentences[number - 1].paragraph != sentence.paragraph:
            speaker = None
        report = reports[number] or report
        own, at = _phrases_within(phrases, at, sentence)
        near = sentences[max(0, number - _DISCOURSE_REACH)].start
        dating = tuple(p for p in own if may_date_an_event(p, article, near))
        context = next((keys for keys in reversed(names[-2:]) if keys), frozenset[str]())
        yield Reading(article, number, sentence, parsed, dating, speaker, report, context, number in leads)
        speaker = speaker_of_sentence(parsed, speaker)
        names.append(name_keys(sentence.of(article.text)))


def _only_one(reports: Iterable[str | None]) -> str | None:
    """Whose report the article retells, if it names just one: `the report says` may stand before the name."""
    named = {report.removeprefix("the ").removeprefix("The "): report for report in reports if report}
    return next(iter(named.values())) if len(named) == 1 else None


def _phrases_within(phrases: Sequence[DatePhrase], at: int, sentence: Sentence) -> tuple[tuple[DatePhrase, ...], int]:
    while at < len(phrases) and phrases[at].start < sentence.start:
        at += 1
    behind = at
    while behind < len(phrases) and phrases[behind].end <= sentence.end:
        behind += 1
    return tuple(phrases[at:behind]), behind
