"""The records of a timeline file → its JSON Schema (draft-07), by which editors complete and check what is typed."""

import json
from typing import Any

from musktimeline.store.descriptions import DESCRIPTIONS
from musktimeline.store.schema import OWN_PREFIX, SOURCE, TIMELINE, VERSION, Record, Shape

_TEXT = {"type": "string"}


def schema_text() -> str:
    """The file, LF at each line's end."""
    return json.dumps(timeline_schema(), indent=2, ensure_ascii=False) + "\n"


def timeline_schema() -> dict[str, Any]:
    """What the store reads without a finding, as far as a schema can say it: dates and quotes are for `check`."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A timeline of musktimeline",
        **_record(TIMELINE),
        "definitions": {_name(record): _record(record) for record in _members(TIMELINE)},
    }


def _members(record: Record) -> list[Record]:
    """The records within a record, each once."""
    found: dict[str, Record] = {}
    for member in record.members.values():
        found |= {_name(inner): inner for inner in (member, *_members(member))}
    return list(found.values())


def _record(record: Record) -> dict[str, Any]:
    content: dict[str, Any] = {
        "type": "object",
        "properties": {key: _described(record, key, shape) for key, shape in record.keys.items()},
        "patternProperties": {f"^{OWN_PREFIX}": True},
        "additionalProperties": False,
    }
    if record.required:
        content["required"] = list(record.required)
    if record is SOURCE:
        content["anyOf"] = [{"required": ["file"]}, {"required": ["url"]}]
    return content


def _described(record: Record, key: str, shape: Shape) -> dict[str, Any]:
    return {"description": DESCRIPTIONS[key], **_value(record, key, shape)}


def _value(record: Record, key: str, shape: Shape) -> dict[str, Any]:
    if record is TIMELINE and key == "version":
        return {"enum": [int(VERSION), VERSION]}
    if key in record.choices:
        return {"enum": list(record.choices[key])}
    if shape is Shape.TEXT:
        return _TEXT
    if shape is Shape.LIST:
        return {"type": "array", "items": _TEXT}
    member = {"$ref": f"#/definitions/{_name(record.members[key])}"}
    if shape is Shape.ANCHOR:
        return {"oneOf": [{"const": "published"}, member]}
    return {"type": "array", "items": member}


def _name(record: Record) -> str:
    return record.name.replace(" ", "-")
