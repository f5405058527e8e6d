"""The commands, in the order of the work."""

from typing import Annotated

import typer

from musktimeline import __version__
from musktimeline.cli.check import check
from musktimeline.cli.export import export
from musktimeline.cli.extract import extract
from musktimeline.cli.merge import merge
from musktimeline.cli.set import set_
from musktimeline.cli.show import show
from musktimeline.cli.tag import tag
from musktimeline.cli.why import why

app = typer.Typer(
    name="timeline",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"timeline {__version__}")
        raise typer.Exit


@app.callback()
def timeline(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Build, prove and publish a cited chronology from news articles.

    From a folder of articles to a checked report:

    \b
      timeline extract articles         draw the events out of them
      timeline show --quotes            read them with their proof
      timeline set ID text="…"          correct one, or edit data/timeline.yaml
      timeline check                    prove every quote and date
      timeline export -o report.md      hand it in
    """


# In the order of the work: read, look, edit, share.
app.command("extract", short_help="Draw the dated events out of articles.", no_args_is_help=True)(extract)
app.command("show", short_help="Show the chronology.")(show)
app.command("why", short_help="Explain an event: its quotes and its dates.", no_args_is_help=True)(why)
app.command("check", short_help="Prove every quote and date against the articles.")(check)
app.command("set", short_help="Change an event or a source.", no_args_is_help=True)(set_)
app.command("export", short_help="Write a report: Markdown, JSON or CSV.")(export)
app.command("merge", short_help="Join timelines into one.", no_args_is_help=True)(merge)
app.command("tag", short_help="Find the time expressions of a text.")(tag)
