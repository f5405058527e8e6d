"""Articles + timeline → the timeline with what they tell."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from musktimeline.cli.cited_articles import admitted_paths, known_of, path_of
from musktimeline.cli.jobs import Map, in_processes
from musktimeline.cli.reading import Taken, Wanted, read_articles, read_wanted
from musktimeline.cli.roots import roots_of
from musktimeline.cli.working import Working, open_or_begin
from musktimeline.errors import ReadError, UsageError
from musktimeline.events import Extraction
from musktimeline.events import extract as extract_article
from musktimeline.merge import Changes, Offered, is_current, sources_of_drafts, update
from musktimeline.model import Timeline
from musktimeline.publication import SuggestedDate, suggest
from musktimeline.read import find_articles, read_article, unread_date

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an extraction did: for the summary that ends it. `remarks` are no problems: all was read.

    `suggestions` are dates for articles that were read and state none; nothing is taken from them.
    """

    path: Path | None
    timeline: Timeline
    changes: Changes
    read: tuple[Extraction, ...]
    unchanged: int = 0
    passed_over: tuple[Path, ...] = ()
    problems: tuple[ReadError, ...] = ()
    remarks: tuple[ReadError, ...] = ()
    suggestions: tuple[SuggestedDate, ...] = ()
    written: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """How to extract. `again`: also read articles that have not changed; `jobs` processes read, at least 1, and what
    they find does not depend on their number; the rest is as `update` has it."""

    undated: bool = False
    again: bool = False
    offered: Offered = Offered.ASK
    dry_run: bool = False
    jobs: int = 1


def extract_articles(paths: Sequence[Path], option: str | None, *, asked: Asked, progress: Progress) -> Outcome:
    """Read articles into a timeline and write it; what cannot be read is reported, the rest is done.

    Raises StoreError where the timeline file has errors: nothing is read into a broken file.
    """
    working = open_or_begin(option, asked.dry_run)
    found = find_articles(paths)
    roots = [path for path in paths if path.is_dir()]
    with in_processes(min(asked.jobs, len(found.articles) or 1)) as work:
        taken, problems = read_articles(found.articles, roots, working.timeline, working.folder, work)
        fresh = [t for t in taken if asked.again or asked.undated or not is_current(t.source, t.article.sha256)]
        known = _with_records(working.timeline, taken)
        together = [*fresh, *_sharing_drafts(known, working.folder, fresh, work)]
        read = extractions_of(together, work, progress)
    outcome = _updated(working, known, together, read, fresh=len(fresh), asked=asked)
    is_passed_on = working.path is None and working.document is not None
    changed = bool(fresh) or known != working.timeline or is_passed_on
    return replace(
        outcome,
        unchanged=len(taken) - len(fresh),
        passed_over=found.passed_over,
        problems=(*found.problems, *problems),
        suggestions=_suggested(outcome, taken),
        written=changed and working.write(outcome.timeline),
        dry_run=asked.dry_run,
    )


def extract_again(working: Working, timeline: Timeline, source_id: str) -> Outcome:
    """Read the article of one source of a timeline again; nothing is written.

    Raises UsageError where the source has no file, ReadError where that cannot be read.
    """
    source = timeline.source(source_id)
    if source is None or source.file is None:
        raise UsageError(f"source {source_id} names no article to read again", where=str(working.path))
    article = read_article(path_of(source, working.folder, roots_of(working.folder)), known_of(source))
    fresh = [Taken(article, source)]
    together = [*fresh, *_sharing_drafts(timeline, working.folder, fresh)]
    return _updated(working, timeline, together, extractions_of(together, map, progress_on), fresh=1, asked=Asked())


def extractions_of(together: Sequence[Taken], work: Map, progress: Progress) -> list[Extraction]:
    """What each of the articles yields, under the id of its record."""
    articles = [replace(t.article, id=t.source.id) for t in together]
    read = []
    for done, extraction in enumerate(work(extract_article, articles), 1):
        read.append(extraction)
        progress(done, len(together))
    return read


def progress_on(done: int, of: int) -> None:
    """A line on stderr for work that takes a while, only on a terminal."""
    if of >= 20 and sys.stderr.isatty():
        sys.stderr.write(f"\rreading article {done} of {of}" + ("\n" if done == of else ""))
        sys.stderr.flush()


def _updated(
    working: Working,
    timeline: Timeline,
    together: Sequence[Taken],
    read: Sequence[Extraction],
    *,
    fresh: int,
    asked: Asked,
) -> Outcome:
    """The outcome, not yet written; the first `fresh` articles are those that were asked for."""
    sources = [replace(t.source, sha256=t.article.sha256) for t in together]
    after, changes = update(timeline, sources, read, undated=asked.undated, offered=asked.offered)
    remarks = tuple(remark for t in together[:fresh] if (remark := unread_date(t.article)))
    return Outcome(working.path, after, changes, tuple(read[:fresh]), remarks=remarks)


def _suggested(outcome: Outcome, taken: Sequence[Taken]) -> tuple[SuggestedDate, ...]:
    """Dates for the articles just read that state none; what the others say is known from `taken`."""
    undated = {extraction.article.id for extraction in outcome.read if extraction.article.published is None}
    if not undated:
        return ()
    texts = {t.source.id: t.article.text for t in taken}
    return tuple(s for s in suggest(outcome.timeline, texts) if s.source.id in undated)


def _sharing_drafts(timeline: Timeline, folder: Path, fresh: Sequence[Taken], work: Map = map) -> list[Taken]:
    """The other articles that drafts come from: all are made anew together, so that no draft depends on history.

    An article that is not there any more is left out, and its drafts stand as they are.
    """
    if not fresh:
        return []
    roots = roots_of(folder).with_folders(Path(t.article.path).parent for t in fresh)
    wanted = sources_of_drafts(timeline) - {t.source.id for t in fresh}
    paths = admitted_paths((source for source in timeline.sources if source.id in wanted), folder, roots)
    sources = [source for source, _ in paths]
    articles = work(read_wanted, [Wanted(path, known_of(source)) for source, path in paths])
    return [
        Taken(article, source)
        for source, article in zip(sources, articles, strict=True)
        if not isinstance(article, ReadError) and article.sha256 == source.sha256
    ]


def _with_records(timeline: Timeline, taken: Sequence[Taken]) -> Timeline:
    """The timeline with what is known now of articles that it has: a file that was moved stands where it is."""
    records = {t.source.id: t.source for t in taken}
    return replace(timeline, sources=tuple(records.get(s.id, s) for s in timeline.sources))
