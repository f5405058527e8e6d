"""Two profiles → how surely they tell the same event, and why."""

from musktimeline.merge.contradictions import contradict
from musktimeline.merge.deeds import same_deed
from musktimeline.merge.likeness import NONE, Likeness
from musktimeline.merge.profile import Profile
from musktimeline.merge.sayings import same_saying
from musktimeline.merge.undated import corroborates
from musktimeline.merge.weights import Weights
from musktimeline.model import proves_a_copy

_SAME_CITATION, _SAME_SENTENCE = 9.0, 6.0  # odds


def likeness(a: Profile, b: Profile, weights: Weights) -> Likeness:
    """Compare two events; symmetric. Only what both tell counts for them, and a contradiction decides alone."""
    if a.keys & b.keys:
        return Likeness(_SAME_CITATION, ("both cite the same sentence for it",))
    if contradict(a, b):
        return NONE
    if not (a.is_dated and b.is_dated):
        return NONE if a.saying or b.saying or not (a.is_dated or b.is_dated) else corroborates(a, b, weights)
    if a.saying and b.saying:
        return same_saying(a, b, weights)
    if _is_copied(a, b):
        return Likeness(_SAME_SENTENCE, ("the same sentence word for word", "the same dates"))
    return same_deed(a, b, weights)


def _is_copied(a: Profile, b: Profile) -> bool:
    """One sentence stands in both, which names what it tells of, and is dated alike."""
    shared = {quote for _, quote in a.sentences} & {quote for _, quote in b.sentences}
    named = a.names & b.names and a.groups & b.groups
    return bool(named) and any(map(proves_a_copy, shared)) and set(a.dates) == set(b.dates)
