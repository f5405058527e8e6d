"""Odds of pairs → the odds of each against what else either may be one with in the other's articles.

What one article tells once, another tells once: that a telling is one with this speaks against its being one with
another of the same article, but for one that goes with this.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nsmallest
from math import exp, inf, log1p

from musktimeline.merge.likeness import ALIKE
from musktimeline.merge.profile import Profile

_MOST = 20  # rivals in one article: the others hardly count beside these

Odds = Mapping[tuple[int, int], float]
Nearest = Mapping[tuple[int, str], Sequence[int]]
"""A profile and a source → what that source tells that it is likeliest one with."""


def against_rivals(odds: Odds, profiles: Sequence[Profile]) -> dict[tuple[int, int], float]:
    """For each pair the odds that it is one event, rather than either side one with a rival, or none."""
    nearest = _nearest(odds, profiles)
    return {
        (i, j): alone - log1p(max(_rivals(i, j, nearest, odds, profiles), _rivals(j, i, nearest, odds, profiles)))
        for (i, j), alone in odds.items()
    }


def _nearest(odds: Odds, profiles: Sequence[Profile]) -> Nearest:
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    for one, other in ((pair, pair[::-1]) for pair in odds):
        for own, partner in (one, other):
            for source in profiles[partner].sources:
                found[own, source].append(partner)
    return {
        (own, source): nsmallest(_MOST, partners, key=lambda k, own=own: (-_of(own, k, odds), k))  # type: ignore[misc]
        for (own, source), partners in found.items()
    }


def _rivals(own: int, other: int, nearest: Nearest, odds: Odds, profiles: Sequence[Profile]) -> float:
    """How likely it is that the one is one with anything that the other's articles tell beside the other."""
    partners = {k for source in profiles[other].sources for k in nearest[own, source]} - {other}
    return sum(exp(_of(own, k, odds)) for k in sorted(partners) if _of(other, k, odds) < ALIKE)


def _of(i: int, j: int, odds: Odds) -> float:
    return odds.get((min(i, j), max(i, j)), -inf)
