"""The `-f` option → the file that a command works on, and how it names it and the files beside it."""

import os
import shlex
from pathlib import Path

from musktimeline.errors import UsageError

DEFAULTS = ("data/timeline.yaml", "timeline.yaml")
STDIN = "-"


def timeline_path(option: str | None) -> Path:
    """The file that a command means; it need not exist yet."""
    if option is not None:
        return Path(option)
    return next((Path(p) for p in DEFAULTS if Path(p).is_file()), Path(DEFAULTS[0]))


def file_option(path: Path | None) -> tuple[str, ...]:
    """`-f FILE`, ready for a shell; nothing for the timeline that is taken here anyway."""
    if path is None:
        return ("-f", STDIN)
    return () if path == timeline_path(None) else ("-f", shlex.quote(str(path)))


def require_folder(path: Path) -> None:
    """Raises UsageError where the folder of a file to be written is not there: it may be misspelt, so none is made."""
    folder = Path(os.path.realpath(path)).parent
    if not folder.is_dir():
        make = f"make it with 'mkdir -p {shlex.quote(str(path.parent))}', or name a file in a folder that is there"
        raise UsageError(f"there is no folder {path.parent}", remedy=make)


def relative_posix(path: Path, folder: Path) -> str:
    """The path as seen from a timeline's folder, as its `file` keys have it."""
    return Path(os.path.relpath(path, folder)).as_posix()
