"""Comparison → the line that counts what changed."""

from collections import Counter

from musktimeline.comparison.compare import Comparison
from musktimeline.wording import counted

NOTHING = "No event and no source differs."


def summary(comparison: Comparison) -> str:
    """`2 events added, 1 gone, 3 changed · 1 source added · 1 change beside them`."""
    if comparison.is_empty:
        return NOTHING
    events = {"added": len(comparison.added), "gone": len(comparison.gone), "changed": len(comparison.changed)}
    sources = Counter(change.kind for change in comparison.sources)
    beside = f"{counted(len(comparison.told), 'change')} beside them" if comparison.told else ""
    return " · ".join(filter(None, (_told("event", events), _told("source", sources), beside)))


def _told(noun: str, counts: "Counter[str] | dict[str, int]") -> str:
    """The noun stands with the first of the numbers only."""
    found = [(counts[kind], kind) for kind in ("added", "gone", "changed") if counts[kind]]
    first = [f"{counted(number, noun)} {kind}" for number, kind in found[:1]]
    return ", ".join([*first, *(f"{number} {kind}" for number, kind in found[1:])])
