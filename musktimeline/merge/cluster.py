"""Profiles → groups that tell the same event: on average, so that no chain of half-likeness joins strangers."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from musktimeline.dates import Day
from musktimeline.merge.blocks import Pair, pairs_to_compare
from musktimeline.merge.contradictions import contradict
from musktimeline.merge.days import days_meet
from musktimeline.merge.likeness import ALIKE, POSSIBLE, SURE
from musktimeline.merge.pairs import likeness
from musktimeline.merge.profile import Profile, Words
from musktimeline.merge.rivals import against_rivals
from musktimeline.merge.stories import within_stories
from musktimeline.merge.weights import Weights

_UNLIKELY = -1.0  # the odds of a pair of which little is known
_TOLERATED = -0.5  # the odds that the pairs across two clusters must have on average
_MARGIN = 0.2  # how much surer the best cluster for an undated telling must be than the next


class _Clusters:
    """Which profiles stand together; a cluster is known by its first member."""

    def __init__(self, size: int) -> None:
        self.home = list(range(size))
        self.members = {i: [i] for i in range(size)}

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.home[one], self.home[other]))
        for k in self.members[second]:
            self.home[k] = first
        self.members[first] += self.members.pop(second)

    def cross_pairs(self, i: int, j: int) -> Iterator[Pair]:
        """One after the other: who looks for one that speaks against joining stops at the first."""
        others = self.members[self.home[j]]
        return ((min(a, b), max(a, b)) for a in self.members[self.home[i]] for b in others)


def cluster(
    profiles: Sequence[Profile],
    owners: Sequence[int | None],
    published: Mapping[str, Day],
    apart: Collection[Pair] = frozenset(),
    tellings: Sequence[Words] | None = None,
) -> list[list[int]]:
    """Indices by cluster, in the order of their first member.

    Deterministic in the order of the profiles. Dated ones are joined first, the surest pairs before the others, where
    no pair across is contradicted and all together are likely enough; then each undated one joins the cluster that it
    corroborates, if that is no toss-up. Undated profiles that corroborate nothing stay alone. Profiles of one owner (a
    timeline, whose events somebody keeps apart) are never joined with each other, nor are pairs in `apart` (the smaller
    index first). How much a word tells is known from `tellings`, else from the profiles.
    """
    weights = Weights(profiles if tellings is None else tellings)
    profiles = within_stories(profiles, published, tellings)
    odds = {pair: found for pair, found in _compared(profiles, owners, weights) if pair not in apart}
    clusters = _Clusters(len(profiles))
    _join_dated(clusters, odds, profiles, owners, apart)
    for undated, target in _corroborations(profiles, odds, clusters.home):
        if not any(pair in apart for pair in clusters.cross_pairs(undated, target)):
            clusters.join(undated, target)
    return [sorted(clusters.members[key]) for key in sorted(clusters.members)]


def _join_dated(
    clusters: _Clusters,
    odds: Mapping[Pair, float],
    profiles: Sequence[Profile],
    owners: Sequence[int | None],
    apart: Collection[Pair],
) -> None:
    """The surest pair first. What was compared and may be one is not contradicted."""

    def may_be_one(pair: Pair) -> bool:
        i, j = pair
        owned = owners[i] is not None and owners[i] == owners[j]
        return pair in odds or not (owned or pair in apart or contradict(profiles[i], profiles[j]))

    dated = {p: found for p, found in odds.items() if profiles[p[0]].is_dated and profiles[p[1]].is_dated}
    for i, j in _best_first(against_rivals(dated, profiles), SURE):
        if clusters.home[i] == clusters.home[j] or not all(map(may_be_one, clusters.cross_pairs(i, j))):
            continue
        if _are_likely(clusters.cross_pairs(i, j), dated) and not _is_bridge(clusters, (i, j), dated, profiles):
            clusters.join(i, j)


def _is_bridge(clusters: _Clusters, pair: Pair, odds: Mapping[Pair, float], profiles: Sequence[Profile]) -> bool:
    """`In May` is of the 3rd or of the 20th, not of both: whether a pair joins two whose days do not meet, when
    nothing else says that their sources disagree.
    """

    def disagree(a: int, b: int) -> bool:
        return not days_meet(profiles[a], profiles[b])

    i, j = pair
    if disagree(i, j):
        return False
    for one, other in clusters.cross_pairs(i, j):
        a, b = (one, other) if clusters.home[one] == clusters.home[i] else (other, one)
        if (one, other) not in odds and disagree(a, b) and not disagree(a, i) and not disagree(b, j):
            return True
    return False


def _are_likely(pairs: Iterable[Pair], odds: Mapping[Pair, float]) -> bool:
    """Whether the pairs are not unlikely to be one on average."""
    found = [max(_UNLIKELY, odds.get(pair, _UNLIKELY)) for pair in pairs]
    return sum(found) >= _TOLERATED * len(found)


def _corroborations(profiles: Sequence[Profile], odds: Mapping[Pair, float], home: Sequence[int]) -> list[Pair]:
    """Undated profiles, each with the cluster that it surely belongs to."""
    found: dict[int, dict[int, float]] = defaultdict(dict)
    for i, j in _best_first(odds, SURE):
        if profiles[i].is_dated != profiles[j].is_dated:
            undated, dated = (j, i) if profiles[i].is_dated else (i, j)
            found[undated].setdefault(home[dated], odds[i, j])
    ranked = {u: sorted(by_home.items(), key=lambda item: (-item[1], item[0])) for u, by_home in sorted(found.items())}
    return [(u, best[0][0]) for u, best in ranked.items() if len(best) == 1 or best[0][1] - best[1][1] >= _MARGIN]


def _best_first(odds: Mapping[Pair, float], least: float) -> list[Pair]:
    return sorted((p for p, found in odds.items() if found >= least), key=lambda p: (-odds[p], p))


def _compared(
    profiles: Sequence[Profile], owners: Sequence[int | None], weights: Weights
) -> Iterator[tuple[Pair, float]]:
    """The odds of each pair that something speaks for, but for those of one owner."""
    for i, j in pairs_to_compare(profiles):
        if owners[i] is None or owners[i] != owners[j]:
            found = likeness(profiles[i], profiles[j], weights).odds
            if found >= (ALIKE if profiles[i].sources & profiles[j].sources else POSSIBLE):
                yield (i, j), found
