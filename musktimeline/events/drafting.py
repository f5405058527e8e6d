"""A sentence, a trigger in it and the date of that → the draft of an event with its citation."""

import re
from dataclasses import dataclass, replace

from musktimeline.dates import parse_date
from musktimeline.events.citing import LONGEST_QUOTE, anchor_of, quote_of, quote_span
from musktimeline.events.denials import denial_in
from musktimeline.events.draft import Draft
from musktimeline.events.grammar import Parsed, parse
from musktimeline.events.reading import Reading
from musktimeline.events.triggers import Trigger
from musktimeline.events.voice import Voice, inside_quotation, voice_of
from musktimeline.events.wording import event_text
from musktimeline.model import Article, Citation, Event, citation_date
from musktimeline.plaintext import slug, squeeze
from musktimeline.timexes import DatePhrase, readings

_CLOSING = re.compile('[”"]')
_FIRST_PERSON = frozenset(["i", "we", "my", "our"])
_DEADLINE = re.compile(r"(?:by|before|no later than)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a sentence tells: a trigger, and the phrase that dates it, the article's day, or nothing.

    `keeps_date`: the text says nothing without the phrase (`did not open until January`).
    """

    trigger: Trigger
    phrase: DatePhrase | None = None
    by_publication: bool = False
    keeps_date: bool = False


def draft_of(reading: Reading, statement: Statement) -> Draft:
    """The event as the sentence tells it, with the one citation that proves it."""
    trigger, phrase = statement.trigger, statement.phrase
    parsed = _with_whole_quotation(reading) if trigger.saying else reading.parsed
    voice = voice_of(reading, trigger)
    others = [(p.start, p.end) for p in reading.phrases if not (phrase and p.start <= phrase.start < p.end)]
    span = (phrase.start, phrase.end) if phrase and not statement.keeps_date else None
    text = event_text(parsed, trigger, span, others)
    text = _spoken(parsed, trigger, voice, text)
    citation = _citation(reading.article, parsed, statement, voice)
    if _is_yet_to_come(reading.article, citation):
        citation = replace(citation, stance="plan")
    event = Event(slug(text), text, citation.date, citations=(citation,))
    denial = None if event.date else denial_in(parsed)
    context = reading.reader.names_above(reading.number)
    return Draft(event, trigger.group, reading.number, context, trigger.saying, trigger.anaphoric, denial)


def _citation(article: Article, parsed: Parsed, statement: Statement, voice: Voice) -> Citation:
    trigger, phrase = statement.trigger, statement.phrase
    quote, prefix = quote_of(article, quote_span(parsed, trigger, phrase))
    return Citation(
        source=article.id,
        quote=quote,
        prefix=prefix,
        phrase=squeeze(phrase.text) if phrase else None,
        date=_date(article, statement, voice),
        basis="publication" if statement.by_publication else "phrase",
        anchor=anchor_of(article.text, phrase) if phrase else None,
        trigger=" ".join(t.text for t in parsed.tokens[trigger.token : trigger.token + 1 + trigger.particle]),
        speaker=voice.speaker,
        via=voice.via,
        stance=voice.stance,
    )


def _date(article: Article, statement: Statement, voice: Voice) -> str | None:
    """The phrase's date; of something planned `by the end of June` is a deadline, not a day of it."""
    phrase = statement.phrase
    if phrase is None:
        return article.published.date if statement.by_publication and article.published else None
    if voice.stance != "plan" or not _DEADLINE.match(phrase.text):
        return phrase.edtf
    anchor = phrase.derivation.anchor
    deadlines = (r for r in readings(phrase.text, anchor.date if anchor else None) if r.startswith("[.."))
    return next(deadlines, phrase.edtf)


def _is_yet_to_come(article: Article, citation: Citation) -> bool:
    """What an article dates after its own day is planned, in whatever tense (`opens on 4 May`)."""
    date, published = citation_date(citation), article.published and parse_date(article.published.date)
    if not (date and published and date.earliest and published.latest) or citation.stance == "deny":
        return False
    return date.earliest > published.latest


def _with_whole_quotation(reading: Reading) -> Parsed:
    """A saying whose quotation runs over several sentences, up to the closing mark in the same paragraph."""
    parsed, text = reading.parsed, reading.article.text
    own = text[parsed.start : parsed.end]
    if own.count("“") == own.count("”") and own.count('"') % 2 == 0:
        return parsed
    paragraph = text.find("\n\n", parsed.end)
    limit = min(paragraph if paragraph >= 0 else len(text), parsed.start + LONGEST_QUOTE)
    close = _CLOSING.search(text, parsed.end, limit)
    if close is None or reading.article.is_furniture(parsed.end, close.end()):
        return parsed
    return parse(text, parsed.start, close.end())


def _spoken(parsed: Parsed, trigger: Trigger, voice: Voice, text: str) -> str:
    """In the first person a text reads alone only with its speaker."""
    if not voice.speaker or trigger.saying or _FIRST_PERSON.isdisjoint(text.lower().split()):
        return text
    return f"{voice.speaker}: “{text}”" if inside_quotation(parsed, trigger) else text
