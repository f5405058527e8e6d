"""`timeline sources`: what each date rests on, and dates for articles that have none."""

import typer

from musktimeline.cli import options


def sources(
    file: options.File = None,
    plain: options.Plain = False,
    no_pager: options.NoPager = False,
) -> None:
    """List the sources: when each came out and how that is known, whom it retells, how many events it tells and dates.

    For an article without a date, what dated ones tell of the same events may show when it came out. Then the evidence
    is named, with the command that takes the date; nothing is changed.

    Example: timeline sources
    """
    import os

    from musktimeline.cli.display import exit_code_for, screen_of, show_lines, tell_of_faults
    from musktimeline.cli.opening import open_timeline
    from musktimeline.cli.suggesting import command_taking, suggestions_for
    from musktimeline.terminal.sources import source_lines

    opened = open_timeline(file)
    faults = tell_of_faults(opened)
    suggested, articles = suggestions_for(opened)
    screen = screen_of(os.environ, plain)
    lines = source_lines(opened.document.timeline, suggested, command_taking(opened.option), screen)
    show_lines(lines, os.environ, pager=not (plain or no_pager))
    raise typer.Exit(exit_code_for(articles) or faults)
