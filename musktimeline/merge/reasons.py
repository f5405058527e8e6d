"""Event → why its citations are one event, in words."""

from dataclasses import replace

from musktimeline.merge.pairs import Weights, likeness
from musktimeline.merge.profile import profile_of_event
from musktimeline.model import Event


def why_same(event: Event) -> list[str]:
    """For each citation after the first, what it shares with the others; a sentence fragment each.

    Derived from the words of the quotes, as merging derives it; empty for an event with one citation.
    """
    alone = [profile_of_event(replace(event, citations=(c,), text=c.quote)) for c in event.citations]
    weights = Weights(alone)
    found = []
    for n, profile in enumerate(alone[1:], 2):
        best = max((likeness(profile, other, weights) for other in alone[: n - 1]), key=lambda found: found.score)
        reasons = ", ".join(best.reasons) if best.reasons else "the text takes it up again, or an editor joined it"
        found.append(f"citation {n}: {reasons}")
    return found
