"""Event → what follows from its citations and is never stored: conflicts, origins, the best date."""

from collections.abc import Iterable
from dataclasses import dataclass

from musktimeline.dates import Date, parse_date
from musktimeline.errors import DateError
from musktimeline.model.copies import proves_a_copy
from musktimeline.model.timeline import Citation, Event, Source, Timeline
from musktimeline.plaintext import squeeze

_OUTSIDE_CONFLICTS = ("deny", "plan")


@dataclass(frozen=True, slots=True)
class Origin:
    """Who published it first, and the sources that retell it. `name` is None where the source is its own origin."""

    name: str | None
    sources: tuple[str, ...]


def citation_date(citation: Citation) -> Date | None:
    """The citation's date, or None where it has none or one that cannot be read (a check's finding)."""
    if citation.date is None:
        return None
    try:
        return parse_date(citation.date)
    except DateError:
        return None


def event_date(event: Event) -> Date | None:
    """The event's date, or None where it has none or one that cannot be read (a check's finding)."""
    if event.date is None:
        return None
    try:
        return parse_date(event.date)
    except DateError:
        return None


def place_of(event: Event) -> tuple[bool, tuple[int, float], str]:
    """Sort key of every display: earliest (else latest) day, then latest with open ends last, then id; undated last."""
    date = event_date(event)
    return date is None, date.order if date else (0, 0.0), event.id


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events sorted as every display sorts them."""
    return sorted(events, key=place_of)


def conflicts(citations: Iterable[Citation]) -> list[tuple[Citation, Citation]]:
    """Pairs of citations whose days are disjoint though approximate dates are widened by one unit.

    Denials and plans take no part.
    """
    dated = [(c, d) for c in citations if c.stance not in _OUTSIDE_CONFLICTS and (d := citation_date(c))]
    loose = [(c, d.allowing_for_doubt()) for c, d in dated]
    return [(a, b) for i, (a, x) in enumerate(loose) for b, y in loose[i + 1 :] if not x.overlaps(y)]


def is_conflicting(event: Event) -> bool:
    return bool(conflicts(event.citations))


def disagreeing(event: Event) -> list[Citation]:
    """The citations that do not allow the event's own date, in a conflict; what `! [3] says 2023` lists."""
    date = event_date(event)
    if date is None or not is_conflicting(event):
        return []
    own = date.allowing_for_doubt()
    return [
        c
        for c in event.citations
        if c.stance not in _OUTSIDE_CONFLICTS and (d := citation_date(c)) and not d.allowing_for_doubt().overlaps(own)
    ]


def origins(event: Event, sources: Iterable[Source] = ()) -> tuple[Origin, ...]:
    """Who independently tells an event: sources with the same `via`, and copies of one text, are one origin.

    A copy has the same bytes, or says it with the same sentence word for word. A source whose publisher is another
    source's `via` is that origin itself. Only origins corroborate each other.
    """
    publishers = {s.id: f"via:{_plain_name(s.publisher)}" for s in sources if s.publisher}
    texts = {s.id: f"text:{s.sha256}" for s in sources if s.sha256}
    groups: list[tuple[set[str], list[str]]] = []
    vias = {f"via:{_plain_name(c.via)}" for c in event.citations if c.via}
    for source_id in dict.fromkeys(c.source for c in event.citations):
        marks = _marks(event, source_id) | {texts.get(source_id, f"text:{source_id}")}
        marks |= {publishers.get(source_id, "")} & vias
        same = [group for group in groups if group[0] & marks]
        groups = [group for group in groups if group not in same]
        groups.append((marks.union(*(m for m, _ in same)), [*(i for _, ids in same for i in ids), source_id]))
    return tuple(Origin(_first_via(event, ids), tuple(ids)) for _, ids in groups)


def rests_on_inferred_date(citation: Citation, timeline: Timeline) -> bool:
    """Whether the citation's date counts from, or is, a publication date that somebody inferred or supplied."""
    counts_from_published = citation.basis == "publication" or (
        citation.anchor is not None and citation.anchor.kind == "published"
    )
    source = timeline.source(citation.source)
    return (
        citation.date is not None
        and counts_from_published
        and source is not None
        and source.published_basis in ("supplied", "inferred")
    )


def _marks(event: Event, source_id: str) -> set[str]:
    """What another source of the same origin has too: who published it first, or a sentence word for word."""
    cited = [c for c in event.citations if c.source == source_id]
    quotes = [squeeze(c.quote) for c in cited]
    vias = {f"via:{_plain_name(c.via)}" for c in cited if c.via}
    return vias | {f"words:{quote}" for quote in quotes if proves_a_copy(quote)}


def _first_via(event: Event, source_ids: list[str]) -> str | None:
    return next((c.via for c in event.citations if c.source in source_ids and c.via), None)


def _plain_name(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
