"""Standard output and the environment → the screen that lines are laid out for, and the way to it."""

import shutil
import sys
from collections.abc import Iterable, Mapping

from musktimeline.cli import FINDINGS, INPUT_FAILED, OK
from musktimeline.cli.opening import Opened
from musktimeline.errors import TimelineError
from musktimeline.model import Article
from musktimeline.plaintext import visible
from musktimeline.store import refuse_errors
from musktimeline.terminal.pager import page, pager_command
from musktimeline.terminal.screen import Screen


def screen_of(environment: Mapping[str, str], plain: bool = False) -> Screen:
    """Width and colour of a terminal; neither when piped, with `--plain`, or (colour) with `NO_COLOR`."""
    if plain or not sys.stdout.isatty():
        return Screen()
    colour = not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    return Screen(shutil.get_terminal_size().columns, colour)


def show_lines(lines: Iterable[str], environment: Mapping[str, str], pager: bool = True) -> None:
    """Print the lines, through the pager where they are longer than the terminal."""
    text = "".join(f"{line}\n" for line in lines)
    paged = pager and sys.stdout.isatty() and sys.stdin.isatty()
    command = pager_command(environment) if paged else None
    too_long = text.count("\n") >= shutil.get_terminal_size().lines
    if not (command and too_long and page(text, command)):
        sys.stdout.write(text)


def exit_code_for(articles: Mapping[str, Article | TimelineError]) -> int:
    """Name on standard error each article that could not be read, once; say by the code whether there was any."""
    failed = [error for error in articles.values() if isinstance(error, TimelineError)]
    for message in dict.fromkeys(map(str, failed)):
        sys.stderr.write(f"timeline: {visible(message)}\n")
    return INPUT_FAILED if failed else OK


def tell_of_faults(opened: Opened) -> int:
    """Say on standard error that a file has errors: what is shown is what could be understood of it.

    The exit code says so too. Raises StoreError where nothing was understood.
    """
    if not opened.document.errors:
        return OK
    if not opened.document.timeline.events:
        refuse_errors(opened.document)
    first = opened.document.errors[0]
    where = f"{opened.name}:{first.location.line}"
    said = f"timeline: {where}: {first.message}\n    'timeline check {opened.name}' lists all that is wrong\n"
    sys.stderr.write(visible(said))
    return FINDINGS
