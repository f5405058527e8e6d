"""What was judged, in figures: how many were right of how many, and each miss in a line."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

RATIOS = (
    "published",
    "found",
    "dates",
    "event dates",
    "merge precision",
    "merge recall",
    "kept apart",
    "conflicts",
    "stance",
    "speaker",
    "via",
    "origins",
    "copies joined",
    "copies uncounted",
)
COUNTS = ("false conflicts", "invented dates", "other events")


@dataclass(slots=True)
class Score:
    """`right` and `of` by the names of RATIOS, `counts` by those of COUNTS (the fewer the better)."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    def judge(self, ratio: str, right: bool, error: str) -> None:
        self.of[ratio] += 1
        self.right[ratio] += right
        if not right:
            self.errors.append(f"{ratio}: {error}")

    def count(self, name: str, error: str) -> None:
        self.counts[name] += 1
        self.errors.append(f"{name}: {error}")

    def share(self, ratio: str) -> float:
        """The part that is right; 1 where there was nothing to judge."""
        return self.right[ratio] / self.of[ratio] if self.of[ratio] else 1.0


def total(scores: Iterable[Score]) -> Score:
    whole = Score()
    for score in scores:
        for mine, theirs in ((whole.right, score.right), (whole.of, score.of), (whole.counts, score.counts)):
            mine.update(theirs)
        whole.errors += score.errors
        whole.others += score.others
    return whole
