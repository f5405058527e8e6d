"""`timeline set`: values of an event or a source, checked before they are written."""

from typing import Annotated

import typer

from musktimeline.cli import options


def set_(
    named: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="An event, EVENT:N for its Nth citation, or a source; of the timeline itself: nothing."
        ),
    ],
    assignments: Annotated[
        list[str] | None,
        typer.Argument(metavar="[KEY=VALUE]...", help="What to set; nothing after the = deletes the key."),
    ] = None,
    why: Annotated[
        str | None, typer.Option("--why", metavar="TEXT", help="The reason, kept in the file with what it explains.")
    ] = None,
    file: options.ChangedFile = None,
    dry_run: options.DryRun = False,
) -> None:
    """Set values of an event, a citation or a source; with an event's id alone, accept a draft as it stands.

    Dates are EDTF or words. An event that you set is no longer a draft. A new id leaves the old one under 'was': it
    still names the event. A source whose date you supply is read again; it is named by its id, number or file.

    Examples:

    \b
      timeline set council-closes-the-bridge
      timeline set council-closes-the-bridge date='late 2022' --why 'the minutes'
      timeline set council-closes-the-bridge id=bridge-closed status=confirmed
      timeline set bridge-closed:2 stance=deny speaker='the mayor'
      timeline set gazette published=2023-08-22 --why 'its address says so'
      timeline set title='The closing of the Old Bridge'
    """
    import os

    from musktimeline.cli.applying import apply
    from musktimeline.cli.setting import set_values
    from musktimeline.cli.typed_dates import today
    from musktimeline.cli.working import open_to_change

    day = today(os.environ)
    working = open_to_change(file, dry_run)
    raise typer.Exit(apply(lambda timeline: set_values(timeline, named, assignments or [], why, day), working))
