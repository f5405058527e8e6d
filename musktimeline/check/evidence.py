"""A timeline and its articles → what each check looks at: every citation with its source, its article, its place."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from shlex import quote
from typing import NamedTuple

from musktimeline.check.places import Places, Words, find_places
from musktimeline.dates import Date, parse_date
from musktimeline.errors import DateError, TimelineError
from musktimeline.model import Article, Citation, Event, Locations, QuoteMatch, Severity, Source, Step, Timeline
from musktimeline.plaintext import one_line, shortened

RESTORE = "restore it, or, if you mean it, set basis: editor and a note"
Path = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation where it stands; `source` and `article` are None where they are not known or cannot be read."""

    path: Path
    event: Event
    citation: Citation
    source: Source | None
    article: Article | None

    @property
    def date(self) -> Date | None:
        return known_date(self.citation.date)

    @property
    def published(self) -> Date | None:
        return known_date(self.source.published) if self.source else None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is checked.

    `articles`: source id → its article, or why it cannot be read; a source that names no file is not in it.
    `name` is the file in findings. `described`: source id → what the `sources.yaml` beside its article says of it, or
    why that cannot be read. `incomplete`: part of the file could not be read, and what is not here may stand in it.
    `file_option`: how a typed command names this timeline (`-f`, `other.yaml`), empty where it finds it by itself.
    `min_origins` and `archived` are what is asked for on top: so many origins of each event, a copy of each url.
    """

    timeline: Timeline
    locations: Locations
    articles: Mapping[str, Article | TimelineError]
    name: str
    articles_optional: bool = False
    described: Mapping[str, Mapping[str, str] | TimelineError] = field(default_factory=dict)
    incomplete: bool = False
    file_option: tuple[str, ...] = ()
    min_origins: int = 1
    archived: bool = False
    sources: Mapping[str, Source] = field(init=False, repr=False)
    readable: Mapping[str, Article] = field(init=False, repr=False)
    cited: tuple[Cited, ...] = field(init=False, repr=False)
    places: Places = field(init=False, repr=False)

    def __post_init__(self) -> None:
        sources = self.timeline.sources
        fill = partial(object.__setattr__, self)
        fill("sources", {source.id: source for source in reversed(sources)})
        fill("readable", dict(self._readable()))
        fill("cited", tuple(self._cited()))
        fill("places", find_places(sources, (cited.citation for cited in self.cited), self.readable))

    def place(self, source_id: str, words: Words) -> QuoteMatch | None:
        """Where words that the timeline quotes stand in a readable article."""
        return self.places.get((source_id, words))

    def states(self, path: Path) -> bool:
        """Whether a key stands in the file at all; one that is missing and required is the store's finding."""
        return path in self.locations.keys

    def command(self, verb: str, argument: str) -> str:
        """The beginning of a command that the reader can type, on this timeline."""
        return " ".join(["timeline", verb, quote(one_line(argument)), *self.file_option])

    def problem(self, source_id: str) -> TimelineError | None:
        found = self.articles.get(source_id)
        return found if isinstance(found, TimelineError) else None

    def _readable(self) -> Iterator[tuple[str, Article]]:
        """The articles, without those of two sources that share an id: nobody knows which of them is meant."""
        ids = Counter(source.id for source in self.timeline.sources)
        for source_id, article in self.articles.items():
            if isinstance(article, Article) and ids[source_id] == 1:
                yield source_id, article

    def _cited(self) -> Iterator[Cited]:
        for i, event in enumerate(self.timeline.events):
            for j, citation in enumerate(event.citations):
                path = ("events", i, "citations", j)
                source_id = citation.source
                yield Cited(path, event, citation, self.sources.get(source_id), self.readable.get(source_id))


class Fault(NamedTuple):
    """What a check found: where in the file, what is wrong, what to do; `severity` only where it is not the code's."""

    path: Path
    message: str
    remedy: str
    severity: Severity | None = None


Check = Callable[[Evidence], Iterator[Fault]]


def known_date(edtf: str | None) -> Date | None:
    """The date, or None where there is none or it is no EDTF (a check of its own says so)."""
    if edtf is None:
        return None
    try:
        return parse_date(edtf)
    except DateError:
        return None


def said(words: str, width: int = 60) -> str:
    """Words of the file or of an article as a message quotes them."""
    return f'"{shortened(words, width)}"'


def short(name: str) -> str:
    """An id, a path or a date of the file as a message names it."""
    return shortened(name, 60)
