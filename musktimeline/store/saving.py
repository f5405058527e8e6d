"""Text → file, whole or not at all: proved, locked, written beside, synced, put in place."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from musktimeline.errors import StoreError
from musktimeline.model import Timeline
from musktimeline.store.arrange import arranged
from musktimeline.store.document import Document, load_document, parse_document, read_bytes, refuse_errors
from musktimeline.store.rendering import render
from musktimeline.store.rewriting import rewrite


def save(path: Path, text: str, timeline: Timeline, expected: str | None) -> Document:
    """Write a timeline file and return it as read again.

    `timeline` is what the text must say. `expected` is what the file must still say, None where there must be none yet.
    A file's mode stays, and a link to it stays a link. Raises StoreError, and then the file is as it was.
    """
    document = _proved(text, timeline, path)
    with _locked(path):
        _replace(path, text, expected)
    return document


def save_changes(path: Path, document: Document, timeline: Timeline) -> Document:
    """Write what changed since the document was read from `path`; nothing where nothing did."""
    text = rewrite(document, timeline)
    if text == document.text:
        return document
    return save(path, text, arranged(document.timeline, timeline), document.text)


def edit(path: Path, change: Callable[[Timeline], Timeline]) -> Document:
    """Read, change and write under one lock, so that several processes that edit at once lose nothing."""
    with _locked(path):
        document = load_document(path)
        refuse_errors(document)
        timeline = change(document.timeline)
        text = rewrite(document, timeline)
        if text == document.text:
            return document
        changed = _proved(text, arranged(document.timeline, timeline), path)
        _replace(path, text, document.text)
    return changed


def dump(timeline: Timeline, path: Path | str) -> None:
    """Write a timeline; of a file that is there already only what differs, so that its comments stay."""
    path = Path(path)
    if path.exists():
        save_changes(path, load_document(path), timeline)
    else:
        save(path, render(timeline), timeline, None)


def _proved(text: str, timeline: Timeline, path: Path) -> Document:
    document = parse_document(text, str(path))
    if document.timeline != timeline:
        remedy = "the file was not touched; write the lists in it one item a line, with '- ' before each first key"
        raise StoreError("what would be written does not read back as it should", where=str(path), remedy=remedy)
    return document


@contextmanager
def _locked(path: Path) -> Iterator[None]:
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


def _replace(path: Path, text: str, expected: str | None) -> None:
    """Needs the lock, which also makes the temporary file's name safe: a killed process leaves at most that one."""
    real = _real(path)
    _refuse_changed(path, expected)
    beside = real.with_name(f".{real.name}.new")
    with _reported(path):
        try:
            _write(beside, text.encode(), real.stat().st_mode & 0o7777 if expected is not None else None)
            beside.replace(real)
            _sync_folder(real.parent)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise


def _refuse_changed(path: Path, expected: str | None) -> None:
    if expected is None:
        if path.exists():
            raise StoreError("there is a file already", where=str(path), remedy="read it, and write what changed")
    elif read_bytes(path) != expected.encode():
        remedy = "run the command again: it will start from what stands there now"
        raise StoreError(
            "the file changed while it was worked on, and was not overwritten", where=str(path), remedy=remedy
        )


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
