"""Timeline → pairs of its events that may be one: likely, not sure, for an editor to decide."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from musktimeline.merge.blocks import pairs_to_compare
from musktimeline.merge.likeness import WORTH_A_LOOK, Likeness
from musktimeline.merge.pairs import likeness
from musktimeline.merge.profile import Profile, profile_of_event
from musktimeline.merge.stories import published_days, within_stories
from musktimeline.merge.weights import Weights
from musktimeline.model import Event, Timeline


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two events that may be one; `odds` as a logarithm, `reasons` are fragments for people."""

    one: Event
    other: Event
    odds: float
    reasons: tuple[str, ...]


def suggestions(timeline: Timeline) -> list[Suggestion]:
    """Pairs that may be one event, the likeliest first; none that somebody keeps apart."""
    profiles = _profiles(timeline)
    pairs = ((profiles[i], profiles[j]) for i, j in pairs_to_compare(profiles))
    return _worth_a_look(pairs, profiles, timeline)


def nearly_merged(event: Event, timeline: Timeline) -> list[Suggestion]:
    """The suggestions for one event, which is the first of each."""
    profiles = _profiles(timeline)
    own = next(p for p in profiles if p.event.id == event.id)
    return _worth_a_look(((own, p) for p in profiles if p is not own), profiles, timeline)


def _profiles(timeline: Timeline) -> list[Profile]:
    return within_stories([profile_of_event(e) for e in timeline.events], published_days(timeline.sources))


def _worth_a_look(
    pairs: Iterable[tuple[Profile, Profile]], profiles: list[Profile], timeline: Timeline
) -> list[Suggestion]:
    apart, weights = timeline.kept_apart(), Weights(profiles)
    compared = {
        (one.event.id, other.event.id): (one, other, likeness(one, other, weights))
        for one, other in pairs
        if frozenset((one.event.id, other.event.id)) not in apart
    }
    return sorted(_suggested(compared.values()), key=lambda s: (-s.odds, s.one.id, s.other.id))


def _suggested(compared: Iterable[tuple[Profile, Profile, Likeness]]) -> Iterator[Suggestion]:
    """None for two tellings of one sentence: their article tells them apart."""
    for one, other, found in compared:
        if found.odds >= WORTH_A_LOOK and not one.sentences & other.sentences:
            yield Suggestion(one.event, other.event, found.odds, found.reasons)
