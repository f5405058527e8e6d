"""Source → whom it retells, and which other sources have its words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from musktimeline.model import Timeline, proves_a_copy
from musktimeline.plaintext import one_line, squeeze
from musktimeline.wording.counts import listed
from musktimeline.wording.remarks import numbers


def origin_words(timeline: Timeline) -> Mapping[str, tuple[str, ...]]:
    """For each source: `retells The Wall Street Journal`, `same text as [4]`, `a sentence of [2] word for word`."""
    found: dict[str, list[str]] = {source.id: [] for source in timeline.sources}
    for event in timeline.events:
        for citation in event.citations:
            told = f"retells {one_line(citation.via)}" if citation.via else ""
            if told and citation.source in found and told not in found[citation.source]:
                found[citation.source].append(told)
    for source_id, words in _shared(timeline):
        found[source_id].append(words)
    return {source_id: tuple(words) for source_id, words in found.items()}


def _shared(timeline: Timeline) -> Iterator[tuple[str, str]]:
    texts, sentences = _by_text(timeline), _by_sentence(timeline)
    for source in timeline.sources:
        copies = texts.get(source.sha256 or "", set()) - {source.id}
        alike = sentences[source.id] - copies - {source.id}
        if copies:
            yield source.id, f"same text as {listed(numbers(copies, timeline))}"
        if alike:
            yield source.id, f"has a sentence of {listed(numbers(alike, timeline))} word for word"


def _by_text(timeline: Timeline) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for source in timeline.sources:
        if source.sha256:
            found[source.sha256].add(source.id)
    return found


def _by_sentence(timeline: Timeline) -> dict[str, set[str]]:
    """Source id → all sources that are cited with a sentence that it is cited with."""
    citing: dict[str, set[str]] = defaultdict(set)
    for event in timeline.events:
        for citation in event.citations:
            quote = squeeze(citation.quote)
            if proves_a_copy(quote):
                citing[quote].add(citation.source)
    found: dict[str, set[str]] = defaultdict(set)
    for sources in citing.values():
        for source_id in sources:
            found[source_id] |= sources
    return found
