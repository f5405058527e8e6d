"""Words around an under-specified date → whether it lies behind or ahead."""

import re
from functools import cache

from musktimeline.timexes.grammar import AHEAD, BEHIND, EITHER_SIDE
from musktimeline.timexes.trie import alternation
from musktimeline.timexes.vocabulary import en

_REACH = 120  # code points of the same sentence
_LINK = 10  # the longest word that leads to a date, with the spaces beside it


def direction(flat: str, start: int, end: int) -> int:
    """AHEAD where the nearest cue of the sentence speaks of the future, BEHIND of the past, else EITHER_SIDE.

    Cues before the words come first.
    """
    if _links().match(flat, max(0, start - _LINK), start):
        return AHEAD
    before = [cue.lastgroup for cue in _cues().finditer(flat, max(0, start - _REACH), start)]
    if before and before[-1] != "end":
        return _DIRECTIONS[str(before[-1])]
    after = _cues().search(flat, end, end + _REACH)
    return _DIRECTIONS[str(after.lastgroup)] if after else EITHER_SIDE


def is_deadline(flat: str, start: int) -> bool:
    """Whether *by* before this place sets a deadline rather than telling what had come about by then."""
    return bool(_deadlines().search(flat, max(0, start - _REACH), start))


def in_one_sentence(flat: str, start: int, end: int) -> bool:
    """Whether no sentence ends between two places that are near each other."""
    return end - start <= _REACH and not _sentence_ends().search(flat, start, end)


def is_told_of(flat: str, start: int) -> bool:
    """Whether a verb of the past leads to this place at once: *came in October*, *since October*."""
    return bool(_told().search(flat, max(0, start - _TELLING), start))


_TELLING = 25  # code points, with the preposition
_PARTICIPLE = rf"[a-z]{{2,12}}{en.PAST_ENDING}"
_DIRECTIONS = {"future": AHEAD, "over": BEHIND, "past": BEHIND, "end": EITHER_SIDE}


_END = r"[.!?]['\"”]* (?=[A-Z\"“'])|\x1e"


@cache
def _sentence_ends() -> re.Pattern[str]:
    return re.compile(_END)


@cache
def _cues() -> re.Pattern[str]:
    future, past, modal = alternation(en.FUTURE_CUES), alternation(en.PAST_CUES), alternation(en.FUTURE_MODALS)
    over = alternation(en.SCHEDULED)
    return re.compile(
        rf"(?P<end>{_END})|[ '](?:(?P<over>had been (?:{over}))"
        rf"|(?P<future>(?:{modal}) be (?:{_PARTICIPLE}|{past}|[a-z]{{2,12}}ing)|{future})"
        rf"|(?P<past>{past}|{_PARTICIPLE}))(?![a-z])"
    )


@cache
def _told() -> re.Pattern[str]:
    return re.compile(rf"[ '](?:{alternation(en.PAST_CUES)}|{_PARTICIPLE}) (?:(?:in|during|back in) )?$")


@cache
def _links() -> re.Pattern[str]:
    return re.compile(rf".* (?:{'|'.join(en.FUTURE_LINKS)}) $")


@cache
def _deadlines() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(en.DEADLINE_CUES)})(?![a-z])[^.!?]*$")
