"""The `sources.yaml` beside the articles → file name → what people say of that article. Only ever read."""

from collections.abc import Iterator, Mapping
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
_WANTS = "a file's name, and under it keys of a source with a value each"


def read_folder_sources(folder: Path) -> Mapping[str, Mapping[str, str]]:
    """File name (relative to the folder, POSIX) → keys of a source; nothing where there is no such file.

    Raises ReadError with line and column for the first fault.
    """
    path = folder / SOURCES_FILE
    if not path.exists():
        return {}
    tree = yamltree.parse_yaml(read_bytes(path), str(path))
    if tree.flaws:
        flaw = tree.flaws[0]
        raise ReadError(flaw.what, where=tree.where(flaw.place), remedy=flaw.remedy)
    return dict(_records(tree))


def _records(tree: Tree) -> Iterator[tuple[str, Mapping[str, str]]]:
    ids: dict[str, str] = {}
    for name, record in _entries(tree, tree.root):
        keys = {key.text: _value(tree, key, value) for key, value in _entries(tree, record)}
        source_id = keys.get("id")
        if source_id and ids.setdefault(source_id, name.text) != name.text:
            raise _fault(tree, name.start, f"the id {source_id!r} is also that of {ids[source_id]}", "give it another")
        yield str(PurePosixPath(name.text)), keys


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
