"""Bytes → file, whole or not at all: locked, written beside, synced, put in place."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from musktimeline.errors import StoreError


def replace_file(path: Path, text: str) -> None:
    """Write a file that is no timeline, or put it in the place of what stands there.

    A file's mode stays, and a link to it stays a link. Raises StoreError, and then the file is as it was.
    """
    with locked(path):
        put_in_place(path, text)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the folder: it stays the same file when the timeline is replaced, and the lock ends with the process."""
    with _reported(path):
        folder = _real(path).parent
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY)
    try:
        with _reported(path):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def put_in_place(path: Path, text: str) -> None:
    """Needs the lock, which also makes the temporary file's name safe: a killed process leaves at most that one."""
    real = _real(path)
    beside = real.with_name(f".{real.name}.new")
    with _reported(path):
        try:
            _write(beside, text.encode(), real.stat().st_mode & 0o7777 if real.exists() else None)
            beside.replace(real)
            _sync_folder(real.parent)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise


def _write(path: Path, data: bytes, mode: int | None) -> None:
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as file:
        if mode is not None:
            os.fchmod(file.fileno(), mode)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _reported(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        remedy = "see that the folder may be written to and the disk has room; the file is as it was"
        raise StoreError(f"cannot be written: {error.strerror}", where=str(path), remedy=remedy) from error
    except UnicodeEncodeError as error:
        what = f"cannot be written: a text holds U+{ord(error.object[error.start]):04X}, half a character"
        raise StoreError(what, where=str(path), remedy="take it out; the file is as it was") from error


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))
