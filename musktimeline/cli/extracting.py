"""Articles + timeline → the timeline with what they tell."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from musktimeline.cli.files import known_of
from musktimeline.cli.reading import Taken, read_articles
from musktimeline.cli.working import Working, open_or_begin
from musktimeline.errors import ReadError, UsageError
from musktimeline.events import Extraction
from musktimeline.events import extract as extract_article
from musktimeline.merge import Changes, is_current, update
from musktimeline.model import Timeline
from musktimeline.read import find_articles, read_article, unread_date

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an extraction did: for the summary that ends it. `remarks` are no problems: all was read."""

    path: Path | None
    timeline: Timeline
    changes: Changes
    read: tuple[Extraction, ...]
    unchanged: int = 0
    passed_over: tuple[Path, ...] = ()
    problems: tuple[ReadError, ...] = ()
    remarks: tuple[ReadError, ...] = ()
    written: bool = False


def extract_articles(
    paths: Sequence[Path], option: str | None, *, undated: bool, again: bool, progress: Progress
) -> Outcome:
    """Read articles into a timeline and write it; what cannot be read is reported, the rest is done.

    Raises StoreError where the timeline file has errors: nothing is read into a broken file.
    """
    working = open_or_begin(option)
    found = find_articles(paths)
    roots = [path for path in paths if path.is_dir()]
    taken, problems = read_articles(found.articles, roots, working.timeline, working.folder)
    fresh = [t for t in taken if again or undated or not is_current(t.source, t.article.sha256)]
    known = _with_records(working.timeline, taken)
    outcome = _extracted(working.path, known, fresh, undated, progress)
    is_passed_on = working.path is None and working.document is not None
    changed = bool(fresh) or known != working.timeline or is_passed_on
    return replace(
        outcome,
        unchanged=len(taken) - len(fresh),
        passed_over=found.passed_over,
        problems=(*found.problems, *problems),
        written=changed and working.write(outcome.timeline),
    )


def extract_again(working: Working, timeline: Timeline, source_id: str) -> Outcome:
    """Read the article of one source of a timeline again; nothing is written.

    Raises UsageError where the source has no file, ReadError where that cannot be read.
    """
    source = timeline.source(source_id)
    if source is None or source.file is None:
        raise UsageError(f"source {source_id} names no article to read again", where=str(working.path))
    article = read_article(working.folder / source.file, known_of(source))
    return _extracted(working.path, timeline, [Taken(article, source)], False, progress_on)


def progress_on(done: int, of: int) -> None:
    """A line on stderr for work that takes a while, only on a terminal."""
    if of >= 20 and sys.stderr.isatty():
        sys.stderr.write(f"\rreading article {done} of {of}" + ("\n" if done == of else ""))
        sys.stderr.flush()


def _extracted(
    path: Path | None, timeline: Timeline, fresh: Sequence[Taken], undated: bool, progress: Progress
) -> Outcome:
    read = []
    for done, taken in enumerate(fresh, 1):
        read.append(extract_article(replace(taken.article, id=taken.source.id)))
        progress(done, len(fresh))
    sources = [replace(t.source, sha256=t.article.sha256) for t in fresh]
    after, changes = update(timeline, sources, read, undated=undated)
    remarks = tuple(remark for t in fresh if (remark := unread_date(t.article)))
    return Outcome(path, after, changes, tuple(read), remarks=remarks)


def _with_records(timeline: Timeline, taken: Sequence[Taken]) -> Timeline:
    """The timeline with what is known now of articles that it has: a file that was moved stands where it is."""
    records = {t.source.id: t.source for t in taken}
    return replace(timeline, sources=tuple(records.get(s.id, s) for s in timeline.sources))
