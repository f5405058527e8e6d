"""`timeline show`: the chronology on the terminal."""

from typing import Annotated

import typer

from musktimeline.cli import options


def show(
    context: typer.Context,
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
    top: options.Top = None,
    last: options.Last = None,
    reverse: options.Reverse = False,
    quotes: Annotated[
        bool, typer.Option("--quotes", help="With quotes, who says so, and how each date was found.")
    ] = False,
    ids: Annotated[bool, typer.Option("--ids", help="With the ids of the events.")] = False,
    plain: options.Plain = False,
    no_pager: options.NoPager = False,
    no_cache: options.NoCache = False,
) -> None:
    """Show the chronology: what happened when, and who says so.

    Examples:

    \b
      timeline show --quotes
      timeline show --about "Elon Musk" --from "late 2021" --to 2023
      timeline show --top 10 --min-sources 2
    """
    import os

    from musktimeline.cli.cited_articles import read_cited_articles
    from musktimeline.cli.display import exit_code_for, screen_of, show_lines, tell_of_faults
    from musktimeline.cli.filtering import filters_of
    from musktimeline.cli.opening import open_to_show
    from musktimeline.selection import select
    from musktimeline.terminal.hints import next_steps
    from musktimeline.terminal.listing import Detail, listing

    opened = open_to_show(file, use_cache=not no_cache)
    faults = tell_of_faults(opened)
    selection = select(opened.document.timeline, filters_of(context.params, os.environ))
    articles = read_cited_articles(opened, selection.sources) if quotes else None
    screen = screen_of(os.environ, plain)
    lines = [*listing(selection, screen, Detail(articles, ids)), "", *next_steps(selection, screen, opened.option)]
    show_lines(lines, os.environ, pager=not (plain or no_pager))
    raise typer.Exit(exit_code_for(articles or {}) or faults)
