"""Words around an under-specified date → whether it lies behind or ahead."""

import re
from functools import cache

from musktimeline.timexes.grammar import AHEAD, BEHIND, EITHER_SIDE, TOLD
from musktimeline.timexes.trie import alternation
from musktimeline.timexes.vocabulary import en

_REACH = 120  # code points of the same sentence
_LINK = 16  # the longest word that leads to a date, with the spaces beside it


def direction(flat: str, start: int, end: int) -> int:
    """AHEAD where the nearest cue of the sentence speaks of the future, BEHIND of the past, else EITHER_SIDE.

    Cues before the words come first. TOLD where a verb of the past leads to them.
    """
    before = _last_cue(flat, start, end)
    if _links().match(flat, max(0, start - _LINK), start) and not _is_over(before, flat, start):
        return AHEAD
    if before and before.lastgroup != "end":
        return TOLD if _leads_to(before, flat, start) else _DIRECTIONS[str(before.lastgroup)]
    after = _cues().search(flat, end, end + _REACH)
    return _DIRECTIONS[str(after.lastgroup)] if after else EITHER_SIDE


def _is_over(cue: re.Match[str] | None, flat: str, start: int) -> bool:
    """*did not open until January*, *lasted until May*; *was extended until May* looks ahead."""
    if _was_not().match(flat, max(0, start - _REACH), start):
        return True
    went_on = cue is not None and cue.group()[1:] in en.WENT_ON
    return went_on and bool(_up_to().match(flat, max(0, start - _LINK), start))


def _last_cue(flat: str, start: int, end: int) -> re.Match[str] | None:
    """The cue nearest before a date that means what it says."""
    for cue in reversed(list(_cues().finditer(flat, _sentence_start(flat, start), start))):
        misleads = _MISLEADS.get(str(cue.lastgroup))
        if misleads is None or not misleads(cue, flat, end):
            return cue
    return None


def _sentence_start(flat: str, start: int) -> int:
    """Where to begin to look for cues: not before a full stop and a capital, so that less is read."""
    reach = max(0, start - _REACH)
    stop = max(flat.rfind(". ", reach, start - 2), flat.rfind("\x1e", reach, start))
    return stop if stop >= 0 and (flat[stop] == "\x1e" or flat[stop + 2].isupper()) else reach


def _is_governed(cue: re.Match[str], flat: str, _: int) -> bool:
    """*will deliver bottled water*: what follows a verb that a modal governs is no verb itself."""
    return bool(_governed().match(flat, max(0, cue.start() - _SHORTLY), cue.start()))


def _is_of_what_is_over(cue: re.Match[str], flat: str, _: int) -> bool:
    """*struck its agreement to take over the bank on Tuesday*: it is the striking that the day is of."""
    is_noun = cue.group()[1:] in en.FUTURE_NOUNS
    return is_noun and bool(_taken().match(flat, max(0, cue.start() - _SHORTLY), cue.start() + 1))


def _belongs_to_a_day(_: re.Match[str], flat: str, end: int) -> bool:
    """*would look into Thursday's vote*: what somebody would do with what belongs to a day says nothing of the day."""
    return flat.startswith("'s", end)


_MISLEADS = {"past": _is_governed, "future": _is_of_what_is_over, "would": _belongs_to_a_day}


def _leads_to(cue: re.Match[str], flat: str, start: int) -> bool:
    """*ended in October*, *stepped down Nov. 20*: a verb of the past that a date follows, and none that looks ahead."""
    tells = cue.lastgroup == "past" and cue.group()[1:] not in en.PLANNING
    return tells and bool(_at_once().fullmatch(flat, cue.end(), start))


def is_deadline(flat: str, start: int) -> bool:
    """Whether *by* before this place sets a deadline rather than telling what had come about by then."""
    return bool(_deadlines().search(flat, max(0, start - _REACH), start))


def in_one_sentence(flat: str, start: int, end: int) -> bool:
    """Whether no sentence ends between two places that are near each other."""
    return end - start <= _REACH and not _sentence_ends().search(flat, start, end)


def is_reported(flat: str, start: int, end: int) -> bool:
    """Whether a verb of saying stands between two places, or shortly before the first: *said in May that …*."""
    return bool(_saying().search(flat, max(0, start - _SHORTLY), end))


