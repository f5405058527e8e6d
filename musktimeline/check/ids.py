"""Evidence → ids and names that do not name one thing."""

import re
from collections.abc import Iterator

from musktimeline.check.evidence import Evidence, Fault, said, short
from musktimeline.model import Severity

_TYPABLE = re.compile(r"\w[\w.-]*")


def duplicate_source_id(evidence: Evidence) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for i, source in enumerate(evidence.timeline.sources):
        if source.id and source.id in first:
            line = evidence.locations.of("sources", first[source.id]).line
            yield Fault(
                ("sources", i, "id"),
                f"id {said(source.id)} is that of the source on line {line}",
                "give one of the two another id, and its citations too",
            )
        first.setdefault(source.id, i)


def duplicate_event_id(evidence: Evidence) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for i, event in enumerate(evidence.timeline.events):
        if event.id and event.id in first:
            line = evidence.locations.of("events", first[event.id]).line
            yield Fault(
                ("events", i, "id"),
                f"id {said(event.id)} is that of the event on line {line}",
                "give one of the two another id",
            )
        first.setdefault(event.id, i)


def id_of_event_and_source(evidence: Evidence) -> Iterator[Fault]:
    for i, event in enumerate(evidence.timeline.events):
        if event.id and event.id in evidence.sources:
            yield Fault(
                ("events", i, "id"),
                f"{short(event.id)} is the id of a source too: 'timeline set' cannot tell them apart",
                "give the event another id",
            )


def id_not_typable(evidence: Evidence) -> Iterator[Fault]:
    timeline = evidence.timeline
    ids = [("events", i, e.id) for i, e in enumerate(timeline.events)]
    ids += [("sources", i, s.id) for i, s in enumerate(timeline.sources)]
    for kind, i, id_ in ids:
        if evidence.states((kind, i, "id")) and not _TYPABLE.fullmatch(id_):
            yield Fault(
                (kind, i, "id"),
                f"id {said(id_)} cannot be typed as one word",
                "use letters, digits, hyphens, dots and underscores, for example bridge-closes",
                None if id_ else Severity.ERROR,
            )


def name_of_two(evidence: Evidence) -> Iterator[Fault]:
    owner: dict[str, str] = {}
    for i, entity in enumerate(evidence.timeline.entities):
        for name in dict.fromkeys(map(str.casefold, (entity.name, *entity.aliases))):
            if name in owner:
                yield Fault(
                    ("entities", i),
                    f"{said(name, 40)} means both {short(owner[name])} and {short(entity.name)}",
                    "keep the name with one of them",
                )
            owner.setdefault(name, entity.name)
