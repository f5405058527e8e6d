"""Event → what a reader must know beside its text: shared origins, dates that disagree, denials, inferred dates."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from musktimeline.model import (
    Citation,
    Event,
    Timeline,
    citation_date,
    disagreeing,
    event_date,
    is_conflicting,
    origins,
    rests_on_inferred_date,
)
from musktimeline.plaintext import one_line
from musktimeline.wording.citations import edtf_words
from musktimeline.wording.counts import counted, listed


class Mark(StrEnum):
    """The signs of every display, in the order of the legend."""

    CONFLICT = "!"
    DENIED = "x"
    INFERRED = "~"
    ARTICLE_DAY = "*"
    DRAFT = "+"

    def meaning(self, bases: Iterable[str] = ()) -> str:
        """What it says; `bases` are those of the dates that `INFERRED` stands for."""
        return f"rests on {doubtful_date(bases)}" if self is Mark.INFERRED else _MEANINGS[self]


_HAPPENED = ("reported", "confirmed")
_MEANINGS = {
    Mark.CONFLICT: "dates disagree",
    Mark.DENIED: "denied",
    Mark.ARTICLE_DAY: "day of the article",
    Mark.DRAFT: "draft, not yet checked",
}


@dataclass(frozen=True, slots=True)
class Remark:
    """A line beneath an event. `sources` are the ids that it cites.

    `rests_on` are the bases (`inferred`, `supplied`) of the publication dates that the date in it rests on, if any.
    """

    mark: Mark | None
    text: str
    sources: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()


def doubtful_date(bases: Iterable[str]) -> str:
    """`an inferred date`, `a supplied date`, `an inferred or supplied date`."""
    named = " or ".join(sorted(set(bases)))
    return f"{'an' if named.startswith('i') else 'a'} {named} date"


def remarks(event: Event, timeline: Timeline) -> list[Remark]:
    """What must be said of an event, in reading order."""
    return [
        *_origins(event, timeline),
        *_conflict(event, timeline),
        *_denials(event),
        *_inferred(event, timeline),
    ]


def telling(event: Event) -> tuple[str, ...]:
    """The sources that tell the event; where all deny it, those."""
    told = [c.source for c in event.citations if c.stance != "deny"] or [c.source for c in event.citations]
    return tuple(dict.fromkeys(told))


def dating(event: Event) -> list[Citation]:
    """The citations from which the event has its date: those that state it, else those whose days meet its days."""
    date = event_date(event)
    if date is None:
        return []
    same = [c for c in event.citations if c.date == event.date]
    return same or [c for c in event.citations if (own := citation_date(c)) and own.overlaps(date)]


def is_day_of_article(event: Event) -> bool:
    """Whether the event's date is nothing but the day on which an article came out."""
    stating = dating(event)
    return bool(stating) and all(c.basis == "publication" for c in stating)


def numbers(source_ids: Iterable[str], timeline: Timeline) -> list[str]:
    """`[2]`, `[4]`: in the order of the sources; `[?]` for one that the timeline does not have."""
    known = timeline.numbers
    found = sorted(known[source_id] for source_id in source_ids if source_id in known)
    return [f"[{n}]" for n in found] + ["[?]"] * any(source_id not in known for source_id in source_ids)


def _origins(event: Event, timeline: Timeline) -> Iterator[Remark]:
    found = origins(event, timeline.sources)
    if len(found) == len({c.source for c in event.citations}):
        return
    if len(found) == 1:
        yield Remark(None, f"1 origin: {one_line(found[0].name or 'copies of one text')}")
        return
    places = timeline.numbers
    in_order = sorted(found, key=lambda o: min(places.get(source_id, len(places) + 1) for source_id in o.sources))
    named = [f"{one_line(o.name or '')} {''.join(numbers(o.sources, timeline))}".strip() for o in in_order]
    yield Remark(None, f"{counted(len(found), 'origin')}: {', '.join(named)}")


def _conflict(event: Event, timeline: Timeline) -> Iterator[Remark]:
    if not is_conflicting(event):
        return
    differing = disagreeing(event) or [c for c in event.citations if c.date]
    for date in dict.fromkeys(c.date for c in differing):
        saying = [c for c in differing if c.date == date]
        who = numbers(dict.fromkeys(c.source for c in saying), timeline)
        text = f"{listed(who)} {'says' if len(who) == 1 else 'say'} {edtf_words(date)}"
        near = ", one day off: a time zone?" if _is_one_day_off(event, saying[0]) else ""
        yield Remark(Mark.CONFLICT, text + near, rests_on=_bases(saying, timeline))
    if event.decided:
        yield Remark(None, f"decided: {one_line(event.decided)}")


def _is_one_day_off(event: Event, citation: Citation) -> bool:
    """Both are single days, and next to each other: what another time zone, or the night between, explains."""
    days = [d.earliest for d in (event_date(event), citation_date(citation)) if d and d.days == 1 and d.earliest]
    return len(days) == 2 and abs(days[0].ordinal - days[1].ordinal) == 1


def _denials(event: Event) -> Iterator[Remark]:
    """Nothing where the event is the denying itself: that happened, and the text says who denies what."""
    denying = [c for c in event.citations if c.stance == "deny"]
    if event.status in _HAPPENED and len(denying) == len(event.citations):
        return
    for speaker, note in dict.fromkeys((c.speaker, c.note) for c in denying):
        by = f"denied by {one_line(speaker)}" if speaker else "denied"
        sources = tuple(dict.fromkeys(c.source for c in denying if (c.speaker, c.note) == (speaker, note)))
        yield Remark(Mark.DENIED, f"{by}: {one_line(note)}" if note else by, sources)


def _inferred(event: Event, timeline: Timeline) -> Iterator[Remark]:
    stating = dating(event)
    bases = _bases(stating, timeline)
    if not bases:
        return
    ids = dict.fromkeys(c.source for c in stating)
    verb = "rests on" if is_day_of_article(event) else "counted from"
    noun = "date" if len(ids) == 1 else "dates"
    text = f"{verb} the {' or '.join(bases)} {noun} of {listed(numbers(ids, timeline))}"
    yield Remark(Mark.INFERRED, text, rests_on=bases)


def _bases(citations: Sequence[Citation], timeline: Timeline) -> tuple[str, ...]:
    """How the publication dates are known that these dates rest on; nothing where one of them does without."""
    if not all(rests_on_inferred_date(c, timeline) for c in citations):
        return ()
    cited = {c.source for c in citations}
    return tuple(sorted({s.published_basis for s in timeline.sources if s.id in cited and s.published_basis}))
