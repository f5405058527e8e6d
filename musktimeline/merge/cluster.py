"""Profiles → groups that tell the same event: complete link, so that no chain of half-likeness joins strangers."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from musktimeline.dates import Day
from musktimeline.merge.blocks import Pair, pairs_to_compare
from musktimeline.merge.contradictions import contradict
from musktimeline.merge.likeness import LIKELY, POSSIBLE, SURE
from musktimeline.merge.pairs import likeness
from musktimeline.merge.profile import Profile, Words
from musktimeline.merge.stories import within_stories
from musktimeline.merge.weights import Weights

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

    Deterministic in the order of the profiles. Dated ones are joined first, the sure pairs before the likely; then each
    undated one joins the cluster that it corroborates, if that is no toss-up. Undated profiles that corroborate nothing
    stay alone. Profiles of one owner (a timeline, whose events somebody keeps apart) are never joined with each other,
    nor are pairs in `apart` (the smaller index first). How much a word tells is known from `tellings`, else from the
    profiles.
    """
    weights = Weights(profiles if tellings is None else tellings)
    profiles = within_stories(profiles, published, tellings)
    scores = {pair: score for pair, score in _compared(profiles, owners, weights) if pair not in apart}
    clusters = _Clusters(len(profiles))
    dated = {p: s for p, s in scores.items() if profiles[p[0]].is_dated and profiles[p[1]].is_dated}
    _join_sure(clusters, dated)
    _join_likely(clusters, dated, profiles, owners, apart)
    for undated, target in _corroborations(profiles, scores, clusters.home):
        if not any(pair in apart for pair in clusters.cross_pairs(undated, target)):
            clusters.join(undated, target)
    return [sorted(clusters.members[key]) for key in sorted(clusters.members)]


def _join_sure(clusters: _Clusters, scores: Mapping[Pair, float]) -> None:
    """Complete link: every pair across must be sure."""
    for i, j in _best_first(scores, SURE):
        together = clusters.home[i] == clusters.home[j]
        if not together and all(scores.get(p, 0.0) >= SURE for p in clusters.cross_pairs(i, j)):
            clusters.join(i, j)


def _join_likely(
    clusters: _Clusters,
    scores: Mapping[Pair, float],
    profiles: Sequence[Profile],
    owners: Sequence[int | None],
    apart: Collection[Pair],
) -> None:
    """A likely pair is one event where no pair across contradicts it, and neither side has a candidate of its own that
    cannot be of the other too.
    """
    candidates: dict[int, set[int]] = defaultdict(set)
    likely = _best_first(scores, LIKELY)
    for i, j in likely:
        candidates[clusters.home[i]].add(clusters.home[j])
        candidates[clusters.home[j]].add(clusters.home[i])
    for i, j in likely:
        one, other = clusters.home[i], clusters.home[j]
        strangers = (candidates[one] ^ candidates[other]) - {one, other}
        rivals = [r for r in strangers if not _go_with(clusters, r, (one, other), scores)]
        if one == other or rivals:
            continue
        if all(p not in apart and _may_be_one(p, profiles, owners) for p in clusters.cross_pairs(i, j)):
            clusters.join(i, j)
            merged = (candidates.pop(one) | candidates.pop(other)) - {one, other}
            candidates[min(one, other)] = merged
            for key in merged:
                candidates[key] = candidates[key] - {one, other} | {min(one, other)}


def _go_with(clusters: _Clusters, rival: int, pair: Pair, scores: Mapping[Pair, float]) -> bool:
    """Whether a candidate of one side may be one event with the other side too."""
    return all(scores.get(p, 0.0) >= POSSIBLE for side in pair for p in clusters.cross_pairs(rival, side))


def _may_be_one(pair: Pair, profiles: Sequence[Profile], owners: Sequence[int | None]) -> bool:
    i, j = pair
    apart = owners[i] is not None and owners[i] == owners[j]
    return not apart and not contradict(profiles[i], profiles[j])


def _corroborations(profiles: Sequence[Profile], scores: Mapping[Pair, float], home: Sequence[int]) -> list[Pair]:
    """Undated profiles, each with the cluster that it surely belongs to."""
    found: dict[int, dict[int, float]] = defaultdict(dict)
    for i, j in _best_first(scores, SURE):
        if profiles[i].is_dated != profiles[j].is_dated:
            undated, dated = (j, i) if profiles[i].is_dated else (i, j)
            found[undated].setdefault(home[dated], scores[i, j])
    ranked = {u: sorted(by_home.items(), key=lambda item: (-item[1], item[0])) for u, by_home in sorted(found.items())}
    return [(u, best[0][0]) for u, best in ranked.items() if len(best) == 1 or best[0][1] - best[1][1] >= _MARGIN]


def _best_first(scores: Mapping[Pair, float], least: float) -> list[Pair]:
    return sorted((p for p, score in scores.items() if score >= least), key=lambda p: (-scores[p], p))


def _compared(
    profiles: Sequence[Profile], owners: Sequence[int | None], weights: Weights
) -> Iterator[tuple[Pair, float]]:
    """The score of each pair that something speaks for, but for those of one owner."""
    for i, j in pairs_to_compare(profiles):
        if owners[i] is None or owners[i] != owners[j]:
            score = likeness(profiles[i], profiles[j], weights).score
            if score >= POSSIBLE:
                yield (i, j), score
