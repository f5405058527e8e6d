"""Evidence → events that are not one cited, dated thing of their own."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from musktimeline.check.derivation import with_wrong_dates
from musktimeline.check.evidence import Evidence, Fault, known_date, short
from musktimeline.dates import date_words
from musktimeline.model import Event, Source, conflicts, is_conflicting, origins


def event_without_citation(evidence: Evidence) -> Iterator[Fault]:
    for i, event in enumerate(evidence.timeline.events):
        if not event.citations:
            yield Fault(
                ("events", i),
                f"{short(event.id)} has no citation: nothing shows that it happened",
                "cite a sentence of an article that tells it, or remove the event",
            )


def too_few_origins(evidence: Evidence) -> Iterator[Fault]:
    """Only where more than one is asked for."""
    wanted = evidence.min_origins
    for i, event in enumerate(evidence.timeline.events if wanted > 1 else ()):
        found = len(origins(event, _sources(event, evidence)))
        if event.citations and found < wanted:
            yield Fault(
                ("events", i),
                f"{short(event.id)} has {found} of the {wanted} origins that are asked for",
                "cite a source that tells it independently; what retells another ('via') counts as that one",
            )


def status_against_citations(evidence: Evidence) -> Iterator[Fault]:
    for i, event in enumerate(evidence.timeline.events):
        contradiction = _contradiction(event, evidence) if event.citations else None
        if contradiction:
            yield Fault(
                ("events", i, "status"),
                f"status is {event.status}, but {contradiction}",
                f"cite who says so, or set the status: {evidence.command('set', event.id)} status=…",
            )


def undecided_conflict(evidence: Evidence) -> Iterator[Fault]:
    wrong = with_wrong_dates(evidence)
    for i, event in enumerate(evidence.timeline.events):
        if not event.decided and i not in wrong and is_conflicting(event):
            yield Fault(
                ("events", i),
                f"sources disagree on when {short(event.id)} was: {_who_says_when(event)}",
                f'say why the date stands: {evidence.command("set", event.id)} decided="…"',
            )


def decided_without_conflict(evidence: Evidence) -> Iterator[Fault]:
    wrong = with_wrong_dates(evidence)
    for i, event in enumerate(evidence.timeline.events):
        if event.decided and i not in wrong and not is_conflicting(event):
            yield Fault(
                ("events", i, "decided"), "no sources disagree here: there is nothing to decide", "remove decided"
            )


def events_out_of_order(evidence: Evidence) -> Iterator[Fault]:
    """Each event that is earlier than the one right before it."""
    placed = [(i, event, place) for i, event in enumerate(evidence.timeline.events) if (place := _place(event))]
    for (_, before, place_before), (i, event, place) in pairwise(placed):
        if place < place_before:
            yield Fault(
                ("events", i),
                f"{short(event.id)} ({short(event.date or 'undated')}) stands after "
                f"{short(before.id)} ({short(before.date or 'undated')})",
                "move it up to its date, undated events last: 'timeline check --fix' does it",
            )


def order_by_date(events: Sequence[Event]) -> list[int] | None:
    """The indices of events in the order of their dates, those of one date as they stand.

    None where a date cannot be read, so that nobody knows where its event belongs.
    """
    places = [_place(event) for event in events]
    known = [(place, i) for i, place in enumerate(places) if place]
    return [i for _, i in sorted(known)] if len(known) == len(places) else None


def _place(event: Event) -> tuple[float, ...] | None:
    """The sort key of an event by its date, None where the date cannot be read."""
    if event.date is None:
        return (float("inf"),)
    date = known_date(event.date)
    return date.order if date else None


def _contradiction(event: Event, evidence: Evidence) -> str | None:
    stances = {citation.stance for citation in event.citations}
    if event.status == "planned" and "plan" not in stances:
        return "no citation has 'stance: plan'"
    if event.status == "denied" and "deny" not in stances:
        return "no citation has 'stance: deny'"
    if event.status == "disputed" and "deny" not in stances and not is_conflicting(event):
        return "no citation denies it and no dates disagree"
    if event.status == "confirmed" and "confirm" not in stances and len(origins(event, _sources(event, evidence))) < 2:
        return "no citation confirms it and all of them have one origin"
    if event.status in ("reported", "confirmed") and stances <= {"plan"}:
        return "all that its citations say is that it is planned"
    if event.status in ("reported", "confirmed") and stances <= {"deny"} and not _tells_the_denying(event):
        return "all that its citations do is deny it"
    return None


def _tells_the_denying(event: Event) -> bool:
    """`The mayor denied it on Monday`: the event is that somebody denied, and that is reported."""
    from musktimeline.merge.combine import is_denial_itself  # few events need it, and its words take time to load

    return any(is_denial_itself(citation) for citation in event.citations)


def _sources(event: Event, evidence: Evidence) -> list[Source]:
    return [evidence.sources[c.source] for c in event.citations if c.source in evidence.sources]


def _who_says_when(event: Event) -> str:
    parties = {id(citation) for pair in conflicts(event.citations) for citation in pair}
    dated = [(c, date) for c in event.citations if id(c) in parties and (date := known_date(c.date))]
    return ", ".join(dict.fromkeys(f"{date_words(date)} ({short(c.source)})" for c, date in dated))
