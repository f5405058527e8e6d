"""What a check reports: values with a code and a place, never exceptions."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """An error fails the check, a warning fails it with `--strict`, a remark never does."""

    ERROR = "error"
    WARNING = "warning"
    REMARK = "remark"


class Location(NamedTuple):
    """Line and column, both from 1; columns count code points."""

    line: int
    column: int


Step = str | int
"""A step into the file: a key or an index."""


class Locations(NamedTuple):
    """Where values stand: path into the file (`("events", 3, "citations", 0, "quote")`) → place.

    A path of a value is where the value begins; `keys` holds where its key begins.
    """

    values: Mapping[tuple[Step, ...], Location]
    keys: Mapping[tuple[Step, ...], Location]

    def of(self, *path: Step) -> Location:
        """The place of a value, else of the nearest thing around it that has one."""
        for end in range(len(path), -1, -1):
            place = self.values.get(path[:end])
            if place:
                return place
        return Location(1, 1)

    def of_key(self, *path: Step) -> Location:
        return self.keys.get(path) or self.of(*path)


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of fault: its number for ever, its name, and what `--explain` tells."""

    id: str
    name: str
    severity: Severity
    explanation: str
    bad: str
    good: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place, with a remedy that can be typed or followed."""

    code: Code
    location: Location
    message: str
    remedy: str
    file: str = ""
    severity: Severity | None = None

    @property
    def level(self) -> Severity:
        """The severity here: a code's own unless this finding overrides it."""
        return self.severity or self.code.severity

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        return self.file, self.location.line, self.location.column, self.code.id, self.message
