"""What may stand in a timeline file: the keys of each record in the order in which they are written."""

from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any

from musktimeline.model import (
    BASES,
    PUBLISHED_BASES,
    STANCES,
    STATUSES,
    Anchor,
    Apart,
    Citation,
    Entity,
    Event,
    Rejected,
    Source,
    Timeline,
)

VERSION = "1"
OWN_PREFIX = "x-"
"""Keys that begin so are the editor's: kept, never checked."""
FOLDED = frozenset({"text", "quote", "context", "note", "why"})
"""Keys whose values are written as folded blocks, however short."""


class Shape(StrEnum):
    """What stands at a key."""

    TEXT = "text"
    LIST = "list"
    ANCHOR = "anchor"
    RECORDS = "records"


@dataclass(frozen=True, slots=True)
class Record:
    """A kind of mapping in the file, and the class that it becomes.

    `required` keys must have a value. `choices` are the words that a key admits. `defaults` are not written.
    """

    name: str
    model: type[Any]
    keys: dict[str, Shape]
    required: tuple[str, ...] = ()
    choices: dict[str, tuple[str, ...]] = field(default_factory=dict)
    members: "dict[str, Record]" = field(default_factory=dict)
    defaults: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        defaults = {f.name: f.default for f in fields(self.model) if isinstance(f.default, str) and f.name != "version"}
        object.__setattr__(self, "defaults", defaults)

    @property
    def article(self) -> str:
        """`a source`, `an event`."""
        return f"{'an' if self.name[0] in 'aeiou' else 'a'} {self.name}"


def _texts(keys: str) -> dict[str, Shape]:
    return dict.fromkeys(keys.split(), Shape.TEXT)


ANCHOR = Record("anchor", Anchor, _texts("kind date quote note"), required=("kind",))
CITATION = Record(
    "citation",
    Citation,
    {
        **_texts("source quote prefix suffix phrase context date basis"),
        "anchor": Shape.ANCHOR,
        **_texts("trigger speaker via stance note"),
    },
    required=("source", "quote"),
    choices={"basis": BASES, "stance": STANCES},
    members={"anchor": ANCHOR},
)
EVENT = Record(
    "event",
    Event,
    {
        **_texts("id date text status decided"),
        **dict.fromkeys(("tags", "was"), Shape.LIST),
        **_texts("note draft"),
        "citations": Shape.RECORDS,
    },
    required=("id", "text"),
    choices={"status": STATUSES},
    members={"citations": CITATION},
)
REJECTED = Record(
    "rejected event",
    Rejected,
    {"id": Shape.TEXT, "why": Shape.TEXT, **{key: shape for key, shape in EVENT.keys.items() if key != "draft"}},
    required=("id", "text", "why"),
    choices=EVENT.choices,
    members=EVENT.members,
)
APART = Record("entry of apart", Apart, {"events": Shape.LIST, "note": Shape.TEXT}, required=("events",))
SOURCE = Record(
    "source",
    Source,
    _texts(
        "id title author publisher url archived accessed language "
        "published published_basis published_quote published_note file sha256 extracted note"
    ),
    required=("id",),
    choices={"published_basis": PUBLISHED_BASES},
)
ENTITY = Record("entity", Entity, {"name": Shape.TEXT, "aliases": Shape.LIST, "note": Shape.TEXT}, required=("name",))
TIMELINE = Record(
    "timeline",
    Timeline,
    {
        **_texts("version title note"),
        **dict.fromkeys(("entities", "sources", "events", "apart", "rejected"), Shape.RECORDS),
    },
    members={"entities": ENTITY, "sources": SOURCE, "events": EVENT, "apart": APART, "rejected": REJECTED},
)
