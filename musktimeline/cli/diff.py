"""`timeline diff`: what changed between two timelines, in a reader's terms."""

from typing import Annotated

import typer

from musktimeline.cli import options


def diff(
    files: Annotated[
        list[str],
        typer.Argument(metavar="OLD NEW", help="Two timelines; '-' is standard input, /dev/null is an empty one."),
    ],
    md: Annotated[bool, typer.Option("--md", help="Markdown, for a pull request or a job's summary.")] = False,
    quotes: Annotated[bool, typer.Option("--quotes", help="With the quotes of added and gone events.")] = False,
    plain: options.Plain = False,
    no_pager: options.NoPager = False,
) -> None:
    """Tell what changed between two timelines: events added, gone, redated, reworded; citations gained and lost.

    Layout and comments are no change. An event is the same by its id, an id that it had before, or its citations.

    \b
    Examples:
      timeline diff old.yaml new.yaml
      git show main:data/timeline.yaml | timeline diff - data/timeline.yaml --md
      git config diff.timeline.command 'timeline diff'
    The last one, with 'data/timeline.yaml diff=timeline' in .gitattributes, has 'git diff' say it.
    """
    import os

    from musktimeline.cli.comparing import asked_by_git, compare_for_git, compare_sides
    from musktimeline.cli.display import screen_of, show_lines
    from musktimeline.export.differences import differences_to_markdown
    from musktimeline.terminal.differences import differences

    if asked_by_git(files, os.environ):
        compare_for_git(files, quotes=quotes)
        return
    comparison = compare_sides(files)
    if md:
        typer.echo(differences_to_markdown(comparison, quotes=quotes), nl=False)
        return
    lines = differences(comparison, screen_of(os.environ, plain), quotes=quotes)
    show_lines(lines, os.environ, pager=not (plain or no_pager))
