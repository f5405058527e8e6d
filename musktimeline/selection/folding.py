"""Text → the form in which words are compared: without case, accents and typographic quotes."""

import re
import unicodedata
from functools import lru_cache

_PLAIN_MARKS = str.maketrans("‘’“”‐‑–—\u00a0", "''\"\"---- ")


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Case-folded, without combining marks, typographic quotes and dashes as plain ones, runs of space as one."""
    plain = text.casefold() if text.isascii() else _without_accents(text)
    return " ".join(plain.split())


def has_words(text: str, words: str) -> bool:
    """Whether folded `text` has folded `words` as whole words. Scripts without spaces have no word boundaries."""
    if words not in text:
        return False
    start = "" if _unspaced(words[0]) else r"(?<!\w)"
    end = "" if _unspaced(words[-1]) else r"(?!\w)"
    return re.search(start + re.escape(words) + end, text) is not None


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN_MARKS).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _unspaced(character: str) -> bool:
    """Chinese, Japanese, Korean (particles follow directly) and Thai."""
    return unicodedata.east_asian_width(character) in "WF" or "\u0e00" <= character <= "\u0eff"
