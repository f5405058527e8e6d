"""Event in its timeline → why its citations are one event, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from musktimeline.merge.pairs import likeness
from musktimeline.merge.profile import Profile, profile_of_event
from musktimeline.merge.stories import published_days, within_stories
from musktimeline.merge.weights import Weights
from musktimeline.model import Event, Timeline

_UNKNOWN = "the text takes it up again, or an editor joined it"


def why_same(event: Event, timeline: Timeline) -> list[str]:
    """For each citation after the first, what it shares with the others; a sentence fragment each.

    Derived from the words of the quotes and of the articles' other events, as merging derives it; empty for an event
    with one citation.
    """
    if len(event.citations) < 2:
        return []
    alone = _profiles_of_citations(event, timeline)
    weights = Weights(alone)
    return [
        f"citation {n}: {_denial(profile, alone) or _best_reasons(profile, alone[: n - 1], weights)}"
        for n, profile in enumerate(alone[1:], 2)
    ]


def _profiles_of_citations(event: Event, timeline: Timeline) -> list[Profile]:
    """Each citation as an event of its own, with what is known of its article."""
    alone = [profile_of_event(replace(event, citations=(c,), text=c.quote)) for c in event.citations]
    others = [profile_of_event(e) for e in _of_its_sources(event, timeline)]
    return within_stories([*alone, *others], published_days(timeline.sources))[: len(alone)]


def _of_its_sources(event: Event, timeline: Timeline) -> Iterator[Event]:
    sources = {c.source for c in event.citations}
    return (e for e in timeline.events if e.id != event.id and any(c.source in sources for c in e.citations))


def _best_reasons(profile: Profile, others: Sequence[Profile], weights: Weights) -> str:
    best = max((likeness(profile, other, weights) for other in others), key=lambda found: found.odds)
    return ", ".join(best.reasons) or _UNKNOWN


def _denial(profile: Profile, alone: Sequence[Profile]) -> str | None:
    """A denial stands with the claim of its own article that it denies: that of the same people."""
    if profile.event.citations[0].stance != "deny":
        return None
    claims = [p for p in alone if p.event.citations[0].stance != "deny"]
    people = (profile.names | profile.context) & frozenset().union(*(p.names | p.context for p in claims))
    if not people:
        return None
    where = " in the same article" if any(p.sources & profile.sources for p in claims) else ""
    return f"it denies what is told{where} of the same names ({', '.join(sorted(people))})"
