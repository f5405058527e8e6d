"""The words of what sources tell → how much each of them tells."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

from musktimeline.merge.profile import Profile, Words

_GOOD_PART = 0.4  # of a text


class Weights:
    """How much a shared word tells: 1 for one that two events share, near 0 for one that all of them share."""

    def __init__(self, tellings: Sequence[Words]) -> None:
        counts: Mapping[str, int] = Counter(word for telling in tellings for word in telling.words)
        log_all = log(len(tellings) + 2)
        self._weights = {word: 1 - log(max(1, count - 1)) / log_all for word, count in counts.items()}

    def of(self, words: Iterable[str]) -> float:
        """The sum over words, in a fixed order so that it is the same everywhere."""
        return sum(self._weights.get(w, 1.0) for w in sorted(words))

    def are_good_part(self, weight: float, a: Profile, b: Profile) -> bool:
        """Whether words of this weight are a good part of the shorter of two texts."""
        return weight >= _GOOD_PART * min(self.of(a.words), self.of(b.words))
