"""`timeline show`: the chronology on the terminal."""

from typing import Annotated

import typer

from musktimeline.cli import options


def show(
    file: options.File = None,
    from_: options.From = None,
    to: options.To = None,
    source: options.FromSource = None,
    search: options.Search = None,
    about: options.About = None,
    status: options.Status = None,
    min_sources: options.MinSources = None,
    conflicts: options.Conflicts = False,
    drafts: options.Drafts = False,
    undated: options.Undated = False,
    last: options.Last = None,
    reverse: options.Reverse = False,
    quotes: Annotated[
        bool, typer.Option("--quotes", help="With quotes, who says so, and how each date was found.")
    ] = False,
    ids: Annotated[bool, typer.Option("--ids", help="With the ids of the events.")] = False,
    plain: options.Plain = False,
    no_pager: options.NoPager = False,
) -> None:
    """Show the chronology: what happened when, and who says so."""
    import os

    from musktimeline.cli.display import exit_code_for, screen_of, show_lines, tell_of_faults
    from musktimeline.cli.files import open_timeline, read_cited_articles
    from musktimeline.cli.typed_dates import date_option
    from musktimeline.selection import Filters, select
    from musktimeline.terminal.hints import next_steps
    from musktimeline.terminal.listing import Detail, listing

    opened = open_timeline(file)
    faults = tell_of_faults(opened)
    filters = Filters(
        from_=date_option("--from", from_, os.environ),
        to=date_option("--to", to, os.environ),
        source=source,
        search=search,
        about=about,
        status=status,
        min_sources=min_sources,
        conflicts=conflicts,
        drafts=drafts,
        undated=undated,
        last=last,
        reverse=reverse,
    )
    selection = select(opened.document.timeline, filters)
    articles = read_cited_articles(opened) if quotes else None
    screen = screen_of(os.environ, plain)
    lines = [*listing(selection, screen, Detail(articles, ids)), "", *next_steps(selection, screen, file)]
    show_lines(lines, os.environ, pager=not (plain or no_pager))
    raise typer.Exit(exit_code_for(articles or {}) or faults)
