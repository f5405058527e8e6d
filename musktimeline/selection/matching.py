"""One filter → whether an event passes it."""

import re
from collections.abc import Callable, Container, Iterable
from difflib import get_close_matches
from pathlib import PurePosixPath

from musktimeline.dates import Date
from musktimeline.errors import UsageError
from musktimeline.model import STATUSES, Event, Source, Timeline, event_date, is_conflicting, origins
from musktimeline.plaintext import one_line
from musktimeline.selection.filters import Filters
from musktimeline.selection.folding import folded, has_words

Condition = Callable[[Event], bool]
_MOST_LISTED = 12
_TERM = re.compile(r'"([^"]*)"|(\S+)')


def conditions(timeline: Timeline, filters: Filters, drafts: Container[str]) -> list[tuple[str, Condition]]:
    """The filters that are set, by name, in the order of the options.

    Raises UsageError for a source, a status or a number that cannot match anything.
    """
    made = {
        "from_": filters.from_ and _from(filters.from_),
        "to": filters.to and _to(filters.to),
        "source": filters.source and _cites(timeline, filters.source),
        "search": filters.search and _tells(filters.search),
        "about": filters.about and _about(timeline, filters.about),
        "status": filters.status and _has_status(filters.status),
        "min_sources": filters.min_sources and _told_by(timeline, filters.min_sources),
        "conflicts": filters.conflicts and is_conflicting,
        "drafts": filters.drafts and (lambda event: event.id in drafts),
        "undated": filters.undated and (lambda event: event_date(event) is None),
    }
    return [(name, condition) for name, condition in made.items() if condition]


def named_sources(timeline: Timeline, words: str) -> list[Source]:
    """The sources with this id or number; else with this file; else with these words in title or publisher."""
    numbers, numbered, every = timeline.numbers, words.strip("[] "), timeline.sources
    exact = [s for s in every if words == s.id or numbered == str(numbers[s.id])]
    return (
        exact
        or [s for s in every if s.file and _is_file_of(s.file, words)]
        or [s for s in every if _all_words(f"{s.title or ''} {s.publisher or ''}", words)]
    )


def sources_to_name(timeline: Timeline, words: str) -> str:
    """What to write instead of words that name no source: all sources, of many those that are written much like it."""
    numbered = sorted((n, one_line(source_id)) for source_id, n in timeline.numbers.items())
    if len(numbered) > _MOST_LISTED:
        near = get_close_matches(words, [source_id for _, source_id in numbered], 3)
        meant = f"did you mean {' or '.join(near)}? " if near else ""
        return f"{meant}'timeline sources' lists all {len(numbered)}"
    known = "; ".join(f"[{n}] {source_id}" for n, source_id in numbered)
    return f"the sources are {known}" if known else ""


def search_terms(words: str) -> list[str]:
    """The folded words of a search; what stands between quotation marks is one term."""
    found = (phrase or word for phrase, word in _TERM.findall(folded(words)))
    return [term for each in found if (term := each.strip(' "'))]


def tells(event: Event, terms: Iterable[str]) -> bool:
    """Whether each term stands somewhere in the event's text or in one of its quotes."""
    texts = [folded(text) for text in _texts(event)]
    return all(any(term in text for text in texts) for term in terms)


def _from(date: Date) -> Condition:
    if date.earliest is None:
        raise UsageError("--from needs a date with a first day", remedy="write for example '--from 2022'")
    first = date.earliest
    return lambda event: bool((own := event_date(event)) and (own.latest is None or own.latest >= first))


def _to(date: Date) -> Condition:
    if date.latest is None:
        raise UsageError("--to needs a date with a last day", remedy="write for example '--to 2022'")
    last = date.latest
    return lambda event: bool((own := event_date(event)) and (own.earliest is None or own.earliest <= last))


def _cites(timeline: Timeline, words: str) -> Condition:
    ids = {source.id for source in named_sources(timeline, words)}
    if not ids:
        raise UsageError(f"no source is called {words!r}", remedy=sources_to_name(timeline, words))
    return lambda event: any(c.source in ids for c in event.citations)


def _tells(words: str) -> Condition:
    terms = search_terms(words)
    return lambda event: tells(event, terms)


def _about(timeline: Timeline, name: str) -> Condition:
    from musktimeline.selection.known_names import known_names

    return known_names(timeline, name).borne_by


def _is_file_of(file: str, named: str) -> bool:
    """Whether a person means this file: by its path from anywhere, its name, or that without its ending."""
    path, meant = PurePosixPath(file), PurePosixPath(named)
    return meant.name == path.name or named == path.stem


def _has_status(status: str) -> Condition:
    if status not in STATUSES:
        raise UsageError(f"there is no status {status!r}", remedy=f"a status is one of {', '.join(STATUSES)}")
    return lambda event: event.status == status


def _told_by(timeline: Timeline, least: int) -> Condition:
    return lambda event: len(origins(event, timeline.sources)) >= least


def _texts(event: Event) -> list[str]:
    return [event.text, *(citation.quote for citation in event.citations)]


def _all_words(text: str, words: str) -> bool:
    return bool(words.strip()) and all(has_words(folded(text), word) for word in folded(words).split())
