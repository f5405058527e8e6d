"""KEY=VALUE as typed → values that the file admits."""

import datetime
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from musktimeline.dates.typed import typed_date
from musktimeline.errors import DateError, UsageError
from musktimeline.plaintext import shortened, squeeze
from musktimeline.store.schema import CITATION, EVENT, OWN_PREFIX, SOURCE, Record, Shape

DATES = ("date", "published", "accessed")
EDIT_THE_FILE = "edit the file, then run 'timeline check'"
_CITE = "cite the words that prove it: 'timeline cite EVENT ARTICLE --quote …'"
_BY_THE_TOOL = {
    "draft": "any set ends the draft: 'timeline set ID' alone accepts it as it stands",
    "citations": EDIT_THE_FILE,
    "sha256": "'timeline extract' writes it",
    "extracted": "'timeline extract' writes it",
    "was": "'timeline set EVENT id=NEW' writes it",
}
_PROVEN = dict.fromkeys(("source", "quote", "phrase", "context", "basis", "anchor"), _CITE)
"""Of a citation: what its article says, and no editor can."""

Values = dict[str, Any]


def read_assignments(record: Record, assignments: Sequence[str], today: datetime.date) -> Values:
    """Key → value; None (of a list: nothing) where the key is to be deleted.

    Raises UsageError for a key or a value that the record does not admit. Words for dates count from `today`.
    """
    values: Values = {}
    for assignment in assignments:
        key, equals, text = assignment.partition("=")
        if not equals:
            example = {EVENT.name: "status=confirmed", CITATION.name: "stance=deny"}.get(
                record.name, "publisher='The Times'"
            )
            raise UsageError(
                f"{shortened(assignment, 40)!r} sets nothing", remedy=f"write KEY=VALUE, such as {example}"
            )
        if key in values:
            raise UsageError(f"{key} is set twice", remedy="say it once")
        _refuse_key(record, key)
        values[key] = _read_value(record, key, squeeze(text), today)
    return values


def _refuse_key(record: Record, key: str) -> None:
    if key in _BY_THE_TOOL and key in record.keys:
        raise UsageError(f"{key} cannot be set", remedy=_BY_THE_TOOL[key])
    if record is CITATION and key in _PROVEN:
        raise UsageError(f"{key} of a citation cannot be set", remedy=_PROVEN[key])
    if record is SOURCE and key == "id":
        raise UsageError("the id of a source never changes once it is written", remedy="set its title instead")
    if key in record.keys or key.startswith(OWN_PREFIX):
        return
    raise UsageError(f"{record.article} has no key {shortened(key, 40)!r}", remedy=_instead_of_key(record, key))


def _instead_of_key(record: Record, key: str) -> str:
    if record is EVENT and key in CITATION.keys and key not in _PROVEN:
        return f"it is a citation's: name one as EVENT:N, such as 'timeline set EVENT:1 {key}=…'"
    if record is CITATION and key in EVENT.keys and key not in _BY_THE_TOOL:
        return "it is the event's: name that without the number"
    near = get_close_matches(key, record.keys, 1)
    if near:
        return f"did you mean {near[0]}?"
    settable = ", ".join(k for k in record.keys if k not in _BY_THE_TOOL and not (record is CITATION and k in _PROVEN))
    return f"its keys are {settable}; one of your own begins with x-"


def _read_value(record: Record, key: str, text: str, today: datetime.date) -> Any:
    if not text:
        if key in record.required:
            raise UsageError(f"{record.article} needs its {key}", remedy=f"write {key}='some words'")
        return () if record.keys.get(key) is Shape.LIST else None
    if key in DATES and key in record.keys:
        return _read_date(key, text, today)
    words = record.choices.get(key)
    if words and text not in words:
        near = get_close_matches(text, words, 1)
        remedy = f"did you mean {near[0]}?" if near else f"write one of {', '.join(words)}"
        raise UsageError(f"{key} cannot be {shortened(text, 40)!r}", remedy=remedy)
    if record.keys.get(key) is Shape.LIST:
        return tuple(part.strip() for part in text.split(",") if part.strip())
    return text


def _read_date(key: str, text: str, today: datetime.date) -> str:
    try:
        return typed_date(text, today).edtf
    except DateError as error:
        raise UsageError(error.what, where=key, remedy=error.remedy) from error
