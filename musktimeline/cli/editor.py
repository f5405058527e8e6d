"""Text → what a person makes of it in an editor of his own, started without a shell."""

import shlex
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from musktimeline.errors import UsageError

_DEFAULT = "vi"


def edited_text(text: str, name: str, environment: Mapping[str, str]) -> str:
    """The text as it stands when the editor (`$VISUAL`, else `$EDITOR`) ends. `name` is the file's, for its ending.

    Raises UsageError where the editor cannot be started, fails, or leaves no text.
    """
    command = environment.get("VISUAL") or environment.get("EDITOR") or _DEFAULT
    with tempfile.TemporaryDirectory(prefix="timeline-") as folder:
        file = Path(folder) / name
        file.write_text(text, encoding="utf-8")
        _run([*_words(command), str(file)])
        try:
            return file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"the editor left no text: {error}", remedy="save as UTF-8 under the same name") from error


def _words(command: str) -> list[str]:
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise UsageError(f"$EDITOR is {command!r}: {error}", remedy="export EDITOR=nano") from error
    return words or [_DEFAULT]


def _run(command: list[str]) -> None:
    interrupted = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the editor's while it runs
    try:
        done = subprocess.run(command, check=False)
    except OSError as error:
        what = f"the editor {command[0]!r} cannot be started: {error.strerror}"
        raise UsageError(what, remedy="name one that is here, such as: export EDITOR=nano") from error
    finally:
        signal.signal(signal.SIGINT, interrupted)
    if done.returncode:
        raise UsageError(f"the editor {command[0]!r} ended with {done.returncode}", remedy="nothing was changed")
