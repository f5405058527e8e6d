"""`timeline restore`: a rejected event back into the chronology."""

from typing import Annotated

import typer

from musktimeline.cli import options


def restore(
    event: Annotated[str, typer.Argument(metavar="EVENT", help="A rejected event: its id, or words of the text.")],
    file: options.ChangedFile = None,
    dry_run: options.DryRun = False,
) -> None:
    """Take a rejected event back into the chronology, as it stood.

    It is yours then, no draft. What is rejected stands under 'rejected' at the end of the file, each with why.

    Example: timeline restore council-closes-the-bridge
    """
    from musktimeline.cli.editing import apply_edit
    from musktimeline.cli.naming import rejected_event
    from musktimeline.cli.working import open_to_change
    from musktimeline.edits import restore as restored

    apply_edit(open_to_change(file, dry_run), lambda timeline: restored(timeline, rejected_event(timeline, event)))