def is_quoted(flat: str, start: int) -> bool:
    """Whether the nearest quotation mark before a place opens a quotation."""
    mark = max(flat.rfind(mark, max(0, start - _QUOTE), start) for mark in '"“”')
    return mark > 0 and flat[mark] != "”" and flat[mark - 1] in " (\x1e"


def is_compared_with(flat: str, start: int) -> bool:
    """*after a flat second quarter*, *up from the first quarter*: whether a word of comparison leads to a place."""
    return bool(_comparisons().search(flat, max(0, start - _SHORTLY), start))


_SHORTLY = 40  # code points
_QUOTE = 800
_PARTICIPLE = rf"[a-z]{{2,12}}{en.PAST_ENDING}"
_NO_ATTRIBUTE = "(?<! a )(?<! an )(?<! the )(?<! its )(?<! still )"  # a still unspecified date, the planned visit
_OF_SEVERAL = "(?<=[a-z]s )(?<! his )(?<! its )(?<! this )"
_DIRECTIONS = {"future": AHEAD, "would": AHEAD, "present": AHEAD, "over": BEHIND, "past": BEHIND, "end": EITHER_SIDE}


_END = r"[.!?]['\"”]* (?=[A-Z\"“'])|\x1e"


@cache
def _sentence_ends() -> re.Pattern[str]:
    return re.compile(_END)


@cache
def _cues() -> re.Pattern[str]:
    future, past, modal = alternation(en.FUTURE_CUES), alternation(en.PAST_CUES), alternation(en.FUTURE_MODALS)
    over = rf"had been (?:{alternation(en.SCHEDULED)})|had (?:{alternation(en.WISHED)}) to|(?:was|were) to have"
    be = rf"(?:{modal})(?: (?!have )[a-z]+)? be"
    verbs, plural = alternation(en.SCHEDULED_VERBS), alternation(en.SCHEDULED_IN_PLURAL)
    return re.compile(
        rf"(?P<end>{_END})|[ '(](?:(?P<over>{over})"
        rf"|(?P<future>(?:(?:is|are) )?{be} (?:{_PARTICIPLE}|{past}|[a-z]{{2,12}}ing)|{future})"
        rf"|(?P<would>(?:would|could)(?! have)(?= [a-z]))"
        rf"|(?P<present>(?:(?<!\d )(?:{verbs})|{_OF_SEVERAL}(?:{plural}))(?= (?:[A-Za-z]+ ){{0,5}}$)"
        rf"|(?:is|are) (?:{_PARTICIPLE}|{past})(?=,?(?: [a-z]+)? (?:in |on )?$))"
        rf"|(?P<past>{past}|{_NO_ATTRIBUTE}{_PARTICIPLE}))(?![a-z])"
    )


@cache
def _at_once() -> re.Pattern[str]:
    return re.compile(rf"(?: {alternation(en.PARTICLES)})?(?: (?:in|on|at|over|during))? ")


@cache
def _governed() -> re.Pattern[str]:
    return re.compile(rf".* {alternation(en.FUTURE_MODALS)} (?!be$|have$)[a-z]+$")


@cache
def _taken() -> re.Pattern[str]:
    """A verb of the past and the article of what it takes."""
    owners = alternation((*en.ARTICLES, *en.OWNERS, "an"))
    return re.compile(rf".* (?:{alternation(en.PAST_CUES)}|{_PARTICIPLE}) (?:{owners}) (?:[a-z]+ )?$")


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(rf" {alternation(en.SAYING)}(?![a-z])")


@cache
def _links() -> re.Pattern[str]:
    return re.compile(rf".* (?:{'|'.join(en.FUTURE_LINKS)}) $")


@cache
def _up_to() -> re.Pattern[str]:
    return re.compile(r".* (?:until|through) $")


@cache
def _was_not() -> re.Pattern[str]:
    """*did not open until January*: then it did; *was not to open until January* looks ahead."""
    return re.compile(r".* (?:(?:did|had|was|were) not|(?:did|had|was|were)n't) (?!to )[^.!?,;]*$")


@cache
def _deadlines() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(en.DEADLINE_CUES)})(?![a-z])[^.!?]*$")


@cache
def _comparisons() -> re.Pattern[str]:
    article = alternation(en.ARTICLES)
    return re.compile(rf"(?i:[ \x1e]{alternation(en.BACKGROUND)})(?: {article})?(?: [a-z]+)? $")
