"""The pattern of a rule → the kinds of token without which it matches nothing."""

import re
from collections.abc import Iterator
from functools import cache

from musktimeline.timexes.words import ALIASES

_PART = re.compile(r"\(\?<?[=!]|[a-z_][a-z_0-9]*|[()|?*]")

Needs = list[frozenset[str]]
"""Of each set at least one kind must be there."""


def needed_kinds(pattern: str) -> tuple[frozenset[str], ...]:
    """From each of these sets every match has a kind. What is optional, or only looked at, is in none of them."""
    return tuple(dict.fromkeys(_needs(iter(_PART.findall(pattern)))))


def _needs(parts: Iterator[str]) -> Needs:
    """The needs of a pattern, or of a group up to its closing bracket."""
    branches: list[list[Needs]] = [[]]
    for part in parts:
        if part == ")":
            break
        if part == "|":
            branches.append([])
        elif part in "?*":
            branches[-1].pop()
        elif part.startswith("("):
            inner = _needs(parts)
            branches[-1].append(inner if part == "(" else [])
        else:
            branches[-1].append([_kinds(part)])
    return _joined([[need for unit in units for need in unit] for units in branches])


def _joined(branches: list[Needs]) -> Needs:
    """Of several branches one will do, so that together they need what is the hardest to have of each."""
    if len(branches) == 1:
        return branches[0]
    if not all(branches):
        return []
    return [frozenset[str]().union(*(min(needs, key=len) for needs in branches))]


@cache
def _kinds(name: str) -> frozenset[str]:
    return frozenset(ALIASES.get(name, (name,)))
