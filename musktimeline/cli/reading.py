"""Articles → each with the record that the timeline has of it, or gets; and what cannot be read."""

import os
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from musktimeline.cli.cited_articles import known_of
from musktimeline.cli.files import relative_posix
from musktimeline.cli.jobs import Map
from musktimeline.errors import ReadError
from musktimeline.merge import Ids
from musktimeline.model import Article, Source, Timeline
from musktimeline.read import Descriptions, read_article, read_descriptions


@dataclass(frozen=True, slots=True)
class Taken:
    """An article as read, and its record."""

    article: Article
    source: Source


class Wanted(NamedTuple):
    """An article to read, and what a timeline or a `sources.yaml` says of it, or what is wrong with that."""

    path: Path
    known: Mapping[str, str] | ReadError | None


def read_articles(
    paths: Sequence[Path], roots: Collection[Path], timeline: Timeline, folder: Path, work: Map = map
) -> tuple[list[Taken], list[ReadError]]:
    """In the order of the paths. `roots` are the folders that were named; `file` keys start from `folder`."""
    records = _Records(roots, timeline, folder)
    taken: dict[str, Taken] = {}
    problems: dict[str, ReadError] = {}
    for path, article in zip(paths, work(read_wanted, [records.wanted(path) for path in paths]), strict=True):
        if isinstance(article, ReadError):
            problems.setdefault(str(article), article)
        else:
            one = records.take(path, article)
            taken.setdefault(one.source.id, one)
    return list(taken.values()), list(problems.values())


def read_wanted(wanted: Wanted) -> Article | ReadError:
    """The article, or why it cannot be read: a value, so that one failure does not end the others."""
    if isinstance(wanted.known, ReadError):
        return wanted.known
    try:
        return read_article(_of_a_name(wanted.path), wanted.known)
    except ReadError as error:
        return error


def _of_a_name(path: Path) -> Path:
    """The path itself. Raises ReadError where a timeline, which is UTF-8, could not hold it."""
    try:
        str(path).encode()
    except UnicodeEncodeError as error:
        remedy = "rename the file, in letters that every system has"
        raise ReadError("its name is not in UTF-8", where=str(path), remedy=remedy) from error
    return path


class _Records:
    """Finds an article's record: by its path, else by its bytes; else makes one."""

    def __init__(self, roots: Collection[Path], timeline: Timeline, folder: Path) -> None:
        self._roots = frozenset(roots)
        self._folder = folder
        self._ids = Ids(source.id for source in timeline.sources)
        self._by_path = {os.path.realpath(folder / s.file): s for s in timeline.sources if s.file}
        self._by_bytes: dict[str, list[Source]] = defaultdict(list)
        for source in timeline.sources:
            if source.sha256 and source.file:
                self._by_bytes[source.sha256].append(source)
        self._descriptions = cache(read_descriptions)
        self._described_from = cache(self._descriptions_above)
        self._recorded = cache(lambda path: self._by_path.get(os.path.realpath(path)) if self._by_path else None)
        self._key_of_folder = cache(self._beginning_of_keys)

    def wanted(self, path: Path) -> Wanted:
        recorded = self._recorded(path)
        try:
            return Wanted(path, known_of(recorded) if recorded else self._described(path))
        except ReadError as error:
            return Wanted(path, error)

    def take(self, path: Path, article: Article) -> Taken:
        file = self._key_of_folder(path.parent) + path.name
        record = self._recorded(path) or self._moved(article)
        if record is None:
            return Taken(article, _new_source(article, self._ids.take(article.id), file))
        if article.published and not record.published:
            record = _with_published(record, article)
        return Taken(article, replace(record, file=file))

    def _beginning_of_keys(self, parent: Path) -> str:
        """What the `file` keys of all in a folder begin with."""
        seen = relative_posix(parent, self._folder)
        return "" if seen == "." else f"{seen}/"

    def _described(self, path: Path) -> Mapping[str, str] | None:
        """What a `sources.yaml` says: the nearest one, from the article's folder up to the folder that was named."""
        known = (said.of(path.relative_to(folder).as_posix()) for folder, said in self._described_from(path.parent))
        return next((keys for keys in known if keys is not None), None)

    def _descriptions_above(self, parent: Path) -> list[tuple[Path, Descriptions]]:
        """Those that say anything, from a folder up to the one that was named."""
        folders = (parent, *parent.parents)
        root = next((folder for folder in folders if folder in self._roots), parent)
        found = ((folder, self._descriptions(folder)) for folder in folders[: folders.index(root) + 1])
        return [(folder, said) for folder, said in found if said.entries or said.broken]

    def _moved(self, article: Article) -> Source | None:
        """The record of an article that stands under another name now: same bytes, and the old file is gone."""
        same = self._by_bytes[article.sha256]
        return next((s for s in same if not (self._folder / str(s.file)).exists()), None)


def _new_source(article: Article, source_id: str, file: str) -> Source:
    source = Source(
        id=source_id,
        title=article.title,
        author=article.author,
        publisher=article.publisher,
        url=article.url,
        archived=article.archived,
        accessed=article.accessed,
        language=article.language,
        file=file,
        sha256=article.sha256,
    )
    return _with_published(source, article)


def _with_published(source: Source, article: Article) -> Source:
    published = article.published
    if published is None:
        return source
    return replace(
        source,
        published=published.date,
        published_basis=published.basis,
        published_quote=published.quote,
        published_note=published.note,
    )
