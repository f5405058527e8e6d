"""YAML that strangers write → a tree of strings with their places, and every fault in it as a value."""

from musktimeline.yamltree.nodes import Entry, Flaw, Kind, Mapping, Node, Place, Scalar, Sequence, Style, Tree, plain
from musktimeline.yamltree.parse import parse_yaml
from musktimeline.yamltree.resolve import another_reading
from musktimeline.yamltree.screen import SIZE_LIMIT

__all__ = [
    "SIZE_LIMIT",
    "Entry",
    "Flaw",
    "Kind",
    "Mapping",
    "Node",
    "Place",
    "Scalar",
    "Sequence",
    "Style",
    "Tree",
    "another_reading",
    "parse_yaml",
    "plain",
]
