"""Text → the stems of its words of substance, by which two texts are compared."""

import re
from functools import lru_cache

from musktimeline.selection.capitals import SMALL_WORDS
from musktimeline.selection.folding import folded

_WORD = re.compile(r"[^\W_]+")
_ENDINGS = re.compile(r"(?:ations?|ings?|ions?|ers?|ed|es|s|e)$")
_SHORTEST = 3  # letters of a stem


@lru_cache(maxsize=65536)
def content_stems(text: str) -> frozenset[str]:
    """Stems, folded; no small words. `invades`, `invaded` and `invasion` share no more than they must: `invad`."""
    return frozenset(_stem(word) for word in _WORD.findall(folded(text)) if word not in SMALL_WORDS and len(word) > 1)


def _stem(word: str) -> str:
    short = _ENDINGS.sub("", word)
    return short if len(short) >= _SHORTEST and not word.isdecimal() else word
