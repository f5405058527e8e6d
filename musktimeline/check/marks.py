"""Words, and a text that has them with other quotation marks, dashes or ellipses → the words as the text has them."""

import re
from itertools import accumulate

from musktimeline.plaintext import squeeze

_MARK = re.compile(
    "(?P<double>[\"“”„‟″«»])"
    "|(?P<single>['‘’‚‛′`´])"
    "|(?P<dash>[-‐‑‒–—―−]+)"
    "|(?P<ellipsis>\\.\\.\\.|…)"
)  # fmt: skip
_ALIKE = {"double": '"', "single": "'", "dash": "-", "ellipsis": "…"}


def with_own_marks(text: str, words: str) -> str | None:
    """None where the words do not stand there but for their marks, or in several places with different ones."""
    whole, wanted = squeeze(text), _plain(squeeze(words))
    if not wanted:
        return None
    plain, offsets = _plain_with_offsets(whole)
    found = {whole[offsets[at] : offsets[at + len(wanted)]] for at in _places(plain, wanted)}
    return found.pop() if len(found) == 1 else None


def _plain(text: str) -> str:
    return _MARK.sub(_written_alike, text)


def _written_alike(mark: re.Match[str]) -> str:
    assert mark.lastgroup is not None, "one of the groups matched"
    return _ALIKE[mark.lastgroup]


def _plain_with_offsets(text: str) -> tuple[str, list[int]]:
    """The text with all marks written alike, and where each of its characters, and its end, stands in the text."""
    pieces = [match[0] for match in re.finditer(f"(?:{_MARK.pattern})|.", text, re.DOTALL)]
    return "".join(map(_plain, pieces)), list(accumulate(map(len, pieces), initial=0))


def _places(text: str, wanted: str) -> list[int]:
    return [match.start() for match in re.finditer(f"(?={re.escape(wanted)})", text)]
