"""Article → drafts: an event with one citation for each thing that the article dates, or tells without a date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from musktimeline.dates import parse_date
from musktimeline.events.anaphora import told_before
from musktimeline.events.dating import points_back
from musktimeline.events.draft import Draft
from musktimeline.events.drafting import Telling, draft_of
from musktimeline.events.lead import lead_trigger
from musktimeline.events.lexicon import lexicon
from musktimeline.events.linking import triggers_of_phrase
from musktimeline.events.reading import Reading, readings_of
from musktimeline.events.triggers import main_trigger
from musktimeline.model import Article, Event
from musktimeline.plaintext import squeeze
from musktimeline.timexes import Timex, find_timexes


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an article yields. `unresolved`: relative expressions that have no anchor, as they stand in the text."""

    article: Article
    dated: tuple[Draft, ...]
    undated: tuple[Draft, ...]
    unresolved: tuple[str, ...]


def extract_events(article: Article) -> list[Event]:
    """The article's events in the order of the text, dated and undated ones, one citation each.

    An event that the text takes up again (`the request came late last year`) has a citation for each place.
    """
    extraction = extract(article)
    drafts = sorted((*extraction.dated, *extraction.undated), key=lambda d: d.sentence)
    return [draft.event for draft in drafts]


def extract(article: Article) -> Extraction:
    """Everything an article yields, in the order of its text; nothing where it is marked as not English."""
    if article.language and not article.language.lower().startswith("en"):
        return Extraction(article, (), (), ())
    published = parse_date(article.published.date) if article.published else None
    timexes = [t for t in find_timexes(article.text, published) if not article.is_furniture(t.start, t.end)]
    drafts = (draft_of(r, telling) for r in readings_of(article, timexes) for telling in _tellings(r))
    linked = told_before(list(_told_once(drafts)))
    return Extraction(
        article,
        tuple(d for d in linked if d.is_dated),
        tuple(d for d in linked if not d.is_dated),
        tuple(squeeze(t.text) for t in timexes if _is_unresolved(t)) if published is None else (),
    )


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
        citation = draft.event.citations[0]
        words = (citation.quote, citation.trigger, citation.phrase, citation.date)
        if told.setdefault(words, draft.sentence) == draft.sentence:
            yield draft


def _tellings(reading: Reading) -> Iterator[Telling]:
    """What a sentence tells: each trigger once, dated ones first; without a date its main event."""
    parsed = reading.parsed
    if lexicon().cues["silence"].search(parsed.text, parsed.start, parsed.end):  # nobody said or did anything
        return
    told: set[int] = set()
    for telling in (*_dated_tellings(reading), *_undated_tellings(reading)):
        if telling.trigger.token not in told:
            told.add(telling.trigger.token)
            yield telling


def _dated_tellings(reading: Reading) -> Iterator[Telling]:
    for phrase in reading.phrases:
        for trigger in triggers_of_phrase(reading.parsed, phrase.start, phrase.end):
            yield Telling(trigger, phrase)
    if reading.is_lead and reading.article.published:
        lead = lead_trigger(reading.parsed, opens=reading.number == 0, has_date=bool(reading.phrases))
        if lead:
            yield Telling(lead, by_publication=True)


def _undated_tellings(reading: Reading) -> Iterator[Telling]:
    main = None if reading.phrases else main_trigger(reading.parsed)
    if main:
        yield Telling(main)
