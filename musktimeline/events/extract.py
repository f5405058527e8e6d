"""Article → drafts: an event with one citation for each thing that the article dates, or tells without a date."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from musktimeline.dates import parse_date
from musktimeline.events.anaphora import told_before, within_reach
from musktimeline.events.dating import points_back
from musktimeline.events.draft import Draft
from musktimeline.events.drafting import Statement, draft_of
from musktimeline.events.lead import lead_trigger
from musktimeline.events.lexicon import lexicon
from musktimeline.events.linking import happens_at_end, triggers_of_phrase
from musktimeline.events.reading import Reader, Reading
from musktimeline.events.tense import as_told
from musktimeline.events.triggers import Trigger, main_trigger
from musktimeline.model import Article, Citation, Event
from musktimeline.plaintext import squeeze
from musktimeline.timexes import DatePhrase, Timex, end_of, find_timexes


class Passage(NamedTuple):
    """A sentence of an article by its number, with what it tells not yet worked out where it dates no event.

    `has_date`: a date stands in it that may be an event's. `dates`: it dates a draft.
    """

    number: int
    start: int
    end: int
    has_date: bool
    dates: bool

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an article yields: its sentences, and the drafts of the events that they date.

    `unresolved`: relative expressions that have no anchor, as they stand in the text.
    """

    article: Article
    dated: tuple[Draft, ...] = ()
    passages: tuple[Passage, ...] = ()
    unresolved: tuple[str, ...] = ()


def extract_events(article: Article) -> list[Event]:
    """The article's events in the order of the text, dated and undated ones, one citation each.

    An event that the text takes up again (`the request came late last year`) has a citation for each place.
    """
    extraction = extract(article)
    return [draft.event for draft in drafts_of(extraction, extraction.passages)]


def extract(article: Article) -> Extraction:
    """Everything an article yields, in the order of its text; nothing where it is marked as not English."""
    if article.language and not article.language.lower().startswith("en"):
        return Extraction(article)
    published = parse_date(article.published.date) if article.published else None
    timexes = [t for t in find_timexes(article.text, published) if not article.is_furniture(t.start, t.end)]
    reader = Reader(article, timexes)
    drafts = [draft_of(reading, statement) for reading in reader.dated() for statement in _dated_statements(reading)]
    linked = _linked([*drafts, *_near(reader, drafts)])
    return Extraction(
        article,
        tuple(d for d in linked if d.is_dated),
        tuple(_passages(reader, drafts)),
        tuple(squeeze(t.text) for t in timexes if _is_unresolved(t)) if published is None else (),
    )


def drafts_of(extraction: Extraction, passages: Iterable[Passage]) -> list[Draft]:
    """The dated drafts of an article, and what these of its sentences tell without a date, in the order of its text."""
    reader = Reader(extraction.article)
    borne = {_words(citation) for draft in extraction.dated for citation in draft.event.citations}
    undated = [passage.number for passage in passages if not passage.has_date]
    told = [draft for number in undated for draft in _undated_drafts(reader, number)]
    return _linked([*extraction.dated, *(d for d in told if _words(d.event.citations[0]) not in borne)])


def _passages(reader: Reader, drafts: Iterable[Draft]) -> Iterator[Passage]:
    dating = {draft.sentence for draft in drafts if draft.event.citations[0].phrase}
    for number, sentence in enumerate(reader.sentences):
        yield Passage(number, sentence.start, sentence.end, reader.has_date(number), number in dating)


def _near(reader: Reader, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """What sentences without a date tell that a dated one may take up, or that may take up a dated one."""
    undated = (n for n in range(len(reader.sentences)) if not reader.has_date(n))
    texts = {n: reader.sentences[n].of(reader.article.text) for n in undated}
    for number in sorted({n for draft in drafts for n in within_reach(draft, texts)}):
        yield from _undated_drafts(reader, number)


def _linked(drafts: Iterable[Draft]) -> list[Draft]:
    return told_before(list(_told_once(sorted(drafts, key=lambda d: d.sentence))))


def _is_unresolved(timex: Timex) -> bool:
    """A relative date or time that only an anchor is missing for; `recently` and durations are not.

    `on Monday` is one too where nothing but another date of the text gives it one: no event is dated by that.
    """
    if timex.type not in ("DATE", "TIME") or timex.value.endswith("_REF"):
        return False
    anchor = timex.derivation.anchor
    return timex.edtf is None or (anchor is not None and anchor.kind == "discourse" and not points_back(timex.text))


def _told_once(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Leave out what an earlier sentence told in the same words of the same date."""
    told: dict[tuple[str | None, ...], int] = {}
    for draft in drafts:
        if told.setdefault(_words(draft.event.citations[0]), draft.sentence) == draft.sentence:
            yield draft


def _words(citation: Citation) -> tuple[str | None, ...]:
    return citation.quote, citation.trigger, citation.phrase, citation.date


def _dated_statements(reading: Reading) -> Iterator[Statement]:
    """What a sentence tells of a date, each trigger once; first what the phrases in it date."""
    if _is_silence(reading):
        return
    told: set[int] = set()
    for statement in (*_phrase_statements(reading), *_news(reading)):
        if statement.trigger.token not in told:
            told.add(statement.trigger.token)
            yield statement


def _phrase_statements(reading: Reading) -> Iterator[Statement]:
    for phrase in reading.phrases:
        for trigger in triggers_of_phrase(reading.parsed, phrase.start, phrase.end):
            told = as_told(reading.article, reading.parsed, trigger, phrase)
            if told:
                yield _told_by(reading, trigger, told)


def _told_by(reading: Reading, trigger: Trigger, phrase: DatePhrase) -> Statement:
    """What a phrase tells of a trigger; `until May`, what happened then rather than up to then."""
    end = end_of(phrase) if happens_at_end(reading.parsed, trigger, phrase.start) else None
    if end is None:
        return Statement(trigger, phrase)
    return Statement(trigger, end, keeps_date=bool(trigger.verb and trigger.verb.negated))


def _news(reading: Reading) -> Iterator[Statement]:
    if reading.is_lead and reading.article.published:
        lead = lead_trigger(reading.parsed, opens=reading.number == 0, has_date=bool(reading.phrases))
        if lead:
            yield Statement(lead, by_publication=True)


def _undated_drafts(reader: Reader, number: int) -> Iterator[Draft]:
    """The main event of a sentence without a date, unless the article's day dates it."""
    reading = reader.reading(number)
    main = None if _is_silence(reading) else main_trigger(reading.parsed)
    if main and all(statement.trigger.token != main.token for statement in _news(reading)):
        yield draft_of(reading, Statement(main))


def _is_silence(reading: Reading) -> bool:
    """`declined to comment`: nobody said or did anything."""
    parsed = reading.parsed
    return lexicon().cues["silence"].search(parsed.text, parsed.start, parsed.end) is not None
