"""A telling → an event of its own, or one more citation of an event that is there."""

from dataclasses import replace

from musktimeline.edits.edited import Edited, exchanged, free_ids
from musktimeline.edits.telling import Telling
from musktimeline.errors import UsageError
from musktimeline.merge import best_date, status_of
from musktimeline.model import Event, Source, Timeline, is_conflicting
from musktimeline.plaintext import shortened, slug, squeeze
from musktimeline.wording import when_words


def with_source(timeline: Timeline, source: Source) -> Timeline:
    """The timeline with a source's record, new or as it is known now."""
    known = [source if s.id == source.id else s for s in timeline.sources]
    return replace(timeline, sources=tuple(known if timeline.source(source.id) else (*known, source)))


def add_event(timeline: Timeline, telling: Telling, text: str | None = None) -> Edited:
    """A new event with one citation, accepted from the start."""
    citation = telling.citation
    own = squeeze(text or telling.text)
    event = Event(
        id=free_ids(timeline).take(slug(own)),
        text=own,
        date=citation.date,
        status=status_of([citation]),
        citations=(citation,),
    )
    after = replace(timeline, events=(*timeline.events, event))
    return Edited(after, f"{event.id}: added, {when_words(citation.date)}: {shortened(own, 60)}", event.id)


def cite(timeline: Timeline, event: Event, telling: Telling) -> Edited:
    """One more citation; the event keeps its text, date and status, a missing date is found.

    Raises UsageError for a quote that the event cites already.
    """
    citation = telling.citation
    if any(c.source == citation.source and squeeze(c.quote) == squeeze(citation.quote) for c in event.citations):
        raise UsageError(f"{event.id} cites this quote already", remedy="cite another sentence")
    citations = (*event.citations, citation)
    cited = replace(event, citations=citations, date=event.date or best_date(citations), draft=None)
    told = f"{event.id}: cites {citation.source} too, {when_words(citation.date)}"
    told += "; dates disagree" if is_conflicting(cited) and not is_conflicting(event) else ""
    return Edited(exchanged(timeline, event, cited), told, event.id)
