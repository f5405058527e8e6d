"""`timeline set`: values of an event or a source, checked before they are written."""

from typing import Annotated

import typer

from musktimeline.cli import options


def set_(
    named: Annotated[str, typer.Argument(metavar="ID", help="An event or a source, by its id.")],
    assignments: Annotated[
        list[str], typer.Argument(metavar="KEY=VALUE...", help="What to set; nothing after the = deletes the key.")
    ],
    why: Annotated[
        str | None, typer.Option("--why", metavar="TEXT", help="The reason, kept in the file with what it explains.")
    ] = None,
    file: options.File = None,
) -> None:
    """Set values of an event or a source.

    Dates are EDTF or words: date='late 2022'. An event that you set is no longer a draft. A source whose date is
    supplied is read again: timeline set kahl-2023 published=2023-08-22 --why 'its address says so'
    """
    import os
    import sys

    from musktimeline.cli import INPUT_FAILED
    from musktimeline.cli.extract import reread
    from musktimeline.cli.files import STDIN, open_timeline
    from musktimeline.cli.setting import set_values
    from musktimeline.cli.typed_dates import today
    from musktimeline.errors import ReadError, UsageError
    from musktimeline.plaintext import one_line, visible
    from musktimeline.store import refuse_errors, save_changes

    opened = open_timeline(file) if file != STDIN else None
    if opened is None or opened.path is None:
        raise UsageError("standard input cannot be written to", remedy="name the timeline: -f FILE")
    refuse_errors(opened.document)
    setting = set_values(opened.document.timeline, named, assignments, why, today(os.environ))
    save_changes(opened.path, opened.document, setting.timeline)
    sys.stdout.write(f"{one_line(f'{opened.path}: {setting.told}')}\n")
    if setting.reread:
        try:
            reread(opened.path, setting.reread)
        except ReadError as error:
            sys.stderr.write(f"timeline: {visible(str(error))}\n")
            raise typer.Exit(INPUT_FAILED) from error
