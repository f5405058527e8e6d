"""A file's bytes → Document: the timeline, where everything stands, and what is wrong with the file."""

import stat
from dataclasses import dataclass, field
from pathlib import Path

from musktimeline.collecting import without_collecting
from musktimeline.errors import StoreError
from musktimeline.model import Finding, Locations, Severity, Timeline
from musktimeline.store.notes import Notes
from musktimeline.store.places import locations_of
from musktimeline.store.records import read_record
from musktimeline.store.schema import TIMELINE
from musktimeline.yamltree import SIZE_LIMIT, Mapping, Node, Tree, parse_yaml


@dataclass(frozen=True, slots=True)
class Document:
    """A timeline file as read. With findings that are errors, `timeline` is what could be understood of it."""

    name: str
    text: str = field(repr=False)
    timeline: Timeline
    locations: Locations = field(repr=False)
    findings: tuple[Finding, ...]
    tree: Tree = field(repr=False, compare=False)

    @property
    def errors(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.level is Severity.ERROR)


def parse_document(data: bytes | str, name: str) -> Document:
    """Read a timeline file; what is wrong with it becomes findings, sorted by place.

    Raises StoreError where there is nothing to find fault with: no timeline at all.
    """
    tree = parse_yaml(data, name)
    root = tree.root
    if not tree.flaws and not _holds_timeline(root):
        raise _no_timeline(name, root)
    notes = Notes(tree)
    notes.flaws()
    with without_collecting():
        timeline = read_record(TIMELINE, root, notes) if isinstance(root, Mapping) else Timeline()
    findings = tuple(sorted(notes.findings, key=lambda finding: finding.order))
    return Document(name, tree.text, timeline, locations_of(tree, notes.kept), findings, tree)


def load_document(path: Path) -> Document:
    """Read a timeline file. Raises StoreError where it cannot be read or holds no timeline."""
    return parse_document(read_bytes(path), str(path))


def load(path: Path | str) -> Timeline:
    """The timeline in a file. Raises StoreError for the first error in it."""
    document = load_document(Path(path))
    refuse_errors(document)
    return document.timeline


def refuse_errors(document: Document) -> None:
    """Raises StoreError for a file that must not be worked on: what was not understood would be lost."""
    if not document.errors:
        return
    first, *others = document.errors
    where = f"{document.name}:{first.location.line}:{first.location.column}"
    more = f" (and {len(others)} more: 'timeline check {document.name}' lists them)" if others else ""
    raise StoreError(f"{first.code.id} {first.message}{more}", where=where, remedy=first.remedy)


def read_bytes(path: Path) -> bytes:
    """A regular file's bytes; pipes and devices are refused, as they may never end."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise StoreError("not a file", where=str(path), remedy="name a timeline file, such as data/timeline.yaml")
        if status.st_size > SIZE_LIMIT:
            raise StoreError(f"larger than {SIZE_LIMIT >> 20} MB", where=str(path), remedy="split it in two")
        return path.read_bytes()
    except FileNotFoundError as error:
        remedy = "make one with 'timeline extract FOLDER', or name yours with '-f FILE'"
        raise StoreError("there is no such file", where=str(path), remedy=remedy) from error
    except OSError as error:
        remedy = "see that you may read it"
        raise StoreError(f"cannot be read: {error.strerror}", where=str(path), remedy=remedy) from error


def _holds_timeline(root: Node | None) -> bool:
    return isinstance(root, Mapping) and any(entry.key.text in TIMELINE.keys for entry in root)


def _no_timeline(name: str, root: Node | None) -> StoreError:
    what = "the file is empty" if root is None else "this is no timeline: it has neither 'events' nor 'sources'"
    return StoreError(what, where=name, remedy="name a timeline file; 'timeline extract FOLDER' makes one")
