"""A phrase and an anchor, nothing else → every date that the words admit."""

from collections.abc import Iterator

from musktimeline.timexes.counting import counted
from musktimeline.timexes.found import found_in
from musktimeline.timexes.grammar import AHEAD, BEHIND, EITHER_SIDE, FORWARD
from musktimeline.timexes.phrases import date_phrases
from musktimeline.timexes.scan import flatten
from musktimeline.timexes.timex import Derivation, Timex, TimexAnchor

_DIRECTIONS = (BEHIND, AHEAD, EITHER_SIDE, FORWARD)
_CONTEXTS = ("", "in ", "the ")  # words before a phrase that let an ambiguous one be read as a date


def readings(phrase: str, anchor: str | None = None) -> tuple[str, ...]:
    """Every EDTF date that the words admit, the likeliest first; () where none follows.

    `anchor` is the EDTF date that relative words count from; None where the phrase states its date itself.
    """
    found: dict[str, None] = {}
    for context in _CONTEXTS:
        for direction in _DIRECTIONS:
            for late in (False, True):
                found.update(dict.fromkeys(_read(context + phrase, anchor, direction, late)))
        if found:
            break
    return tuple(found)


def _read(phrase: str, anchor: str | None, direction: int, late: bool) -> Iterator[str]:
    timexes = list(_timexes(phrase, anchor, direction, late))
    phrases = date_phrases(phrase, timexes)
    if len(phrases) == 1:
        yield phrases[0].edtf


def _timexes(phrase: str, anchor: str | None, direction: int, late: bool) -> Iterator[Timex]:
    run = flatten(phrase)[1:]
    origin = TimexAnchor("published", anchor, 0, 0) if anchor else None
    kind = "published" if anchor else None
    for found in found_in(run):
        result = counted(found, kind, anchor, direction)
        if result is None:
            continue
        edtf, start = result.edtf, found.match.start
        if found.signal and result.signalled:
            edtf = result.signalled[-1 if late else 0]
            start = found.signal.start
        end = found.match.end
        yield Timex(
            found.match.start, end, phrase[found.match.start : end], result.type, result.value, result.mod, edtf,
            start, end, Derivation(found.match.rule.name, origin, result.why),
        )  # fmt: skip
