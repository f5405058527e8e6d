"""Nodes of the file → sources, events, citations …; what is wrong with them is noted."""

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Any

from musktimeline.model import Anchor
from musktimeline.store.content import PUBLISHED_ANCHOR
from musktimeline.store.notes import Notes
from musktimeline.store.schema import Record, Shape
from musktimeline.yamltree import Entry, Mapping, Scalar, Sequence, plain


def read_record(record: Record, node: Mapping, notes: Notes) -> Any:
    """The record's model object; what is missing or of the wrong kind is left empty and noted."""
    values: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    for entry in node.entries:
        key = entry.key.text
        shape = record.keys.get(key)
        if shape is None:
            extra[key] = plain(entry.value)
            notes.unknown_key(record, entry)
        elif _is_blank(entry):
            notes.empty(entry, shape)
        elif (value := _READERS[shape](record, entry, notes)) is not None:
            values[key] = value
    notes.missing_keys(record, node, values)
    absent = {key: () if record.keys[key] is Shape.LIST else "" for key in record.required if key not in values}
    return record.model(**absent, **values, **({"extra": MappingProxyType(extra)} if extra else {}))


def _is_blank(entry: Entry) -> bool:
    return isinstance(entry.value, Scalar) and entry.value.is_blank


def _text(record: Record, entry: Entry, notes: Notes) -> str | None:
    if not isinstance(entry.value, Scalar):
        notes.wrong_kind(entry, Shape.TEXT)
        return None
    notes.unquoted(entry.key.text, entry.value)
    notes.unknown_word(record, entry.key.text, entry.value)
    return entry.value.text


def _list(record: Record, entry: Entry, notes: Notes) -> tuple[str, ...] | None:
    if not isinstance(entry.value, Sequence):
        notes.wrong_kind(entry, Shape.LIST)
        return None
    texts = (_text(record, Entry(entry.key, item), notes) for item in entry.value.items)
    return tuple(text for text in texts if text is not None)


def _anchor(record: Record, entry: Entry, notes: Notes) -> Anchor | None:
    if isinstance(entry.value, Scalar) and entry.value.text == PUBLISHED_ANCHOR:
        return Anchor(PUBLISHED_ANCHOR)
    if not isinstance(entry.value, Mapping):
        notes.wrong_kind(entry, Shape.ANCHOR)
        return None
    anchor: Anchor = read_record(record.members[entry.key.text], entry.value, notes)
    return anchor


def _records(record: Record, entry: Entry, notes: Notes) -> tuple[Any, ...] | None:
    if not isinstance(entry.value, Sequence):
        notes.wrong_kind(entry, Shape.RECORDS)
        return None
    return tuple(_members(record.members[entry.key.text], entry.value, notes))


def _members(record: Record, sequence: Sequence, notes: Notes) -> Iterator[Any]:
    for item in sequence.items:
        if isinstance(item, Mapping):
            yield read_record(record, item, notes)
        else:
            notes.no_record(record, sequence, item)


_READERS: dict[Shape, Callable[[Record, Entry, Notes], Any]] = {
    Shape.TEXT: _text,
    Shape.LIST: _list,
    Shape.ANCHOR: _anchor,
    Shape.RECORDS: _records,
}
