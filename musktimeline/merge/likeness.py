"""How surely two tellings are one event, and why, in words."""

from dataclasses import dataclass

SURE = 2.25  # a pair at or above it is one event
LIKELY = 1.47  # at or above it, it is one event only if nothing else comes into question for either
POSSIBLE = 1.25  # at or above it, the one does not speak against the other


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score` 0 where nothing speaks for the pair or something rules it out; `reasons` are fragments for people."""

    score: float
    reasons: tuple[str, ...] = ()


NONE = Likeness(0.0)


def reasons(kind: frozenset[str], names: frozenset[str], words: frozenset[str]) -> tuple[str, ...]:
    """Fragments for people."""
    told = (("the same kind of event", kind), ("the same names", names), ("the same words", words))
    return tuple(f"{what} ({in_words(shared)})" for what, shared in told if shared)


def in_words(keys: frozenset[str]) -> str:
    return ", ".join(sorted(keys))
