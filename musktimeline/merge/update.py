"""Timeline + what articles yield → timeline: drafts are refreshed, what an editor touched is never changed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from musktimeline.events import Draft, Extraction
from musktimeline.merge.changes import Changes, changes_between
from musktimeline.merge.memory import Key, keys_of, remembered, with_memory, without_memory
from musktimeline.merge.mentions import drafted
from musktimeline.merge.offered import Offered
from musktimeline.merge.placing import in_place
from musktimeline.merge.taking import Standing, Taking
from musktimeline.model import Event, Source, Timeline, citation_key, is_pristine


def update(
    timeline: Timeline,
    sources: Sequence[Source],
    extractions: Sequence[Extraction],
    *,
    undated: bool = False,
    offered: Offered = Offered.ASK,
) -> tuple[Timeline, Changes]:
    """Take in what articles yield.

    `sources` are the records of the articles read, new or known: drafts from them are made anew. The result does not
    depend on what was extracted before when all `sources_of_drafts` are among them. Events without a date are written
    with `undated`, or where they stood before. What is rejected stays out, and what is kept apart is not joined.

    Of a source that has no `extracted` nobody knows what was deleted: nothing of it is changed, and what is not in the
    timeline is offered until somebody takes it or leaves it.
    """
    lost = set() if offered is Offered.TAKE else without_memory(timeline.sources)
    read = {source.id for source in sources} - lost
    kept, dropped = _without_drafts_of(timeline.events, read)
    borne, known, out = keys_of(timeline.events), remembered(timeline.sources), keys_of(timeline.rejected)
    out -= borne  # what tells the same in an event that nobody rejected stays
    standing = (*timeline.events, *timeline.rejected)
    made = drafted(extractions, standing, undated)
    told = keys_of(draft.event for draft in made.drafts)
    drafts, left_out = _new_drafts(made.drafts, keys_of(s.event for s in kept) | out, known - borne - out)
    drafts, unsure = _parted(drafts, lost)
    mentions = [m for m in made.mentions if lost.isdisjoint(m.sources)]
    records = _united(timeline.sources, sources)
    taken = Taking(timeline, kept, drafts, dropped, undated, records, mentions).events()
    memory = known - borne | keys_of(taken.events) & (known | told)
    if lost:
        memory |= keys_of(timeline.events) & told | keys_of(unsure)
        read |= _settled(sources, lost, unsure, offered)
    after = replace(
        timeline,
        sources=tuple(with_memory(s, memory) if s.id in read else s for s in records),
        events=tuple(in_place(timeline.events, taken.events)),
    )
    changes = changes_between(timeline, after)
    still = () if offered is Offered.LEAVE else tuple(unsure)
    silent = 0 if undated else taken.silent + sum(lost.isdisjoint(m.sources) for m in made.passed_over)
    return after, replace(changes, undated=silent, deleted=left_out, rejected=taken.rejected, offered=still)


def sources_of_drafts(timeline: Timeline) -> set[str]:
    """Ids of the sources that untouched drafts cite: reading them anew makes the result independent of history."""
    return {c.source for event in timeline.events if is_pristine(event) for c in event.citations}


def _without_drafts_of(events: Iterable[Event], read: set[str]) -> tuple[list[Standing], list[Event]]:
    """Events without the tool's own citations from these sources; and the drafts that nothing is left of."""
    kept, dropped = [], []
    for event in events:
        is_draft = is_pristine(event)
        left = tuple(c for c in event.citations if not (is_draft and c.source in read))
        lost = len(left) < len(event.citations)
        if lost and not left:
            dropped.append(event)
        else:
            kept.append(Standing(replace(event, citations=left) if lost else event, is_draft, lost))
    return kept, dropped


def _new_drafts(made: Iterable[Draft], standing: set[Key], deleted: set[Key]) -> tuple[list[Draft], int]:
    """Drafts without the citations that stand already or that somebody deleted; and how many were deleted."""
    drafts, left_out, there = [], 0, standing | deleted
    for draft in made:
        left_out += not deleted.isdisjoint(keys_of([draft.event]))
        left = tuple(c for c in draft.event.citations if (c.source, citation_key(c)) not in there)
        if left:
            drafts.append(replace(draft, event=replace(draft.event, citations=left)))
    return drafts, left_out


def _parted(drafts: Iterable[Draft], lost: set[str]) -> tuple[list[Draft], list[Event]]:
    """Drafts to write, and the dated events of sources without memory, which are only offered."""
    sure, unsure = [], []
    for draft in drafts:
        if lost.isdisjoint(c.source for c in draft.event.citations):
            sure.append(draft)
        elif draft.is_dated:
            unsure.append(draft.event)
    return sure, unsure


def _settled(sources: Iterable[Source], lost: set[str], unsure: Iterable[Event], offered: Offered) -> set[str]:
    """Sources whose memory can be written again: nothing of them is offered, or it is left."""
    open_ = {c.source for event in unsure for c in event.citations}
    again = {source.id for source in sources} & lost
    return again if offered is Offered.LEAVE else again - open_


def _united(known: Sequence[Source], read: Sequence[Source]) -> list[Source]:
    records = {source.id: source for source in read}
    updated = [records.pop(s.id, s) for s in known]
    return updated + sorted(records.values(), key=lambda s: (s.file or "", s.id))
