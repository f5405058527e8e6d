"""What every exporter is given."""

from collections.abc import Mapping
from dataclasses import dataclass

from musktimeline.errors import TimelineError
from musktimeline.model import Article, Event, Source, Timeline
from musktimeline.selection import Selection


@dataclass(frozen=True, slots=True)
class Report:
    """Events chosen from a timeline, and its articles by source id where they could be read.

    `unchecked` are drafts that were left out because only checked events were wanted.
    """

    selection: Selection
    articles: Mapping[str, Article | TimelineError]
    unchecked: tuple[Event, ...] = ()

    @property
    def timeline(self) -> Timeline:
        return self.selection.timeline

    @property
    def events(self) -> tuple[Event, ...]:
        return self.selection.events

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources to list: they keep their numbers whatever is left out."""
        return self.selection.sources

    def article(self, source_id: str) -> Article | None:
        found = self.articles.get(source_id)
        return found if isinstance(found, Article) else None

    def is_draft(self, event: Event) -> bool:
        return event.id in self.selection.drafts
