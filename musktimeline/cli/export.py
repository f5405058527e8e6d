"""`timeline export`: the chronology as a report, or as data for other programs."""

from typing import TYPE_CHECKING, Annotated

import typer

from musktimeline.cli import options

if TYPE_CHECKING:
    from musktimeline.cli.opening import Opened


def export(
    context: typer.Context,
    file: options.File = None,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="Where to write; its ending decides the format."),
    ] = None,
    format_: Annotated[str | None, typer.Option("--format", metavar="FORMAT", help="md, json or csv. [md]")] = None,
    md: Annotated[bool, typer.Option("--md", help="Markdown with footnotes: a report to hand in.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Everything, for other programs.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="A row a citation, for spreadsheets.")] = False,
    checked: Annotated[bool, typer.Option("--checked", help="Leave out drafts that nobody has checked.")] = False,
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
) -> None:
    """Write the chronology as Markdown, JSON or CSV.

    Examples:

    \b
      timeline export -o report.md --checked
      timeline export --csv --from 2022 > events.csv
      timeline export --json --top 10
    """
    import os

    from musktimeline.cli.cited_articles import read_cited_articles
    from musktimeline.cli.display import exit_code_for
    from musktimeline.cli.filtering import filters_of
    from musktimeline.cli.opening import open_timeline
    from musktimeline.export import EXPORTERS, Report, checked_only
    from musktimeline.selection import select
    from musktimeline.store import refuse_errors

    chosen = _format(format_, {"md": md, "json": json, "csv": csv}, output)
    opened = open_timeline(file)
    _refuse_to_overwrite(output, opened)
    refuse_errors(opened.document)
    articles = read_cited_articles(opened) if chosen == "json" else {}
    report = Report(select(opened.document.timeline, filters_of(context.params, os.environ)), articles)
    _write(EXPORTERS[chosen](checked_only(report) if checked else report), output)
    raise typer.Exit(exit_code_for(articles))


def _format(named: str | None, flags: dict[str, bool], output: str | None) -> str:
    """The one format that was asked for; Markdown where nothing was."""
    from musktimeline.errors import UsageError
    from musktimeline.export import format_named, format_of_file

    asked = {name for name, wanted in flags.items() if wanted} | ({format_named(named)} if named else set())
    if len(asked) > 1:
        raise UsageError(f"one format at a time: {' or '.join(sorted(asked))}", remedy="run it once for each")
    if asked:
        return asked.pop()
    return format_of_file(output) if output and output != "-" else "md"


def _write(text: str, output: str | None) -> None:
    import sys

    from musktimeline.cli.writing import write_file

    if output is None or output == "-":
        sys.stdout.write(text)
    else:
        write_file(output, text)


def _refuse_to_overwrite(output: str | None, opened: "Opened") -> None:
    """An export never takes the place of the timeline, or of an article that it cites."""
    from pathlib import Path

    from musktimeline.errors import UsageError

    if output in (None, "-"):
        return
    target = Path(str(output)).resolve()
    cited = {opened.folder / source.file for source in opened.document.timeline.sources if source.file}
    if any(target == path.resolve() for path in (cited | {opened.path} if opened.path else cited)):
        raise UsageError(f"{output} is what the report is made from", remedy="write to another file")
