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
from musktimeline.cli.why import why

app = typer.Typer(
    name="timeline",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Build, prove and publish a cited chronology from news articles.",
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
    """Build, prove and publish a cited chronology from news articles."""


# In the order of the work: read, look, edit, share.
app.command("extract", no_args_is_help=True)(extract)
app.command("show")(show)
app.command("why", no_args_is_help=True)(why)
app.command("check")(check)
app.command("set", no_args_is_help=True)(set_)
app.command("export")(export)
app.command("merge", no_args_is_help=True)(merge)
