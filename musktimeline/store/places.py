"""Tree → Locations, looked up only when somebody asks: most values of a file are never reported."""

from collections.abc import Callable, Iterator, Mapping

from musktimeline.model import Location, Locations, Step
from musktimeline.yamltree import Node, Scalar, Sequence, Tree

Path = tuple[Step, ...]


Kept = Mapping[int, tuple[Node, ...]]


def locations_of(tree: Tree, kept: Kept) -> Locations:
    """Where each value and key stands; of a list in `kept` (by `id`) only the items there count, as in the timeline."""

    def value(path: Path) -> int | None:
        node = _node(tree.root, path, kept)
        return None if node is None else node.start

    def key(path: Path) -> int | None:
        holder = _node(tree.root, path[:-1], kept) if path else None
        if holder is None or isinstance(holder, (Scalar, Sequence)):
            return None
        entry = holder.entry(str(path[-1]))
        return entry.key.start if entry else None

    return Locations(_Places(tree, value), _Places(tree, key))


class _Places(Mapping[Path, Location]):
    def __init__(self, tree: Tree, offset: Callable[[Path], int | None]) -> None:
        self._tree = tree
        self._offset = offset

    def __getitem__(self, path: Path) -> Location:
        offset = self._offset(path)
        if offset is None:
            raise KeyError(path)
        return Location(*self._tree.place(offset))

    def __iter__(self) -> Iterator[Path]:
        return (path for path in _paths(self._tree.root, ()) if self._offset(path) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _node(node: Node | None, path: Path, kept: Kept) -> Node | None:
    for step in path:
        if isinstance(node, Sequence) and isinstance(step, int):
            items = kept.get(id(node), node.items)
            node = items[step] if 0 <= step < len(items) else None
        elif node is not None and not isinstance(node, (Scalar, Sequence)) and isinstance(step, str):
            node = node.get(step)
        else:
            return None
    return node


def _paths(node: Node | None, path: Path) -> Iterator[Path]:
    if node is None:
        return
    yield path
    if isinstance(node, Sequence):
        for i, item in enumerate(node.items):
            yield from _paths(item, (*path, i))
    elif not isinstance(node, Scalar):
        for entry in node:
            yield from _paths(entry.value, (*path, entry.key.text))
