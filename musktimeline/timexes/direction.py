"""Words around an under-specified date → whether it lies behind or ahead."""

import re
from functools import cache

from musktimeline.timexes.vocabulary import en

_REACH = 120  # code points of the same sentence
_LINK = 10  # the longest word that leads to a date, with the spaces beside it


def direction(flat: str, start: int, end: int) -> int:
    """1 where the nearest cue of the sentence speaks of the future, -1 of the past, 0 where there is none.

    Cues before the words come first.
    """
    if _links().match(flat, max(0, start - _LINK), start):
        return 1
    found = None
    for found in _cues().finditer(flat, max(0, start - _REACH), start):  # noqa: B007 - the last one counts
        pass
    if found is None or found.lastgroup == "end":
        found = _cues().search(flat, end, end + _REACH)
    return _DIRECTIONS[found.lastgroup or "end"] if found else 0


def is_deadline(flat: str, start: int) -> bool:
    """Whether *by* before this place sets a deadline rather than telling what had come about by then."""
    return bool(_deadlines().search(flat, max(0, start - _REACH), start))


_DIRECTIONS = {"future": 1, "past": -1, "end": 0}


@cache
def _cues() -> re.Pattern[str]:
    future, past = "|".join(en.FUTURE_CUES), "|".join(en.PAST_CUES)
    modal = "|".join(en.FUTURE_MODALS)
    participle = rf"[a-z]{{2,12}}{en.PAST_ENDING}"
    return re.compile(
        rf"(?P<end>[.!?]['\"”]* (?=[A-Z\"“'])|\x1e)"
        rf"|[ '](?:(?P<future>(?:{modal}) be (?:{participle}|{past})|{future})|(?P<past>{past}|{participle}))(?![a-z])"
    )


@cache
def _links() -> re.Pattern[str]:
    return re.compile(rf".* (?:{'|'.join(en.FUTURE_LINKS)}) $")


@cache
def _deadlines() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(en.DEADLINE_CUES)})(?![a-z])[^.!?]*$")
