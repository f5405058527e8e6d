"""Timeline → file: proved to read back as it should, and written only over what was read."""

from collections.abc import Callable
from pathlib import Path

from musktimeline.errors import StoreError
from musktimeline.model import Timeline
from musktimeline.store.arrange import arranged
from musktimeline.store.document import Document, load_document, parse_document, read_bytes, refuse_errors
from musktimeline.store.rendering import render
from musktimeline.store.replacing import locked, put_in_place
from musktimeline.store.rewriting import rewrite
from musktimeline.yamltree import SIZE_LIMIT


def save(path: Path, text: str, timeline: Timeline, expected: str | None) -> Document:
    """Write a timeline file and return it as read again.

    `timeline` is what the text must say. `expected` is what the file must still say, None where there must be none yet.
    A file's mode stays, and a link to it stays a link. Raises StoreError, and then the file is as it was.
    """
    document = _proved(text, timeline, path)
    with locked(path):
        _refuse_changed(path, expected)
        put_in_place(path, text)
    return document


def save_changes(path: Path, document: Document, timeline: Timeline) -> Document:
    """Write what changed since the document was read from `path`; nothing where nothing did."""
    text = rewrite(document, timeline)
    if text == document.text:
        return document
    return save(path, text, arranged(document.timeline, timeline), document.text)


def edit(
    path: Path, change: Callable[[Timeline], Timeline], wrote: Callable[[str, str], None] | None = None
) -> Document:
    """Read, change and write under one lock, so that several processes that edit at once lose nothing.

    `wrote` is called under the same lock with the texts before and after, where anything was written.
    """
    with locked(path):
        document = load_document(path)
        refuse_errors(document)
        timeline = change(document.timeline)
        text = rewrite(document, timeline)
        if text == document.text:
            return document
        changed = _proved(text, arranged(document.timeline, timeline), path)
        _refuse_changed(path, document.text)
        put_in_place(path, text)
        if wrote:
            wrote(document.text, text)
    return changed


def dump(timeline: Timeline, path: Path | str) -> None:
    """Write a timeline; of a file that is there already only what differs, so that its comments stay."""
    path = Path(path)
    if path.exists():
        save_changes(path, load_document(path), timeline)
    else:
        save(path, render(timeline), timeline, None)


def _proved(text: str, timeline: Timeline, path: Path) -> Document:
    if len(text.encode()) > SIZE_LIMIT:
        remedy = "the file was not touched; keep the articles in two timelines"
        raise StoreError(f"it would be larger than {SIZE_LIMIT >> 20} MB", where=str(path), remedy=remedy)
    document = parse_document(text, str(path))
    if document.timeline != timeline:
        remedy = "the file was not touched; write the lists in it one item a line, with '- ' before each first key"
        raise StoreError("what would be written does not read back as it should", where=str(path), remedy=remedy)
    return document


def _refuse_changed(path: Path, expected: str | None) -> None:
    if expected is None:
        if path.exists():
            raise StoreError("there is a file already", where=str(path), remedy="read it, and write what changed")
    elif read_bytes(path) != expected.encode():
        remedy = "run the command again: it will start from what stands there now"
        raise StoreError(
            "the file changed while it was worked on, and was not overwritten", where=str(path), remedy=remedy
        )
