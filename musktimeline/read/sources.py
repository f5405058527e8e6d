"""The `sources.yaml` beside the articles → file name → what people say of that article. Only ever read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from musktimeline import yamltree
from musktimeline.dates import parse_date
from musktimeline.errors import DateError, ReadError
from musktimeline.model import PUBLISHED_BASES
from musktimeline.read.file_text import read_bytes
from musktimeline.yamltree import Node, Scalar, Tree

SOURCES_FILE = "sources.yaml"
KEYS = (
    "id",
    "title",
    "author",
    "publisher",
    "url",
    "archived",
    "accessed",
    "language",
    "published",
    "published_basis",
    "published_quote",
    "published_note",
    "note",
)
DEFAULT_BASIS = "supplied"
_REASONS = {"supplied": "published_note", "inferred": "published_note", "stated": "published_quote"}
_WANTS = "a file's name, and under it keys of a source with a value each"


@dataclass(frozen=True, slots=True)
class Descriptions:
    """File name (relative to the folder, POSIX) → keys of a source, or what is wrong with its entry.

    Of a file that is `broken` nothing can be relied on.
    """

    entries: Mapping[str, Mapping[str, str] | ReadError]
    broken: ReadError | None = None

    def of(self, name: str) -> Mapping[str, str] | None:
        """None where nothing is said of this file. Raises ReadError, with line and column, for a bad entry."""
        if self.broken:
            raise self.broken
        entry = self.entries.get(name)
        if isinstance(entry, ReadError):
            raise entry
        return entry


def read_folder_sources(folder: Path) -> Mapping[str, Mapping[str, str]]:
    """File name (relative to the folder, POSIX) → keys of a source; nothing where there is no such file.

    Raises ReadError with line and column for the first fault.
    """
    records = {}
    for name, keys in _records(_tree(folder)):
        if isinstance(keys, ReadError):
            raise keys
        records[name] = keys
    return records


def read_descriptions(folder: Path) -> Descriptions:
    """The same for new articles: one bad entry leaves the others as they are.

    An entry whose date has no reason is bad: a timeline made from it would not pass its check.
    """
    try:
        tree = _tree(folder)
        return Descriptions({name: _explained(tree, name, keys) for name, keys in _records(tree)})
    except ReadError as error:
        return Descriptions({}, broken=error)


def _tree(folder: Path) -> Tree:
    path = folder / SOURCES_FILE
    tree = yamltree.parse_yaml(read_bytes(path) if path.exists() else b"", str(path))
    if tree.flaws:
        flaw = tree.flaws[0]
        raise ReadError(flaw.what, where=tree.where(flaw.place), remedy=flaw.remedy)
    return tree


def _records(tree: Tree) -> Iterator[tuple[str, Mapping[str, str] | ReadError]]:
    ids: dict[str, str] = {}
    for name, record in _entries(tree, tree.root):
        try:
            yield _name(name), _keys(tree, name, record, ids)
        except ReadError as error:
            yield _name(name), error


def _name(key: Scalar) -> str:
    return str(PurePosixPath(key.text))


def _keys(tree: Tree, name: Scalar, record: Node, ids: dict[str, str]) -> Mapping[str, str]:
    keys = {key.text: _value(tree, key, value) for key, value in _entries(tree, record)}
    source_id = keys.get("id")
    if source_id and ids.setdefault(source_id, name.text) != name.text:
        raise _fault(tree, name.start, f"the id {source_id!r} is also that of {ids[source_id]}", "give it another")
    return keys


def _explained(tree: Tree, name: str, keys: Mapping[str, str] | ReadError) -> Mapping[str, str] | ReadError:
    """The keys; a fault where they have a date and do not say how it is known."""
    if isinstance(keys, ReadError) or not keys.get("published"):
        return keys
    basis = keys.get("published_basis") or DEFAULT_BASIS
    wanted = _REASONS.get(basis)
    if wanted is None or keys.get(wanted):
        return keys
    place = next(
        key.start
        for entry, record in _entries(tree, tree.root)
        if _name(entry) == name
        for key, _ in _entries(tree, record)
        if key.text == "published"
    )
    return _fault(tree, place, f"nothing says how the date of {name} is known ({basis})", f"add {wanted}: …")


def _entries(tree: Tree, node: Node | None) -> Iterator[tuple[Scalar, Node]]:
    """The entries of a mapping; a file or record of nothing has none."""
    if node is None or (isinstance(node, Scalar) and node.is_blank):
        return
    if not isinstance(node, yamltree.Mapping):
        raise _fault(tree, node.start, "this is not keys with values", f"write {_WANTS}")
    yield from node


def _value(tree: Tree, key: Scalar, value: Node) -> str:
    if key.text not in KEYS and not key.text.startswith("x-"):
        near = get_close_matches(key.text, KEYS, 1)
        remedy = f"did you mean {near[0]!r}?" if near else f"the keys are {', '.join(KEYS)}; your own begin with x-"
        raise _fault(tree, key.start, f"unknown key {key.text!r}", remedy)
    if key.text.startswith("x-"):
        return str(yamltree.plain(value))
    if not isinstance(value, Scalar):
        raise _fault(tree, value.start, f"{key.text!r} wants one value", "write it on one line, in quotation marks")
    _require_valid(tree, key.text, value)
    return value.text


def _require_valid(tree: Tree, key: str, value: Scalar) -> None:
    if key == "published_basis" and value.text not in PUBLISHED_BASES:
        raise _fault(tree, value.start, f"unknown basis {value.text!r}", f"write one of {', '.join(PUBLISHED_BASES)}")
    if key == "published" and not value.is_blank:
        try:
            parse_date(value.text)
        except DateError as error:
            raise _fault(tree, value.start, error.what, error.remedy) from error


def _fault(tree: Tree, offset: int, what: str, remedy: str) -> ReadError:
    return ReadError(what, where=tree.where(tree.place(offset)), remedy=remedy)
