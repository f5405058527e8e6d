"""Event in a timeline → how much it matters, as points with their reasons.

The features are those that summaries of news are commonly chosen by: how many tell it independently, whether it is
dated, whether it is the news of an article, how often it is told, and about whom. Nothing is learned, and every part
can be said in a sentence.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from musktimeline.model import Event, Timeline, event_date, origins
from musktimeline.selection.folding import folded, has_words
from musktimeline.selection.stems import content_stems

_MOST_ORIGINS = 5
_MOST_MENTIONS = 2
_MOST_NAMES = 2


@dataclass(frozen=True, slots=True)
class Part:
    """Points, more or less than none, and what they are for."""

    points: int
    reason: str


class Salience:
    """What matters in one timeline."""

    def __init__(self, timeline: Timeline) -> None:
        self._sources = {source.id: source for source in timeline.sources}
        self._titles = {source.id: content_stems(source.title or "") for source in timeline.sources}
        self._names = [(e.name, [folded(n) for n in (e.name, *e.aliases) if n.strip()]) for e in timeline.entities]

    def of(self, event: Event) -> int:
        return sum(part.points for part in self.parts(event))

    def parts(self, event: Event) -> tuple[Part, ...]:
        """What the event has points for, the gains before the losses."""
        return tuple(part for rule in self._rules for part in rule(event))

    @property
    def _rules(self) -> tuple[Callable[[Event], Iterable[Part]], ...]:
        return (self._told, _dated, self._news, self._mentioned, self._named, _only_hedged, _only_said)

    def _told(self, event: Event) -> Iterator[Part]:
        """Three points for each independent origin."""
        told_by = self._origins(event)
        counted = min(told_by, _MOST_ORIGINS)
        yield Part(3 * counted, f"{told_by} independent origins tell it" if told_by != 1 else "one origin tells it")

    def _news(self, event: Event) -> Iterator[Part]:
        """In a title: two words of the event, or the only one that the title has of any substance."""
        own = content_stems(event.text)
        titles = [self._titles.get(c.source, frozenset()) for c in event.citations]
        if any(len(own & title) >= min(2, len(title)) for title in titles if title):
            yield Part(2, "the title of an article is about it")
        if any(c.basis == "publication" for c in event.citations):
            yield Part(2, "an article reports it as its news")

    def _mentioned(self, event: Event) -> Iterator[Part]:
        more = len(event.citations) - self._origins(event)
        if more > 0:
            yield Part(min(more, _MOST_MENTIONS), "it is told more than once")

    def _origins(self, event: Event) -> int:
        cited = dict.fromkeys(citation.source for citation in event.citations)
        return len(origins(event, [self._sources[each] for each in cited if each in self._sources]))

    def _named(self, event: Event) -> Iterator[Part]:
        """Entities of the file: who the timeline is about."""
        text = folded(event.text)
        named = [name for name, same in self._names if any(has_words(text, each) for each in same)]
        if named:
            yield Part(min(len(named), _MOST_NAMES), f"it names {' and '.join(named)}")


def _dated(event: Event) -> Iterator[Part]:
    if event_date(event) is None:
        return
    if any(c.date and c.basis in ("phrase", "editor") for c in event.citations):
        yield Part(2, "words say when it was")
    else:
        yield Part(1, "it has the day of an article")


def _only_hedged(event: Event) -> Iterator[Part]:
    if event.citations and all(c.stance == "claim" for c in event.citations):
        yield Part(-3, "it is only claimed")


def _only_said(event: Event) -> Iterator[Part]:
    """An act of saying, and nothing done."""
    from musktimeline.events import lexicon  # 100 ms, which nothing else that is shown needs

    triggers = [c.trigger for c in event.citations if c.trigger]
    if triggers and all(lexicon().trigger_class(trigger)[1] for trigger in triggers):
        yield Part(-3, "somebody says something, nothing is done")
