"""An undated telling and a dated one → whether it surely tells the same."""

from musktimeline.merge.likeness import NONE, SURE, Likeness, reasons
from musktimeline.merge.profile import Profile
from musktimeline.merge.weights import Weights

_NAMES = 2  # that both must have
_STRONG = 4  # names and words that both must have
_EACH_MORE = 0.25
_TELLING = 1.5  # what the words must weigh


def corroborates(a: Profile, b: Profile, weights: Weights) -> Likeness:
    """An undated telling joins a dated one on strong evidence only: names and words, no pronouns."""
    kind, names, words = a.groups & b.groups, a.names & b.names, a.content & b.content
    if not kind or len(names) < _NAMES or len(names) + len(words) < _STRONG or not _is_much(a, b, weights):
        return NONE
    score = SURE + _EACH_MORE * (len(names) + len(words) - _STRONG)
    return Likeness(score, (*reasons(kind, names, words), "one gives no date"))


def _is_much(a: Profile, b: Profile, weights: Weights) -> bool:
    """Whether two texts share telling words, and a good part of the shorter one."""
    shared = weights.of(a.words & b.words)
    return shared >= _TELLING and weights.are_good_part(shared, a, b)
