"""`timeline split`: citations of one event that tell another."""

from typing import Annotated

import typer

from musktimeline.cli import options


def split(
    citations: Annotated[
        list[str], typer.Argument(metavar="EVENT:N...", help="Citations of one event, by their numbers in 'why'.")
    ],
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="What the new event says. [its first quote]")
    ] = None,
    file: options.ChangedFile = None,
    dry_run: options.DryRun = False,
) -> None:
    """Make citations of an event an event of their own. The two are kept apart from then on.

    Example: timeline split council-closes-the-bridge:2 --text 'The county closes the ferry'
    """
    from musktimeline.cli.editing import apply_edit
    from musktimeline.cli.naming import citations_named
    from musktimeline.cli.working import open_to_change
    from musktimeline.edits import split as parted

    apply_edit(
        open_to_change(file, dry_run), lambda timeline: parted(timeline, *citations_named(timeline, citations), text)
    )
