"""Timeline files → one timeline file."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from musktimeline.cli.files import STDIN, file_option, relative_posix, require_folder
from musktimeline.errors import UsageError
from musktimeline.merge import merge
from musktimeline.model import Timeline, is_conflicting
from musktimeline.plaintext import one_line, shortened
from musktimeline.store import dump, load, render
from musktimeline.wording import counted


def merge_files(files: Sequence[Path], output: str) -> None:
    """Merge files into one and say what came of it.

    Raises StoreError where one of them is no timeline, UsageError where the output could not be one.
    """
    given = [(path, load(path)) for path in files]
    target = None if output == STDIN else Path(output)
    if target and target.is_dir():
        raise UsageError(f"{target} is a folder", remedy=f"write '-o {target / 'timeline.yaml'}'")
    if target:
        require_folder(target)
    folder = target.parent if target else Path()
    merged = merge([_relocated(timeline, path.parent, folder) for path, timeline in given])
    if target is None:
        sys.stdout.write(render(merged))
        return
    if target.exists() and not any(path.samefile(target) for path in files):
        raise UsageError(
            f"{target} is there already and is not among the files to merge",
            remedy="name it among them too, or write to another file",
        )
    dump(merged, target)
    sys.stdout.write(_told(given, merged, target))


def _relocated(timeline: Timeline, was: Path, is_: Path) -> Timeline:
    """The timeline with its `file` keys as seen from another folder."""
    sources = tuple(replace(s, file=relative_posix(was / s.file, is_)) if s.file else s for s in timeline.sources)
    return replace(timeline, sources=sources)


def _told(given: Sequence[tuple[Path, Timeline]], merged: Timeline, target: Path) -> str:
    events = sum(len(timeline.events) for _, timeline in given)
    citations = sum(len(event.citations) for event in merged.events)
    conflicts = [event.id for event in merged.events if is_conflicting(event)]
    named = f"; dates disagree in {', '.join(conflicts)}" if conflicts else ""
    told = f"{counted(events, 'event')} of {counted(len(given), 'timeline')}"
    lines = [
        f"{told} {'is' if events == 1 else 'are'} {counted(len(merged.events), 'event')}"
        f" with {counted(citations, 'citation')} from {counted(len(merged.sources), 'source')}{named} → {target}",
        *_told_of_title(given),
        " ".join(("next: timeline check", *file_option(target))),
    ]
    return "".join(f"{one_line(line)}\n" for line in lines)


def _told_of_title(given: Sequence[tuple[Path, Timeline]]) -> Iterator[str]:
    """Which title was taken, where the first timeline has none."""
    titled = next(((path, timeline.title) for path, timeline in given if timeline.title), None)
    if titled and titled[0] != given[0][0]:
        path, title = titled
        yield f"the title is that of {path}: {shortened(title, 60)}"
