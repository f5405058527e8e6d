"""Text → a pager, found in the environment and started without a shell."""

import shlex
import shutil
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
        subprocess.run(pager, input=text.encode("utf-8", "replace"), check=False)
    except OSError:
        return False
    return True
