"""Words around an under-specified date → whether it lies behind or ahead."""

import re
from functools import cache

from musktimeline.timexes.vocabulary import en

_REACH = 120


def direction(flat: str, start: int, end: int) -> int:
    """1 where the nearest cue, first before and then after the words, speaks of the future; else -1."""
    before = [m.lastgroup for m in _cues().finditer(flat, max(0, start - _REACH), start)]
    if before:
        return 1 if before[-1] == "future" else -1
    after = _cues().search(flat, end, end + _REACH)
    return 1 if after and after.lastgroup == "future" else -1


def is_deadline(flat: str, start: int) -> bool:
    """Whether *by* before this place sets a deadline rather than telling what had come about by then."""
    return bool(_deadlines().search(flat, max(0, start - _REACH), start))


@cache
def _cues() -> re.Pattern[str]:
    future, past = "|".join(en.FUTURE_CUES), "|".join(en.PAST_CUES)
    return re.compile(rf"[ '](?:(?P<future>{future})|(?P<past>{past}|[a-z]{{2,12}}{en.PAST_ENDING}))(?![a-z])")


@cache
def _deadlines() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(en.DEADLINE_CUES)})(?![a-z])[^.!?]*$")
