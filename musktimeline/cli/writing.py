"""Text → a file, whole or not at all."""

import os
from pathlib import Path

from musktimeline.cli.files import require_folder
from musktimeline.errors import UsageError
from musktimeline.store import replace_file


def write_file(name: str, text: str) -> None:
    """Replace the file in one step; a symbolic link stays one.

    Raises UsageError for a folder that is not there, StoreError where the file cannot be written.
    """
    path = Path(os.path.realpath(name))
    if path.exists() and not path.is_file():
        _write_to_device(path, text)
        return
    require_folder(Path(name))
    replace_file(Path(name), text)


def _write_to_device(path: Path, text: str) -> None:
    """A pipe or a device has no content to keep whole."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(
            f"cannot be written: {error.strerror}", where=str(path), remedy="name a file in a folder that is there"
        ) from error
