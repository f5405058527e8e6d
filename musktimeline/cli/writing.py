"""Text → a file, whole or not at all."""

import os
import tempfile
from pathlib import Path

from musktimeline.errors import UsageError


def write_file(name: str, text: str) -> None:
    """Replace the file in one step; a symbolic link stays one. Raises UsageError where it cannot be written."""
    path = Path(os.path.realpath(name))
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8", newline="\n")  # a pipe or a device has no content to keep whole
        else:
            _replace(path, text.encode("utf-8"))
    except OSError as error:
        raise UsageError(
            f"cannot be written: {error.strerror}", where=name, remedy="name a file in a folder that is there"
        ) from error


def _replace(path: Path, data: bytes) -> None:
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The process's umask: it can only be read by setting it."""
    current = os.umask(0o077)
    os.umask(current)
    return current
