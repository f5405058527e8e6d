"""How surely two tellings are one event, and why, in words."""

from dataclasses import dataclass
from math import inf

# Natural logarithms of odds.
SURE = 0.0  # at or above it, a pair is one event, where nothing else of either article comes into question
POSSIBLE = 0.0  # at or above it, the one comes into question for the other
WORTH_A_LOOK = -0.75  # at or above it, an editor is asked
ALIKE = -3.0  # at or above it, two tellings of one article do not speak against each other


@dataclass(frozen=True, slots=True)
class Likeness:
    """`odds` that they are one, as a natural logarithm; `reasons` are fragments for people."""

    odds: float
    reasons: tuple[str, ...] = ()


NONE = Likeness(-inf)  # nothing speaks for the pair, or something rules it out


def reasons(kind: frozenset[str], names: frozenset[str], words: frozenset[str]) -> tuple[str, ...]:
    """Fragments for people."""
    told = (("the same kind of event", kind), ("the same names", names), ("the same words", words))
    return tuple(f"{what} ({in_words(shared)})" for what, shared in told if shared)


def in_words(keys: frozenset[str]) -> str:
    return ", ".join(sorted(keys))
