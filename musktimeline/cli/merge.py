"""`timeline merge`: several timelines, one file; or what in one of them may be one event."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from musktimeline.cli import options

if TYPE_CHECKING:
    from collections.abc import Sequence


def merge(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILES...", help="The timelines; the first one's ids stay.")
    ] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Where to write; '-' is standard output.")
    ] = None,
    suggest: Annotated[
        bool, typer.Option("--suggest", help="Only list pairs of events that may be one; nothing is written.")
    ] = False,
    file: options.File = None,
) -> None:
    """Merge timelines: the same event told twice becomes one event with every citation.

    The folder of the output must be there: none is made. With --suggest it lists what in the timeline is likely to
    be one event and not sure, with the command that joins each pair.

    \b
    Examples:
      timeline merge mine.yaml theirs.yaml -o data/timeline.yaml
      timeline merge --suggest
    """
    if suggest:
        _list_suggestions(files or [], output, file)
        return
    _merge(files or [], output, file)


def _merge(files: "Sequence[Path]", output: str | None, file: str | None) -> None:
    from musktimeline.cli.merging import merge_files
    from musktimeline.errors import UsageError

    if file is not None:
        raise UsageError("-f goes with --suggest", remedy="name every timeline to merge: 'timeline merge A B -o FILE'")
    if not files:
        raise UsageError("name the timelines to merge", remedy="write 'timeline merge A B -o FILE'")
    if output is None:
        raise UsageError("nothing says where to write", remedy="add '-o FILE', or '-o -' for standard output")
    merge_files(files, output)


def _list_suggestions(files: "Sequence[Path]", output: str | None, file: str | None) -> None:
    import os

    from musktimeline.cli.display import screen_of, show_lines, tell_of_faults
    from musktimeline.cli.opening import open_timeline
    from musktimeline.errors import UsageError
    from musktimeline.merge import suggestions
    from musktimeline.terminal.suggested import suggestion_lines

    if files or output is not None:
        raise UsageError("--suggest reads one timeline and writes nothing", remedy="name it with '-f FILE'")
    opened = open_timeline(file)
    faults = tell_of_faults(opened)
    timeline = opened.document.timeline
    show_lines(suggestion_lines(suggestions(timeline), timeline, opened.option, screen_of(os.environ)), os.environ)
    raise typer.Exit(faults)
