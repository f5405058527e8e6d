"""Article + quote → where it stands. The one rule by which a quote is found (W3C TextQuoteSelector)."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from musktimeline.model.article import Article
from musktimeline.plaintext import squeeze

_LONG = 100_000  # code points: in a shorter text a search takes less than counting its words
_SENTENCE = 4  # spaces in a line that does not stand in another one by chance
_ENDS = (".", "!", "?", "”", '"')
_WORD = re.compile(r"\S+")
_SPACES = re.compile(r"(\s+)")


@dataclass(frozen=True, slots=True)
class QuoteMatch:
    """Code points of the article's own text; `places` is how often the quote stands outside furniture, at least 1.

    Of a quote that stands nowhere else nobody asks whether that is furniture.
    """

    start: int
    end: int
    places: int


def find_quote(article: Article, quote: str, prefix: str | None = None, suffix: str | None = None) -> QuoteMatch | None:
    """Find a quote up to white space; of several places the first outside furniture, else the first.

    `prefix` and `suffix` (what stands right before and after, up to white space) choose among places.
    """
    wanted = squeeze(quote)
    if not wanted:
        return None
    text = _squeezed(article.text)
    found = [at for at in _places(text, wanted) if _between(text, at, at + len(wanted), prefix, suffix)]
    if not found:
        return None
    squeezing = _squeezing_of(article.text)
    spans = [(squeezing.offset(at), squeezing.offset(at + len(wanted) - 1) + 1) for at in found]
    spans = _without_repeats(article.text, spans)
    if len(spans) == 1:
        return QuoteMatch(*spans[0], places=1)
    outside = [span for span in spans if not article.is_furniture(*span)] or spans[:1]
    return QuoteMatch(*outside[0], len(outside))


def stands_once(article: Article, quote: str) -> bool:
    """Whether a quote that the article has, with single spaces, stands in one place only, furniture included."""
    text = _squeezed(article.text)
    if len(text) > _LONG and _has_word_of_its_own(text, quote):
        return True
    return text.find(quote, text.find(quote) + 1) < 0


def _has_word_of_its_own(text: str, quote: str) -> bool:
    """Whether a word of a quote stands once in a text; the last one counts with all words that begin so.

    It spares a long article that each of its sentences is looked for in all of it.
    """
    words = quote.split(" ")
    if len(words) < 2:
        return False
    counts, in_order = _words_of(text)
    first = bisect_left(in_order, words[-1])
    begin_so = [word for word in in_order[first : first + 2] if word.startswith(words[-1])]
    return any(counts[word] == 1 for word in words[1:-1]) or [counts[word] for word in begin_so] == [1]


@lru_cache(maxsize=2)
def _words_of(text: str) -> tuple[Counter[str], list[str]]:
    counts = Counter(text.split(" "))
    return counts, sorted(counts)


def _without_repeats(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out the places whose line another place's line has whole, as a caption repeats a paragraph.

    The reader marks such lines as furniture, so the outcome is the same; this spares it the look at the whole article.
    """
    if len(spans) == 1:
        return spans
    bounds = [_lines_around(text, *span) for span in spans]
    if len(set(bounds)) == 1:
        return spans
    words = {bound: squeeze(text[slice(*bound)]) for bound in bounds}
    lines = [(*bound, words[bound]) for bound in bounds]
    return [span for span, line in zip(spans, lines, strict=True) if not any(_repeats(line, other) for other in lines)]


def _lines_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the lines begin and end that hold these code points."""
    last = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, last if last >= 0 else len(text)


def _repeats(line: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """Whether another line has all of this one, whole sentences; of equal ones the first is no repeat."""
    if line[2].count(" ") < _SENTENCE or not line[2].endswith(_ENDS):
        return False
    apart = other[1] <= line[0] or line[1] <= other[0]
    return apart and line[2] in other[2] and (line[2] != other[2] or other[0] < line[0])


def nearest_passage(article: Article, quote: str) -> str | None:
    """The passage most like a quote that is not there, if at least three quarters of it agree; for messages."""
    wanted = squeeze(quote)
    text = _squeezed(article.text)
    anchor = _rarest_shared_words(text, wanted)
    if anchor is None:
        return None
    at, offset = anchor
    start = max(0, at - offset - 20)
    window = text[start : at - offset + len(wanted) + 20]
    blocks = [b for b in SequenceMatcher(None, window, wanted, autojunk=False).get_matching_blocks() if b.size > 2]
    if sum(b.size for b in blocks) < 0.75 * len(wanted):
        return None
    first, last = blocks[0], blocks[-1]
    return window[max(0, first.a - first.b) : last.a + last.size + (len(wanted) - last.b - last.size)].strip()


class _Squeezing(NamedTuple):
    """Where the words of a text start when runs of white space are one space, and where in the original."""

    starts: list[int]
    origins: list[int]

    def offset(self, at: int) -> int:
        """Where a character of a word stands in the original."""
        word = bisect_right(self.starts, at) - 1
        return self.origins[word] + at - self.starts[word]


@lru_cache(maxsize=64)
def _squeezed(text: str) -> str:
    return squeeze(text)


@lru_cache(maxsize=64)
def _squeezing_of(text: str) -> _Squeezing:
    starts = list(accumulate((len(word) + 1 for word in text.split()), initial=0))
    pieces = _SPACES.split(text)
    origins = list(accumulate(map(len, pieces), initial=0))[0::2]
    return _Squeezing(starts, origins[1:] if pieces[0] == "" else origins)


def _places(text: str, wanted: str) -> list[int]:
    places, at = [], text.find(wanted)
    while at >= 0:
        places.append(at)
        at = text.find(wanted, at + 1)
    return places


def _between(text: str, start: int, end: int, prefix: str | None, suffix: str | None) -> bool:
    before = not prefix or text[:start].rstrip(" ").endswith(squeeze(prefix))
    return before and (not suffix or text[end:].lstrip(" ").startswith(squeeze(suffix)))


def _rarest_shared_words(text: str, wanted: str) -> tuple[int, int] | None:
    """Where the least frequent run of two or three of the quote's words stands: (in the text, in the quote)."""
    words = [(m.start(), m.end()) for m in _WORD.finditer(wanted)]
    best: tuple[int, int, int] | None = None
    for size in (3, 2, 1):
        for i in range(len(words) - size + 1):
            start, end = words[i][0], words[i + size - 1][1]
            run = wanted[start:end]
            count = text.count(run) if len(run) > 3 else 0
            if count and (best is None or count < best[0]):
                best = (count, text.find(run), start)
        if best:
            return best[1], best[2]
    return None
