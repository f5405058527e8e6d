"""Articles, or a timeline → the names in them as YAML."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from musktimeline.cli import INPUT_FAILED, OK
from musktimeline.cli.display import tell_of_faults
from musktimeline.cli.opening import open_timeline
from musktimeline.cli.reading import read_articles
from musktimeline.errors import TimelineError
from musktimeline.events import extract_events, lexicon
from musktimeline.model import Article, Event, Timeline
from musktimeline.plaintext import visible
from musktimeline.read import find_articles
from musktimeline.selection.folding import folded
from musktimeline.selection.name_counts import NameCount, count_names
from musktimeline.store.scalars import inline
from musktimeline.wording import counted


@dataclass(frozen=True, slots=True)
class Names:
    """`declared` (folded) stand in the file already; `problems` are articles that could not be read."""

    counts: Sequence[NameCount]
    declared: frozenset[str] = frozenset()
    problems: Sequence[TimelineError] = ()
    code: int = OK


def names_of_articles(paths: Sequence[Path]) -> Names:
    """The names in articles and in the events that they tell, outside furniture."""
    found = find_articles(paths)
    taken, problems = read_articles(found.articles, [p for p in paths if p.is_dir()], Timeline(), Path())
    articles = [each.article for each in taken]
    texts = {article.id: _without_furniture(article) for article in articles}
    events = [_said_of(event) for article in articles for event in extract_events(article)]
    failed = [*found.problems, *problems]
    return Names(_counted(texts, events), problems=failed, code=INPUT_FAILED if failed else OK)


def names_of_timeline(option: str | None) -> Names:
    """The names in the events and quotes of a timeline. Raises as `open_timeline`."""
    opened = open_timeline(option)
    code = tell_of_faults(opened)
    timeline = opened.document.timeline
    declared = frozenset(folded(name) for e in timeline.entities for name in (e.name, *e.aliases))
    counts = _counted(_quoted(timeline), [_said_of(event) for event in timeline.events])
    return Names(counts, declared, code=code)


def tell_names(names: Names, least: int) -> int:
    """Print the names as YAML, and what could not be read on standard error; the exit code."""
    for problem in names.problems:
        sys.stderr.write(f"timeline: {visible(str(problem))}\n")
    sys.stdout.write("".join(f"{line}\n" for line in _as_yaml(names, least)))
    return names.code


def _as_yaml(names: Names, least: int) -> Iterator[str]:
    known = [n for n in names.counts if names.declared & {folded(n.name), *map(folded, n.aliases)}]
    new = [n for n in names.counts if n.events >= least and n not in known]
    if known:
        yield f"# {counted(len(known), 'name')} in the file already"
    yield "entities:" if new else "entities: []"
    for each in new:
        yield f"- name: {inline(each.name)}  # {counted(each.events, 'event')}, {counted(each.articles, 'article')}"
        if each.aliases:
            yield f"  aliases: [{', '.join(inline(alias, flow=True) for alias in each.aliases)}]"


def _counted(texts: Mapping[str, str], events: Sequence[str]) -> list[NameCount]:
    return count_names(texts, events, lexicon().demonyms.keys())


def _without_furniture(article: Article) -> str:
    parts, at = [], 0
    for span in article.furniture:
        parts.append(article.text[at : span.start])
        at = span.end
    return "\n".join([*parts, article.text[at:]])


def _quoted(timeline: Timeline) -> dict[str, str]:
    """Source id → what is quoted from it."""
    lines: dict[str, dict[str, None]] = {}
    for event in timeline.events:
        for citation in event.citations:
            said = (citation.quote, citation.context or "", citation.speaker or "")
            lines.setdefault(citation.source, {}).update(dict.fromkeys(filter(None, said)))
    return {source_id: "\n".join(own) for source_id, own in lines.items()}


def _said_of(event: Event) -> str:
    return "\n".join([event.text, *(citation.quote for citation in event.citations)])
