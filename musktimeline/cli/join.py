"""`timeline join`: two events that are one."""

from typing import Annotated

import typer

from musktimeline.cli import options


def join(
    event: options.Event,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The event that becomes part of the first.")],
    file: options.ChangedFile = None,
    dry_run: options.DryRun = False,
) -> None:
    """Join two events into one with the citations of both.

    The first keeps its id, text and date; the other's id still names it.

    Example: timeline join council-closes-the-bridge old-bridge-is-closed
    """
    from musktimeline.cli.editing import apply_edit
    from musktimeline.cli.naming import one_event
    from musktimeline.cli.working import open_to_change
    from musktimeline.edits import join as joined

    working = open_to_change(file, dry_run)
    apply_edit(working, lambda t: joined(t, one_event(t, event), one_event(t, other)))
