"""Two acts of saying → how surely the same speaker says the same thing."""

from musktimeline.events import lexicon
from musktimeline.merge.days import are_days_told, days_meet
from musktimeline.merge.likeness import NONE, Likeness, in_words
from musktimeline.merge.profile import Profile
from musktimeline.merge.weights import Weights

_FEW, _TELLING = 2, 0.4  # words that both must say, and what they must weigh
_PART = 0.2  # … of what the shorter one says
_SAME, _EACH_WORD = 2.0, 0.1  # odds


def same_saying(a: Profile, b: Profile, weights: Weights) -> Likeness:
    """Two reports are one when the same speaker says the same thing; on one day, all that the shorter one has."""
    speakers = _speakers(a) & _speakers(b)
    said = (a.words & b.words) - speakers - lexicon().roles
    whole = bool(said) and are_days_told(a, b) and said in (a.words - speakers, b.words - speakers)
    shorter = min(weights.of(p.words - speakers) for p in (a, b))
    enough = len(said) >= _FEW and weights.of(said) >= max(_TELLING, _PART * shorter)
    if not speakers or not (enough or whole) or not days_meet(a, b):
        return NONE
    return Likeness(
        _SAME + _EACH_WORD * len(said), (f"{in_words(speakers)} says", f"both say {in_words(said)}", "their days meet")
    )


def _speakers(profile: Profile) -> frozenset[str]:
    return profile.speakers or profile.names
