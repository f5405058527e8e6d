"""A phrase and an anchor, nothing else → every date that the words admit."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product

from musktimeline.timexes.counting import counted
from musktimeline.timexes.counts import DOUBTFUL, is_no_year
from musktimeline.timexes.found import Found, found_in
from musktimeline.timexes.grammar import AHEAD, BEHIND, EITHER_SIDE, FORWARD, NOTHING, TOLD
from musktimeline.timexes.phrases import date_phrases
from musktimeline.timexes.scan import flatten
from musktimeline.timexes.timex import Derivation, Timex, TimexAnchor

_KINDS = ("published", "discourse")  # what coarse anchors tell differently
_DIRECTIONS = (BEHIND, TOLD, AHEAD, EITHER_SIDE, FORWARD)
_CONTEXTS = ("", "in ", "on ", "the ", "between ")  # words before a phrase that let an ambiguous one be read as a date
_BESIDE = re.compile(r"(?:before|after|prior to)\b", re.IGNORECASE)  # of Monday, or of what is Monday's
_LEADS_TO_A_YEAR = " the"  # a phrase may leave it out before a year and a noun
_DATED = ("DATE", "TIME")
_MOST = 3  # expressions in one phrase: a range has two


@lru_cache(maxsize=4096)
def readings(phrase: str, anchor: str | None = None) -> tuple[str, ...]:
    """Every EDTF date that the words admit, the likeliest first; () where none follows.

    `anchor` is the EDTF date that relative words count from; None where the phrase states its date itself.
    """
    flat = flatten(phrase)[1:]
    text = _context(flat) + phrase
    as_owner = _admitted(f"{text}'s", anchor) if _BESIDE.match(phrase) else ()
    return tuple(dict.fromkeys((*_admitted(text, anchor), *as_owner)))


def _context(flat: str) -> str:
    """The words after which most of a phrase is read; of equal ones the first."""
    if _covered("", flat) == len(flat):
        return ""
    return max(_CONTEXTS, key=lambda words: _covered(words, flat))


def _covered(context: str, flat: str) -> int:
    """How much of a phrase is read as time expressions after a context."""
    return sum(found.match.end - max(found.match.start, len(context)) for found in found_in(context + flat))


def _admitted(phrase: str, anchor: str | None) -> Iterator[str]:
    options = [list(_options(found, phrase, anchor)) for found in _dates_in(phrase)]
    for timexes in product(*(choices for choices in options if choices)):
        if any(timex.edtf is None and timex.type in _DATED for timex in timexes):
            continue  # part of the phrase wants an anchor
        phrases = date_phrases(phrase, timexes)
        if len(phrases) == 1:
            yield phrases[0].edtf


def _dates_in(phrase: str) -> list[Found]:
    flat = _LEADS_TO_A_YEAR + flatten(phrase)
    start = len(_LEADS_TO_A_YEAR) + 1
    dates = found_in(flat[start:])[:_MOST]
    return [
        found
        for found in dates
        if not (found.match.rule in DOUBTFUL and is_no_year(found.match, flat, flat[::-1], start))
    ]


def _options(found: Found, phrase: str, anchor: str | None) -> Iterator[Timex]:
    """The expression as it may have been read: in each direction, and with each sense of its signal."""
    seen = set()
    for kind, direction in _ways_of_counting(found, anchor):
        result = counted(found, kind, anchor, direction)
        if result is None:
            continue
        start, end = found.match.start, found.match.end
        phrase_start = found.opening if result.signalled else start
        derivation = Derivation(found.match.rule.name, TimexAnchor("published", anchor, 0, 0) if anchor else None, "")
        for edtf in result.signalled or (result.edtf,):
            if edtf not in seen:
                seen.add(edtf)
                yield Timex(
                    start, end, phrase[start:end], result.type, result.value, result.mod, edtf,
                    phrase_start, end, derivation,
                )  # fmt: skip


def _ways_of_counting(found: Found, anchor: str | None) -> Iterable[tuple[str | None, int]]:
    """Kinds of anchor and directions; words that count from nothing say the same in all of them."""
    kinds = _KINDS if anchor else (None,)
    return [(kinds[0], EITHER_SIDE)] if found.match.rule.counts_from == NOTHING else product(kinds, _DIRECTIONS)
