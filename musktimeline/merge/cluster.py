"""Profiles → groups that tell the same event: complete link, so that no chain of half-likeness joins strangers."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from musktimeline.merge.pairs import Likeness, likeness
from musktimeline.merge.profile import Profile

_CROWD = 400  # members of a block above which a name is too common to compare all by it
_MARGIN = 0.2  # how much surer the best cluster for an undated telling must be than the next


def cluster(profiles: Sequence[Profile], owners: Sequence[int | None]) -> list[list[int]]:
    """Indices by cluster, in the order of their first member.

    Deterministic in the order of the profiles; dated ones are joined first, then each undated one joins the cluster
    that it surely corroborates, if that is no toss-up. Undated profiles that corroborate nothing stay alone.
    Profiles of one owner (a timeline, whose events somebody keeps apart) are never joined with each other.
    """
    home = list(range(len(profiles)))
    members = {i: [i] for i in home}
    sure = {pair: found.score for pair, found in _compared(profiles, owners) if found.is_sure}
    dated = [p for p in sure if profiles[p[0]].is_dated and profiles[p[1]].is_dated]
    for i, j in sorted(dated, key=lambda p: (-sure[p], p)):
        one, other = sorted((home[i], home[j]))
        if one != other and all((min(a, b), max(a, b)) in sure for a in members[one] for b in members[other]):
            members[one] += members.pop(other)
            for k in members[one]:
                home[k] = one
    for i, target in _corroborations(profiles, sure, home):
        members[target] += members.pop(i)
    return [sorted(members[key]) for key in sorted(members)]


def _corroborations(
    profiles: Sequence[Profile], sure: dict[tuple[int, int], float], home: Sequence[int]
) -> list[tuple[int, int]]:
    scores: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, j), score in sure.items():
        if profiles[i].is_dated != profiles[j].is_dated:
            undated, dated = (j, i) if profiles[i].is_dated else (i, j)
            scores[undated][home[dated]] = max(score, scores[undated].get(home[dated], 0.0))
    found = []
    for undated in sorted(scores):
        ranked = sorted(scores[undated].items(), key=lambda item: (-item[1], item[0]))
        if len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= _MARGIN:
            found.append((undated, ranked[0][0]))
    return found


def _compared(profiles: Sequence[Profile], owners: Sequence[int | None]) -> Iterator[tuple[tuple[int, int], Likeness]]:
    """Each pair that shares a name and a kind of event, once; not those of one owner."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        groups = ["say"] if profile.saying else sorted(profile.groups)
        for name in sorted(profile.names | profile.context | profile.speakers):
            for group in groups:
                blocks[group, name].append(i)
        for key in sorted(profile.keys):
            blocks[key].append(i)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for at, i in enumerate(block):
            for j in block[at + 1 : at + 1 + _CROWD]:
                if (i, j) not in seen and (owners[i] is None or owners[i] != owners[j]):
                    seen.add((i, j))
                    yield (i, j), likeness(profiles[i], profiles[j])
