"""Standard output and the environment → the screen that lines are laid out for, and the way to it."""

import shutil
import sys
from collections.abc import Iterable, Mapping

from musktimeline.terminal.pager import pager_command, print_lines
from musktimeline.terminal.screen import Screen


def screen_of(environment: Mapping[str, str], plain: bool = False) -> Screen:
    """Width and colour of a terminal; neither when piped, with `--plain`, or (colour) with `NO_COLOR`."""
    if plain or not sys.stdout.isatty():
        return Screen()
    colour = not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    return Screen(shutil.get_terminal_size().columns, colour)


def show_lines(lines: Iterable[str], environment: Mapping[str, str], pager: bool = True) -> None:
    """Print the lines, through the pager where they are longer than the terminal."""
    paged = pager and sys.stdout.isatty() and sys.stdin.isatty()
    command = pager_command(environment) if paged else None
    print_lines(lines, sys.stdout, command, shutil.get_terminal_size().lines)
