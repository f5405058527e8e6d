"""`timeline reject`: an event out of the chronology, for a reason."""

from typing import Annotated

import typer

from musktimeline.cli import options


def reject(
    event: options.Event,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="Why it stays out; kept in the file.")],
    file: options.ChangedFile = None,
    dry_run: options.DryRun = False,
) -> None:
    """Take an event out of the chronology, and keep it out.

    It stays in the file under 'rejected' with the reason, and extracting never brings it back.

    Example: timeline reject musk-campaigns-with-trump --why 'it is about another Musk'
    """
    from musktimeline.cli.editing import apply_edit
    from musktimeline.cli.naming import one_event
    from musktimeline.cli.working import open_to_change
    from musktimeline.edits import reject as rejected

    apply_edit(open_to_change(file, dry_run), lambda timeline: rejected(timeline, one_event(timeline, event), why))
