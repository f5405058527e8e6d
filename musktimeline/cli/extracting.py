"""Articles + timeline file → the timeline file with what they tell."""

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from musktimeline.cli.files import STDIN, known_of, timeline_path
from musktimeline.errors import ReadError, UsageError
from musktimeline.events import Extraction
from musktimeline.events import extract as extract_article
from musktimeline.merge import Changes, Ids, is_current, sources_of_drafts, update
from musktimeline.model import Article, Source, Timeline
from musktimeline.read import find_articles, read_article, read_folder_sources
from musktimeline.store import Document, load_document, refuse_errors, render, save, save_changes

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an extraction did: for the summary that ends it."""

    path: Path | None
    timeline: Timeline
    changes: Changes
    read: tuple[Extraction, ...]
    unchanged: int
    passed_over: tuple[Path, ...]
    problems: tuple[ReadError, ...]
    written: bool


@dataclass(frozen=True, slots=True)
class _Taken:
    """An article as read, and the record that the timeline has or gets of it."""

    article: Article
    source: Source


def extract_articles(
    paths: Sequence[Path], option: str | None, *, undated: bool, again: bool, progress: Progress
) -> Outcome:
    """Read articles into a timeline and write it; what cannot be read is reported, the rest is done.

    Raises StoreError where the timeline file has errors: nothing is read into a broken file.
    """
    path = None if option == STDIN else timeline_path(option)
    document = _document(path)
    timeline = document.timeline if document else Timeline()
    found = find_articles(paths)
    taken, problems = _read(found.articles, timeline, _folder(path), _roots(paths))
    fresh = [t for t in taken if again or not is_current(t.source, t.article.sha256)]
    new, unchanged = len(fresh), len(taken) - len(fresh)
    before, timeline = timeline, _with_records(timeline, taken)
    fresh += _sharing_drafts(timeline, _folder(path), fresh)
    after, changes, read = _extracted(timeline, fresh, undated, progress)
    written = bool(fresh or timeline != before) and _write(path, document, after)
    problems = [*found.problems, *problems]
    return Outcome(path, after, changes, read[:new], unchanged, found.passed_over, tuple(problems), written)


def extract_source(path: Path, source_id: str) -> Outcome:
    """Read the article of one source again.

    Raises UsageError where the source has no file, ReadError where that cannot be read.
    """
    document = load_document(path)
    source = document.timeline.source(source_id)
    if source is None or source.file is None:
        raise UsageError(f"source {source_id} names no article to read again", where=str(path))
    article = read_article(path.parent / source.file, known_of(source))
    fresh = [_Taken(article, source)]
    fresh += _sharing_drafts(document.timeline, path.parent, fresh)
    after, changes, read = _extracted(document.timeline, fresh, False, progress_on)
    return Outcome(path, after, changes, read[:1], 0, (), (), _write(path, document, after))


def _sharing_drafts(timeline: Timeline, folder: Path, fresh: Sequence[_Taken]) -> list[_Taken]:
    """The other articles that drafts come from: all are made anew together, so that no draft depends on history.

    An article that is not there any more is left out, and its drafts stand as they are.
    """
    if not fresh:
        return []
    wanted = sources_of_drafts(timeline) - {t.source.id for t in fresh}
    taken = []
    for source in timeline.sources:
        if source.id in wanted and source.file:
            with suppress(ReadError):
                taken.append(_Taken(read_article(folder / source.file, known_of(source)), source))
    return [t for t in taken if t.article.sha256 == t.source.sha256]


def progress_on(done: int, of: int) -> None:
    """A line on stderr for work that takes a while, only on a terminal."""
    if of >= 20 and sys.stderr.isatty():
        sys.stderr.write(f"\rreading article {done} of {of}" + ("\n" if done == of else ""))
        sys.stderr.flush()


def _document(path: Path | None) -> Document | None:
    if path is None or not path.exists():
        return None
    if path.is_dir():
        raise UsageError(f"{path} is a folder, not a timeline", remedy=f"write '-f {path / 'timeline.yaml'}'")
    document = load_document(path)
    refuse_errors(document)
    return document


def _extracted(
    timeline: Timeline, fresh: Sequence[_Taken], undated: bool, progress: Progress
) -> tuple[Timeline, Changes, tuple[Extraction, ...]]:
    read = []
    for done, taken in enumerate(fresh, 1):
        read.append(extract_article(replace(taken.article, id=taken.source.id)))
        progress(done, len(fresh))
    sources = [replace(t.source, sha256=t.article.sha256) for t in fresh]
    after, changes = update(timeline, sources, read, undated=undated)
    return after, changes, tuple(read)


def _with_records(timeline: Timeline, taken: Sequence[_Taken]) -> Timeline:
    """The timeline with what is known now of articles that it has: a file that was moved stands where it is."""
    records = {t.source.id: t.source for t in taken}
    return replace(timeline, sources=tuple(records.get(s.id, s) for s in timeline.sources))


def _write(path: Path | None, document: Document | None, timeline: Timeline) -> bool:
    if path is None:
        sys.stdout.write(render(timeline))
        return True
    if document:
        return save_changes(path, document, timeline) is not document
    save(path, render(timeline), timeline, expected=None)
    return True


def _read(
    articles: Iterable[Path], timeline: Timeline, folder: Path, roots: Mapping[Path, Path]
) -> tuple[list[_Taken], list[ReadError]]:
    """Each article with its record, in the order of its path; and what cannot be read."""
    records = {os.path.realpath(folder / s.file): s for s in timeline.sources if s.file}
    ids = Ids(s.id for s in timeline.sources)
    taken: list[_Taken] = []
    problems: list[ReadError] = []
    folder_sources = lru_cache(maxsize=None)(read_folder_sources)
    for path in articles:
        try:
            record = records.get(os.path.realpath(path))
            known = known_of(record) if record else _known_beside(path, roots, folder_sources)
            article = read_article(path, known)
        except ReadError as error:
            if str(error) not in map(str, problems):
                problems.append(error)
            continue
        record = record or _moved(article, timeline, folder)
        file = _relative(path, folder)
        source = (
            replace(_filled(record, article), file=file) if record else _source(article, ids.take(article.id), file)
        )
        if source.id not in {t.source.id for t in taken}:
            taken.append(_Taken(_as_recorded(article, source), source))
    return taken, problems


def _known_beside(
    path: Path, roots: Mapping[Path, Path], folder_sources: Callable[[Path], Mapping[str, Mapping[str, str]]]
) -> Mapping[str, str] | None:
    """What a `sources.yaml` says of an article: the nearest one from its folder up to the folder that was named."""
    root = next((roots[p] for p in path.parents if p in roots), path.parent)
    for folder in path.parents:
        known = folder_sources(folder).get(path.relative_to(folder).as_posix())
        if known is not None or folder == root:
            return known
    return None


def _moved(article: Article, timeline: Timeline, folder: Path) -> Source | None:
    """The record of an article that stands under another name now: same bytes, and the old file is gone."""
    same = [s for s in timeline.sources if s.sha256 == article.sha256 and s.file]
    return next((s for s in same if not (folder / str(s.file)).exists()), None)


def _as_recorded(article: Article, source: Source) -> Article:
    """The article under its record's publication date: a timeline's record wins."""
    return replace(article, id=source.id)


def _filled(record: Source, article: Article) -> Source:
    """The record as it stands; a publication date that it lacks is taken from the article."""
    if record.published or not article.published:
        return record
    return _with_published(record, article)


def _source(article: Article, source_id: str, file: str) -> Source:
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


def _relative(path: Path, folder: Path) -> str:
    """The path as the timeline's folder sees it, in POSIX form."""
    return Path(os.path.relpath(path, folder)).as_posix()


def _folder(path: Path | None) -> Path:
    return path.parent if path else Path()


def _roots(paths: Sequence[Path]) -> dict[Path, Path]:
    return {p: p for p in paths if p.is_dir()}
