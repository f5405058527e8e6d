"""Timeline → str, list and dict in the file's order, without what is a default."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from musktimeline.model import Anchor, Timeline
from musktimeline.store.schema import ANCHOR, TIMELINE, Record, Shape

Content = dict[str, Any]

PUBLISHED_ANCHOR = "published"


def timeline_content(timeline: Timeline) -> Content:
    """All that a file says; `sources` and `events` stand there even where they are empty."""
    content = {"sources": [], "events": [], **record_content(TIMELINE, timeline)}
    return {key: content[key] for key in (*TIMELINE.keys, *content) if key in content}


def record_content(record: Record, value: Any) -> Content:
    """One source, event, citation …"""
    known = ((key, _value(record, key, shape, getattr(value, key))) for key, shape in record.keys.items())
    content = {key: item for key, item in known if item is not None and item != record.defaults.get(key)}
    return {**content, **{key: thawed(item) for key, item in value.extra.items()}}


def timeline_of(content: Content) -> Timeline:
    """The timeline that `timeline_content` gave this of. Raises KeyError, TypeError or AttributeError for another."""
    if not {"sources", "events"} <= content.keys():
        raise KeyError("sources, events")
    timeline: Timeline = _object(TIMELINE, content)
    return timeline


def thawed(value: Any) -> Any:
    """Any mapping as dict, any sequence as list."""
    if isinstance(value, Mapping):
        return {key: thawed(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [thawed(item) for item in value]
    return value


def _value(record: Record, key: str, shape: Shape, value: Any) -> Any:
    if value is None or value == ():
        return None
    if shape is Shape.TEXT:
        return value
    if shape is Shape.ANCHOR:
        return _anchor(value)
    if shape is Shape.RECORDS:
        return [record_content(record.members[key], item) for item in value]
    return list(value)


def _object(record: Record, content: Content) -> Any:
    values: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    for key, item in content.items():
        shape = record.keys.get(key)
        if shape is Shape.TEXT:
            values[key] = item
        elif shape is None:
            extra[key] = item
        elif shape is Shape.LIST:
            values[key] = tuple(item)
        elif shape is Shape.ANCHOR:
            values[key] = Anchor(PUBLISHED_ANCHOR) if item == PUBLISHED_ANCHOR else _object(record.members[key], item)
        else:
            values[key] = tuple([_object(record.members[key], member) for member in item])
    return record.model(**values, extra=MappingProxyType(extra)) if extra else record.model(**values)


def _anchor(anchor: Anchor) -> str | Content:
    content = record_content(ANCHOR, anchor)
    return PUBLISHED_ANCHOR if content == {"kind": PUBLISHED_ANCHOR} else content
