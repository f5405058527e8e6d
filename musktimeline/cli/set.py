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

    from musktimeline.cli.extract import reread
    from musktimeline.cli.files import STDIN, timeline_path
    from musktimeline.cli.setting import set_values
    from musktimeline.cli.typed_dates import today
    from musktimeline.errors import UsageError
    from musktimeline.plaintext import one_line
    from musktimeline.store import load_document, refuse_errors, save_changes

    if file == STDIN:
        raise UsageError("standard input cannot be written to", remedy="name the timeline: -f FILE")
    path = timeline_path(file)
    document = load_document(path)
    refuse_errors(document)
    setting = set_values(document.timeline, named, assignments, why, today(os.environ))
    save_changes(path, document, setting.timeline)
    sys.stdout.write(f"{one_line(f'{path}: {setting.told}')}\n")
    if setting.reread:
        reread(path, setting.reread)
