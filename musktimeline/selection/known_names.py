"""A name + a timeline → every name that is known to mean the same, and whether an event bears one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from musktimeline.model import Citation, Entity, Event, Timeline
from musktimeline.selection.aliases import safe_aliases
from musktimeline.selection.folding import folded, has_words

_SMALL_WORDS = frozenset("am an as at be by do he if in is it me my no of on or so to up us we who".split())


@dataclass(frozen=True, slots=True)
class KnownNames:
    """`declared` (folded) hold everywhere; `by_source` are what a source's own words make safe, with their capitals.

    `acronyms` hold everywhere too, but only in capitals: folded they would be other words (`WHO`, `US`).
    """

    declared: frozenset[str]
    acronyms: frozenset[str] = frozenset()
    by_source: Mapping[str, re.Pattern[str]] = field(default_factory=dict)

    def stand_in(self, text: str, source_id: str | None = None) -> bool:
        """Whether a text, from this source, has one of the names as whole words."""
        plain = folded(text)
        if any(has_words(plain, name) for name in self.declared) or any(has_words(text, a) for a in self.acronyms):
            return True
        own = self.by_source.get(source_id) if source_id is not None else None
        return own is not None and own.search(text) is not None

    def borne_by(self, event: Event) -> bool:
        """Whether the event's text, a quote or a speaker has one of the names."""
        return self.stand_in(event.text) or any(
            self.stand_in(text, c.source) for c in event.citations for text in (event.text, c.quote, c.speaker or "")
        )


def known_names(timeline: Timeline, name: str) -> KnownNames:
    """What the entities of the timeline say, and what each source's titles, speakers and quotes make safe."""
    declared = _declared(timeline.entities, name)
    acronyms = frozenset(each for each in declared if each.isupper() and each.lower() in _SMALL_WORDS)
    plain = frozenset(filter(None, (folded(each) for each in declared if each not in acronyms)))
    return KnownNames(plain, acronyms, dict(_by_source(timeline, declared)))


def _declared(entities: Iterable[Entity], name: str) -> list[str]:
    wanted = folded(name)
    same = [[e.name, *e.aliases] for e in entities if wanted in map(folded, (e.name, *e.aliases))]
    return [name, *(each for names in same for each in names)]


def _by_source(timeline: Timeline, declared: Iterable[str]) -> Iterator[tuple[str, re.Pattern[str]]]:
    names = list(dict.fromkeys(declared))
    for source_id, words in words_of_sources(timeline).items():
        found = sorted({alias for name in names for alias in safe_aliases(name, words)})
        if found:
            yield source_id, _any_alone(found)


def words_of_sources(timeline: Timeline) -> dict[str, str]:
    """Source id → all that the timeline has in its words, a line each."""
    lines: dict[str, dict[str, None]] = defaultdict(dict)
    for source in timeline.sources:
        lines[source.id][source.title or ""] = None
    for event in timeline.events:
        for citation in event.citations:
            lines[citation.source].update(dict.fromkeys(_words_of(citation)))
    return {source_id: "\n".join(filter(None, own)) for source_id, own in lines.items()}


def _words_of(citation: Citation) -> Iterator[str]:
    yield citation.quote
    yield citation.context or ""
    yield citation.speaker or ""


def _any_alone(names: Iterable[str]) -> re.Pattern[str]:
    """Any of the names as they are written, and not as the beginning of a longer one (`Musk Foundation`)."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)(?!\s+[A-Z])")
