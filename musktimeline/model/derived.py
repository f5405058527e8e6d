"""Event → what follows from its citations and is never stored: conflicts, origins, the best date."""

from collections.abc import Iterable
from dataclasses import dataclass

from musktimeline.dates import Date, parse_date
from musktimeline.errors import DateError
from musktimeline.model.timeline import Citation, Event, Source, Timeline

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

    A source whose publisher is another source's `via` is that origin itself. Only origins corroborate each other.
    """
    records = {source.id: source for source in sources}
    groups: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for source_id in dict.fromkeys(c.source for c in event.citations):
        via = next((c.via for c in event.citations if c.source == source_id and c.via), None)
        key = _origin_key(via, source_id, records)
        groups.setdefault(key, []).append(source_id)
        if via:
            names.setdefault(key, via)
    vias = {_plain_name(name) for name in names.values()}
    for source_id in [ids[0] for key, ids in groups.items() if key.startswith("text:")]:
        publisher = _publisher(records.get(source_id))
        if publisher in vias:
            copies = groups.pop(_origin_key(None, source_id, records))
            groups[f"via:{publisher}"].extend(copies)
    return tuple(Origin(names.get(key), tuple(ids)) for key, ids in groups.items())


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


def _origin_key(via: str | None, source_id: str, records: dict[str, Source]) -> str:
    if via:
        return f"via:{_plain_name(via)}"
    source = records.get(source_id)
    return f"text:{source.sha256 if source and source.sha256 else source_id}"


def _publisher(source: Source | None) -> str | None:
    return _plain_name(source.publisher) if source and source.publisher else None


def _plain_name(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
