"""Timeline files → one timeline file."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from musktimeline.cli.files import STDIN
from musktimeline.errors import UsageError
from musktimeline.merge import merge
from musktimeline.model import Timeline, is_conflicting
from musktimeline.store import dump, load, render


def merge_files(files: Sequence[Path], output: str) -> None:
    """Merge files into one and say what came of it.

    Raises StoreError where one of them is no timeline, UsageError where the output could not be one.
    """
    given = [(path, load(path)) for path in files]
    target = None if output == STDIN else Path(output)
    if target and target.is_dir():
        raise UsageError(f"{target} is a folder", remedy=f"write '-o {target / 'timeline.yaml'}'")
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
    sys.stdout.write(_told([t for _, t in given], merged, target))


def _relocated(timeline: Timeline, was: Path, is_: Path) -> Timeline:
    """The timeline with its `file` keys as seen from another folder."""
    sources = tuple(
        replace(s, file=Path(os.path.relpath(was / s.file, is_)).as_posix()) if s.file else s for s in timeline.sources
    )
    return replace(timeline, sources=sources)


def _told(given: Sequence[Timeline], merged: Timeline, target: Path) -> str:
    events, citations = sum(len(t.events) for t in given), sum(len(e.citations) for e in merged.events)
    conflicts = [e.id for e in merged.events if is_conflicting(e)]
    named = f"; dates disagree in {', '.join(conflicts)}" if conflicts else ""
    return (
        f"{events} events of {len(given)} timelines are {len(merged.events)} events with {citations} citations"
        f" from {len(merged.sources)} sources{named} → {target}\nnext: timeline check -f {target}\n"
    )
