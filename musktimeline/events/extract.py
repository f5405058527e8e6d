"""Article → drafts: an event with one citation for each thing that the article dates, or tells without a date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from musktimeline.dates import parse_date
from musktimeline.events.anaphora import told_before
from musktimeline.events.citing import LONGEST_QUOTE, QuoteSpan, anchor_of, quote_of, quote_span
from musktimeline.events.draft import Draft
from musktimeline.events.grammar import Parsed, parse
from musktimeline.events.lead import lead_sentences, lead_trigger
from musktimeline.events.lexicon import lexicon
from musktimeline.events.linking import Trigger, main_trigger, triggers_of_phrase
from musktimeline.events.names import name_keys
from musktimeline.events.voice import (
    Voice,
    inside_quotation,
    report_of_sentence,
    speaker_of_sentence,
    voice_of,
)
from musktimeline.events.wording import event_text
from musktimeline.model import Article, Citation, Event
from musktimeline.plaintext import slug, squeeze
from musktimeline.sentences import Sentence, split_sentences
from musktimeline.timexes import DatePhrase, Timex, date_phrases, find_timexes

_CLOSING = re.compile('[”"]')
_DISCOURSE_REACH = 2  # sentences back to the date that `the next day` counts from
_POINTING_RULES = frozenset(["clock time", "the unit"])  # `at 3 a.m.`, `the year`: of which day or year is a guess
_POINTS_BACK = re.compile(
    r"\b(?:later|earlier|before|after|following|previous|preceding|next|same|that)\b", re.IGNORECASE
)
_FIRST_PERSON = frozenset(["i", "we", "my", "our"])


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an article yields. `unresolved`: relative expressions that have no anchor, as they stand in the text."""

    article: Article
    dated: tuple[Draft, ...]
    undated: tuple[Draft, ...]
    unresolved: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A sentence with what was read in it and before it."""

    number: int
    sentence: Sentence
    parsed: Parsed
    phrases: tuple[DatePhrase, ...]
    speaker: str | None
    report: str | None
    context: frozenset[str]
    is_lead: bool


def extract_events(article: Article) -> list[Event]:
    """The article's events in the order of the text, dated and undated ones, one citation each.

    An event that the text takes up again (`the request came late last year`) has a citation for each place.
    """
    extraction = extract(article)
    drafts = sorted((*extraction.dated, *extraction.undated), key=lambda d: d.sentence)
    return [draft.event for draft in drafts]


def extract(article: Article) -> Extraction:
    """Everything an article yields, in the order of its text."""
    published = parse_date(article.published.date) if article.published else None
    timexes = [t for t in find_timexes(article.text, published) if not article.is_furniture(t.start, t.end)]
    sentences = split_sentences(article.text, article.furniture)
    drafts = [d for reading in _readings(article, sentences, timexes) for d in _drafts_of(article, reading)]
    linked = told_before(drafts)
    return Extraction(
        article,
        tuple(d for d in linked if d.is_dated),
        tuple(d for d in linked if not d.is_dated),
        tuple(squeeze(t.text) for t in timexes if _is_unresolved(t)) if published is None else (),
    )


def _is_unresolved(timex: Timex) -> bool:
    """A relative date or time that only an anchor is missing for; `recently` and durations are not."""
    return timex.edtf is None and timex.type in ("DATE", "TIME") and not timex.value.endswith("_REF")


def _readings(article: Article, sentences: Sequence[Sentence], timexes: Sequence[Timex]) -> Iterator[_Reading]:
    phrases = date_phrases(article.text, timexes)
    leads = lead_sentences(article, sentences)
    speaker, report, at = None, None, 0
    names: dict[int, frozenset[str]] = {}
    for number, sentence in enumerate(sentences):
        parsed = parse(article.text, sentence.start, sentence.end)
        if number and sentences[number - 1].paragraph != sentence.paragraph:
            speaker = None
        report = report_of_sentence(parsed) or report
        own, at = _phrases_within(phrases, at, sentence)
        near = sentences[max(0, number - _DISCOURSE_REACH)].start
        own = tuple(p for p in own if _may_date_an_event(p, near, article.published is not None))
        context = names.get(number - 1) or names.get(number - 2) or frozenset()
        yield _Reading(number, sentence, parsed, own, speaker, report, context, number in leads)
        speaker = speaker_of_sentence(parsed, speaker)
        names[number] = name_keys(sentence.of(article.text))


def _phrases_within(phrases: Sequence[DatePhrase], at: int, sentence: Sentence) -> tuple[tuple[DatePhrase, ...], int]:
    while at < len(phrases) and phrases[at].start < sentence.start:
        at += 1
    behind = at
    while behind < len(phrases) and phrases[behind].end <= sentence.end:
        behind += 1
    return tuple(phrases[at:behind]), behind


def _may_date_an_event(phrase: DatePhrase, near: int, dated: bool) -> bool:
    """Not what points to whatever the text is about, nor `a week later` than a date far above.

    In an article without a date `in May` is of no known year, whatever was mentioned before.
    """
    anchor = phrase.derivation.anchor
    if phrase.derivation.rule in _POINTING_RULES:
        return False
    if anchor is None or anchor.kind != "discourse":
        return True
    return anchor.start >= near and (dated or bool(_POINTS_BACK.search(phrase.text)))


def _drafts_of(article: Article, reading: _Reading) -> Iterator[Draft]:
    if lexicon().cues["silence"].search(reading.sentence.of(article.text)):  # nobody said or did anything
        return
    dated: set[int] = set()
    for phrase in reading.phrases:
        for trigger in triggers_of_phrase(reading.parsed, phrase.start, phrase.end):
            if trigger.token not in dated:
                dated.add(trigger.token)
                yield _draft(article, reading, trigger, phrase)
    lead = _lead(article, reading)
    if lead and lead.token not in dated:
        dated.add(lead.token)
        yield _draft(article, reading, lead, None, by_publication=True)
    if not reading.phrases:
        main = main_trigger(reading.parsed)
        if main and main.token not in dated:
            yield _draft(article, reading, main, None)


def _lead(article: Article, reading: _Reading) -> Trigger | None:
    """What the publication date dates in this sentence."""
    if not reading.is_lead or article.published is None:
        return None
    return lead_trigger(reading.parsed, opens=reading.number == 0, has_date=bool(reading.phrases))


def _draft(
    article: Article, reading: _Reading, trigger: Trigger, phrase: DatePhrase | None, *, by_publication: bool = False
) -> Draft:
    parsed = _with_whole_quotation(article, reading) if trigger.saying else reading.parsed
    span = quote_span(parsed, trigger, phrase)
    voice = voice_of(reading.parsed, trigger, reading.speaker, reading.report)
    date = phrase.edtf if phrase else article.published.date if by_publication and article.published else None
    text = _spoken(parsed, trigger, voice, event_text(parsed, trigger, (phrase.start, phrase.end) if phrase else None))
    citation = _citation(article, parsed, span, trigger, phrase, voice, date, by_publication)
    event = Event(slug(text), text, date, citations=(citation,))
    return Draft(event, trigger.group, reading.number, reading.context, trigger.saying, trigger.anaphoric)


def _citation(
    article: Article,
    parsed: Parsed,
    span: QuoteSpan,
    trigger: Trigger,
    phrase: DatePhrase | None,
    voice: Voice,
    date: str | None,
    by_publication: bool,
) -> Citation:
    quote, prefix = quote_of(article, span)
    return Citation(
        source=article.id,
        quote=quote,
        prefix=prefix,
        phrase=squeeze(phrase.text) if phrase else None,
        date=date,
        basis="publication" if by_publication else "phrase",
        anchor=anchor_of(article.text, phrase) if phrase else None,
        trigger=" ".join(t.text for t in parsed.tokens[trigger.token : trigger.token + 1 + trigger.particle]),
        speaker=voice.speaker,
        via=voice.via,
        stance=voice.stance,
    )


def _with_whole_quotation(article: Article, reading: _Reading) -> Parsed:
    """A saying whose quotation runs over several sentences, up to the closing mark in the same paragraph."""
    parsed, text = reading.parsed, article.text
    own = text[parsed.start : parsed.end]
    if own.count("“") == own.count("”") and own.count('"') % 2 == 0:
        return parsed
    limit = min(text.find("\n\n", parsed.end) % (len(text) + 1), parsed.start + LONGEST_QUOTE)
    close = _CLOSING.search(text, parsed.end, limit)
    if close is None or article.is_furniture(parsed.end, close.end()):
        return parsed
    return parse(text, parsed.start, close.end())


def _spoken(parsed: Parsed, trigger: Trigger, voice: Voice, text: str) -> str:
    """In the first person a text reads alone only with its speaker."""
    words = {w.lower() for w in text.split()}
    if voice.speaker and words & _FIRST_PERSON and not trigger.saying and inside_quotation(parsed, trigger):
        return f"{voice.speaker}: “{text}”"
    return text
