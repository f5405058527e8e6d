"""Date: what an EDTF string says, and how dates compare."""

from dataclasses import dataclass, replace

from musktimeline.dates.day import Day, days_in_month
from musktimeline.dates.shapes import Interval, OneOf, Part, Unit


@dataclass(frozen=True, slots=True)
class Date:
    """An EDTF date and its inclusive bounds; `earliest` or `latest` is None where that side is open or unknown."""

    edtf: str
    shape: Part | OneOf | Interval
    earliest: Day | None
    latest: Day | None

    @classmethod
    def of(cls, shape: Part | OneOf | Interval) -> "Date":
        return cls(str(shape), shape, shape.earliest, shape.latest)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The single dates that this one is made of."""
        return tuple(_parts(self.shape))

    @property
    def unit(self) -> Unit:
        """The coarsest precision among the parts."""
        return max(part.unit for part in self.parts)

    @property
    def loose(self) -> bool:
        """Marked approximate or uncertain anywhere."""
        return any(part.approximate or part.uncertain for part in self.parts)

    @property
    def days(self) -> float:
        """How many days lie between the bounds; infinite where one is missing. Smaller is more precise."""
        if self.earliest is None or self.latest is None:
            return float("inf")
        return self.latest.ordinal - self.earliest.ordinal + 1

    @property
    def order(self) -> tuple[int, float]:
        """Sort key: earliest (else latest), then latest with open ends last."""
        first = self.earliest or self.latest
        assert first is not None, "a date has at least one bound"
        return first.ordinal, self.latest.ordinal if self.latest else float("inf")

    def overlaps(self, other: "Date") -> bool:
        return not (_before(self.latest, other.earliest) or _before(other.latest, self.earliest))

    def contains(self, other: "Date") -> bool:
        """Whether every day of the other date may be a day of this one."""
        starts = self.earliest is None or (other.earliest is not None and self.earliest <= other.earliest)
        ends = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return starts and ends

    def widened(self, unit: Unit) -> "Date":
        """The same date with its bounds moved apart by one unit on each side."""
        return replace(self, earliest=_moved(self.earliest, unit, -1), latest=_moved(self.latest, unit, 1))

    def allowing_for_doubt(self) -> "Date":
        """Widened by one unit of its own precision if it is approximate or uncertain."""
        return self.widened(self.unit) if self.loose else self


def _parts(shape: Part | OneOf | Interval | None) -> list[Part]:
    if shape is None:
        return []
    if isinstance(shape, Part):
        return [shape]
    if isinstance(shape, OneOf):
        return list(shape.members) or [p for p in (shape.first, shape.last) if p]
    return _parts(shape.start) + _parts(shape.end)


def _before(one: Day | None, other: Day | None) -> bool:
    return one is not None and other is not None and one < other


def _moved(day: Day | None, unit: Unit, direction: int) -> Day | None:
    if day is None:
        return None
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.THIRD: 4, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120}
    if unit is Unit.DAY:
        return day.plus(direction)
    moved = day.plus_months(direction * months.get(unit, 1200))
    is_last = day.day == days_in_month(day.year, day.month)
    return Day(moved.year, moved.month, days_in_month(moved.year, moved.month)) if is_last else moved
