"""Gold and system timelines in the format of SemEval-2015 Task 4 → precision, recall and F1.

Temporal relations are scored as the task does (TempEval-3's measure over a timeline's own graph): a mention is at its
date, and of two consecutive mentions the first is before the second where the order rises, simultaneous where only the
dates differ. A relation counts where the other timeline entails it. Micro-averaged over the timelines; a timeline that
is not there counts as empty. Rows of order 0 cannot be placed and are left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

_DIGITS = re.compile(r"(\d+)")


class Row(NamedTuple):
    """A line of a timeline: its place, its date, and the mentions of one event, as `article-sentence-word`."""

    order: int
    date: str
    mentions: tuple[str, ...]


class Node(NamedTuple):
    """A mention, and how often it has stood in the timeline so far: some stand twice."""

    mention: str
    time: int


class Relation(NamedTuple):
    """`at` a date, or `before` and `same` between mentions."""

    kind: str
    one: Node
    other: Node | str


@dataclass(frozen=True, slots=True)
class Score:
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def rows_of(timeline: str) -> list[Row]:
    """The text of a timeline → its rows that are placed, in natural order of the lines; the first is the entity."""
    lines = (line.rstrip() for line in timeline.split("\n")[1:])
    found = (_row(line) for line in sorted(filter(None, lines), key=_natural))
    return [row for row in found if row and row.order > 0]


def _row(line: str) -> Row | None:
    cells = [cell for cell in line.split("\t") if cell]
    return Row(int(cells[0]), cells[1], tuple(cells[2:])) if len(cells) > 2 else None


def _natural(line: str) -> list[str | int]:
    return [int(part) if part.isdigit() else part for part in _DIGITS.split(line)]


class Graph:
    """What a timeline says of its mentions, and what follows from that."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.order: dict[Node, int] = {}
        self.date: dict[Node, str] = {}
        self.orders_of_date: dict[str, set[int]] = defaultdict(set)
        times: dict[str, int] = defaultdict(int)
        for row in rows:
            for mention in row.mentions:
                times[mention] += 1
                node = Node(mention, times[mention])
                self.order[node], self.date[node] = row.order, row.date
                self.orders_of_date[row.date].add(row.order)

    def relations(self) -> list[Relation]:
        dated = [Relation("at", node, date) for node, date in self.date.items()]
        return dated + [
            Relation("before" if self.order[a] < self.order[b] else "same", a, b)
            for a, b in pairwise(self.order)
            if (self.order[a], self.date[a]) != (self.order[b], self.date[b])
        ]

    def entails(self, relation: Relation) -> bool:
        kind, one, other = relation
        if one not in self.order:
            return False
        if not isinstance(other, Node):
            return self.date[one] == other or self.order[one] in self.orders_of_date.get(other, ())
        if other not in self.order:
            return False
        if kind == "same":
            return self.order[one] == self.order[other] or self.date[one] == self.date[other]
        return self.order[one] < self.order[other]


def score_relations(pairs: Sequence[tuple[Sequence[Row], Sequence[Row]]]) -> Score:
    """The task's own figure over (gold, system) timelines."""
    right = found = recalled = wanted = 0
    for gold_rows, system_rows in pairs:
        gold, system = Graph(gold_rows), Graph(system_rows)
        right += sum(map(gold.entails, system.relations()))
        found += len(system.relations())
        recalled += sum(map(system.entails, gold.relations()))
        wanted += len(gold.relations())
    return _score(right, found, recalled, wanted)


def score_triples(pairs: Sequence[tuple[Sequence[Row], Sequence[Row]]]) -> Score:
    """Whether the timelines have the right sentences on the right dates, whichever word of them is meant."""
    right = found = wanted = 0
    for gold_rows, system_rows in pairs:
        gold, system = _triples(gold_rows), _triples(system_rows)
        right += len(gold & system)
        found += len(system)
        wanted += len(gold)
    return _score(right, found, right, wanted)


def _triples(rows: Iterable[Row]) -> set[tuple[str, str, str]]:
    """(article, sentence, date) of each mention."""
    return {(*mention.split("-", 2)[:2], row.date) for row in rows for mention in row.mentions}  # type: ignore[misc]


def _score(right: int, found: int, recalled: int, wanted: int) -> Score:
    return Score(right / found if found else 0.0, recalled / wanted if wanted else 0.0)
