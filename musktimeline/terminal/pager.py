"""Text → a pager, found in the environment and started without a shell."""

import shlex
import shutil
import signal
import subprocess
from collections.abc import Mapping

_DEFAULT = "less -R"


def pager_command(environment: Mapping[str, str]) -> list[str] | None:
    """The words of `$PAGER`, which no shell ever sees; `less -R` where it is not set.

    None where it is empty, `cat`, or not to be found.
    """
    try:
        words = shlex.split(environment.get("PAGER", _DEFAULT))
    except ValueError:  # an open quotation mark
        return None
    if not words or words == ["cat"] or shutil.which(words[0]) is None:
        return None
    return [*words, "-R"] if words == ["less"] else words


def page(text: str, pager: list[str]) -> bool:
    """Whether the pager could be started. A reader who leaves it early has seen enough."""
    try:
        process = subprocess.Popen(pager, stdin=subprocess.PIPE)
    except OSError:
        return False
    interrupted = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the pager's while it runs
    try:
        process.communicate(text.encode("utf-8", "replace"))
    finally:
        signal.signal(signal.SIGINT, interrupted)
    return True
