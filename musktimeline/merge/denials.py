"""Undated denials + groups of tellings → the claim that each denial answers."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from musktimeline.events import Denial, Draft
from musktimeline.merge.profile import Profile
from musktimeline.model import Event

_SAME_PEOPLE = 2  # names that a denial and the claim must share
_CLAIMING = ("report", "claim")

Group = Sequence[int]


def answered(profiles: Sequence[Profile], drafts: Mapping[int, Draft], groups: Sequence[Group]) -> dict[int, int]:
    """Index of a denial → index of the one group that it denies.

    An article that reports a denial reports the claim too: only claims that its own article tells come into question,
    of the same people and kind of event. Where two do, the denial joins neither, nor where an event
    cites its sentence already.
    """
    found = {}
    by_source = _groups_by_source(profiles, groups)
    cited = Counter(sentence for profile in profiles for sentence in profile.sentences)
    for at, group in enumerate(groups):
        draft = drafts.get(group[0]) if len(group) == 1 else None
        if draft is None or draft.denial is None or draft.is_dated:
            continue
        denying = profiles[group[0]]
        near = sorted({n for source in denying.sources for n in by_source[source]} - {at})
        claims = [n for n in near if _denies(draft.denial, denying, [profiles[i] for i in groups[n]])]
        if len(claims) == 1 and all(cited[sentence] == 1 for sentence in denying.sentences):
            found[group[0]] = claims[0]
    return found


def as_denial(event: Event) -> Event:
    """The telling as it stands beside the claim: `admitted only one call` denies that there were more."""
    return replace(event, citations=tuple(replace(c, stance="deny") for c in event.citations))


def _denies(denial: Denial, denying: Profile, told: Sequence[Profile]) -> bool:
    if not any(p.sources & denying.sources and p.is_dated and _claims(p) for p in told):
        return False
    kinds = frozenset[str]().union(*(p.groups for p in told))
    names = frozenset[str]().union(*(p.names for p in told))
    lasts = any("/" in d.edtf for p in told for d in p.dates)
    return (
        not denial.kinds.isdisjoint(kinds)
        and not any(p.saying or p.planned for p in told)
        and (lasts or not denial.more)
        and not names.isdisjoint(denying.names)
        and len(names & (denying.names | denying.context)) >= _SAME_PEOPLE
    )


def _groups_by_source(profiles: Sequence[Profile], groups: Sequence[Group]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for n, group in enumerate(groups):
        for source in {source for i in group for source in profiles[i].sources}:
            found[source].add(n)
    return found


def _claims(profile: Profile) -> bool:
    return any(c.stance in _CLAIMING for c in profile.event.citations)
