"""The sources of a timeline → their articles: where they lie, as read, or why they cannot be."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import fields
from pathlib import Path

from musktimeline.cli.opening import Opened
from musktimeline.cli.roots import Roots, roots_of
from musktimeline.errors import ReadError, TimelineError
from musktimeline.model import Article, Source


def read_cited_articles(
    opened: Opened, sources: Iterable[Source] | None = None
) -> Mapping[str, Article | TimelineError]:
    """Source id → its article as read, or why it cannot be; sources with only a url are not in it.

    Of these sources; of all, where none are named.
    """
    roots = roots_of(opened.folder)
    wanted = opened.document.timeline.sources if sources is None else sources
    return {source.id: _read_source(source, opened.folder, roots) for source in wanted if source.file}


def known_of(source: Source) -> dict[str, str]:
    """What a timeline's record says of an article, as `read_article` takes it."""
    names = [f.name for f in fields(Source) if f.name not in ("extra", "file", "extracted")]
    return {name: value for name in names if (value := getattr(source, name)) is not None}


def path_of(source: Source, folder: Path, roots: Roots) -> Path:
    """Where a source's article lies. Raises ReadError where that is outside the roots."""
    assert source.file is not None
    return _without_detours(roots.admitted(folder / os.fsdecode(source.file)))


def admitted_paths(sources: Iterable[Source], folder: Path, roots: Roots) -> list[tuple[Source, Path]]:
    """Sources with their articles' paths, but for those that name none inside the roots."""
    found = []
    for source in sources:
        if source.file:
            with suppress(ReadError):
                found.append((source, path_of(source, folder, roots)))
    return found


def _read_source(source: Source, folder: Path, roots: Roots) -> Article | TimelineError:
    from musktimeline.read import read_cited_article  # for a command that opens no article, this is not loaded

    try:
        return read_cited_article(path_of(source, folder, roots), source.id)
    except ReadError as error:
        return error


def _without_detours(path: Path) -> Path:
    """`data/../articles/x.md` as `articles/x.md`, unless a link makes that another file."""
    plain = Path(os.path.normpath(path))
    return plain if ".." in path.parts and os.path.realpath(plain) == os.path.realpath(path) else path
