"""A command's name → the command, whose module is loaded only when it is called.

`check` starts often, and needs one of them.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from musktimeline.cli.roots import root_options
from musktimeline.plaintext import visible

_UsageError: type[Exception] = typer.BadParameter.__mro__[1]  # click's, wherever this version of typer keeps click


class Verb(NamedTuple):
    """One command: a function of `musktimeline.cli.<module>`; called bare, it shows its help or does its work.

    One that `opens_articles` which a timeline names has the options that say where they may lie. One that `reads_yaml`
    has YAML loaded for it; one that may answer without does that itself.
    """

    module: str
    function: str
    short_help: str
    no_args_is_help: bool = False
    opens_articles: bool = True
    reads_yaml: bool = True


VERBS = {
    "Read": {
        "extract": Verb("extract", "extract", "Draw the dated events out of articles.", no_args_is_help=True),
        "merge": Verb("merge", "merge", "Join timelines into one.", no_args_is_help=True, opens_articles=False),
        "tag": Verb("tag", "tag", "Find the time expressions of a text.", opens_articles=False),
    },
    "Look": {
        "show": Verb("show", "show", "Show the chronology."),
        "why": Verb("why", "why", "Explain an event: its quotes and its dates.", no_args_is_help=True),
        "sources": Verb("sources", "sources", "List the sources; suggest dates for those without one."),
        "entities": Verb("entities", "entities", "List names by how many events and articles bear them."),
        "check": Verb("check", "check", "Prove every quote and date against the articles.", reads_yaml=False),
        "diff": Verb("diff", "diff", "Tell what changed between two timelines.", no_args_is_help=True),
    },
    "Edit": {
        "review": Verb("review", "review", "Decide what is open: drafts, conflicts, what may be one event."),
        "set": Verb("set", "set_", "Change an event, a citation or a source.", no_args_is_help=True),
        "add": Verb("add", "add", "Add an event from an article and a quote.", no_args_is_help=True),
        "cite": Verb("cite", "cite", "Cite one more sentence for an event.", no_args_is_help=True),
        "join": Verb("join", "join", "Join two events that are one.", no_args_is_help=True),
        "split": Verb("split", "split", "Part an event that is two.", no_args_is_help=True),
        "reject": Verb("reject", "reject", "Take an event out, and keep it out.", no_args_is_help=True),
        "restore": Verb("restore", "restore", "Take a rejected event back.", no_args_is_help=True),
        "undo": Verb("undo", "undo", "Put back what stood before the last write."),
    },
    "Share": {
        "export": Verb("export", "export", "Write a report: Markdown, JSON or CSV."),
    },
}
"""Stage of the work → its commands by name, in the order in which the help lists them."""


class Verbs(TyperGroup):
    """The commands of `VERBS`, each known by name and short help until it is called.

    Lazy loading by an overridden `get_command` is what click's documentation recommends for large command lines.
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._verbs = {name: verb for verbs in VERBS.values() for name, verb in verbs.items()}
        self.commands = {name: TyperCommand(name, short_help=verb.short_help) for name, verb in self._verbs.items()}

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command itself, loaded; None where there is none of that name."""
        verb = self._verbs.get(cmd_name)
        return None if verb is None else _loaded(cmd_name, verb)

    def invoke(self, ctx: Any) -> Any:
        """As ever; but what is wrong with the arguments is told without the controls in them."""
        try:
            return super().invoke(ctx)
        except _UsageError as error:
            error.message = visible(error.message)  # type: ignore[attr-defined]
            raise

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands under the stages of the work; none is loaded for it."""
        width = max(map(len, self._verbs))
        for stage, verbs in VERBS.items():
            with formatter.section(stage):
                formatter.write_dl([(name.ljust(width), verb.short_help) for name, verb in verbs.items()])


def _loaded(name: str, verb: Verb) -> Any:
    # Nearly every command reads YAML. Here the stack is shallow; deep in a chain of imports CPython 3.11 maps and
    # unmaps a piece of stack at each of the many calls that compile PyYAML's patterns: a tenth of the start of `check`.
    if verb.reads_yaml:
        import_module("yaml")
    function = getattr(import_module(f"musktimeline.cli.{verb.module}"), verb.function)
    command = _command(name, function, short_help=verb.short_help, no_args_is_help=verb.no_args_is_help)
    if verb.opens_articles:
        command.params += _command("", root_options).params
    return command


def _command(name: str, function: Callable[..., None], **settings: Any) -> Any:
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    alone.command(name, **settings)(function)
    return get_command(alone)
