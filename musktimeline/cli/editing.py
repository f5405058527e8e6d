"""An edit of the timeline → the file, and the line that says what was done."""

import sys
from collections.abc import Callable

from musktimeline.cli.working import Working
from musktimeline.edits.edited import Edited
from musktimeline.model import Timeline
from musktimeline.plaintext import one_line


def apply_edit(working: Working, edit: Callable[[Timeline], Edited]) -> None:
    """Do it, write it in one go, and say what was done."""
    tell_done(working.change(edit).told, working)


def tell_done(told: str, working: Working) -> None:
    """What was done, and of a dry run that nothing was written."""
    tell_change(told, working)
    if working.dry_run:
        sys.stderr.write("dry run: nothing was written\n")


def tell_change(told: str, working: Working) -> None:
    """On standard error where the timeline or a difference went to standard output."""
    if working.dry_run:
        sys.stderr.write(f"{one_line(told)}\n")
    elif working.path is None:
        sys.stderr.write(f"timeline: {one_line(told)}\n")
    else:
        sys.stdout.write(f"{one_line(f'{working.path}: {told}')}\n")
