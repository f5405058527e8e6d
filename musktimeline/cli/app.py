"""The commands, in the order of the work."""

from typing import Annotated

import typer

from musktimeline import __version__
from musktimeline.cli.verbs import Verbs

app = typer.Typer(
    name="timeline",
    cls=Verbs,
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
