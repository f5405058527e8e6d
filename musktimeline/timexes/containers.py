"""A dated tweet, letter or interview → the stretch of text whose relative words count from its date."""

import re
from functools import cache

from musktimeline.timexes.trie import alternation
from musktimeline.timexes.vocabulary import en

_REACH = 160  # code points from the date to the opening quote
_LONGEST = 3000


def container_of(flat: str, backwards: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The noun that an expression dates and the span of its words: a quotation, or the rest of a that-clause."""
    noun = _noun_beside(flat, backwards, start, end)
    if noun is None:
        return None
    opening = _opening().match(flat, end, min(len(flat), end + _REACH))
    if opening is None:
        return None
    closing = (_closing() if opening.group()[-1] in '“"' else _sentence_end()).search(
        flat, opening.end(), min(len(flat), opening.end() + _LONGEST)
    )
    return noun, opening.end(), closing.start() if closing else min(len(flat), opening.end() + _LONGEST)


def _noun_beside(flat: str, backwards: str, start: int, end: int) -> str | None:
    after = _noun_after().match(flat, end)
    if after:
        return after[1].lower()
    before = _noun_before().match(backwards, len(flat) - start)
    return before[1][::-1].lower() if before else None


_WORDS = r"(?:(?!(?:fo|ni|no|ta|yb|morf|retfa|erofeb|ot|htiw) )[A-Za-z'-]+ ){1,6}"  # no other preposition, backwards


@cache
def _noun_after() -> re.Pattern[str]:
    return re.compile(rf"(?:'s)? (?:[A-Za-z-]+ )?({alternation(en.CONTAINERS)})(?![A-Za-z-])")


@cache
def _noun_before() -> re.Pattern[str]:
    nouns, links = (alternation(w[::-1] for w in words) for words in (en.CONTAINERS, en.CONTAINER_LINKS))
    written = r"detad (?:(?:[A-Za-z'-]+ ){1,8}(?:ot|htiw|yb|rof) )?"  # backwards: a letter to the members of it dated
    given = rf"(?:ni|no|fo) {_WORDS}(?:ot|htiw) "  # an interview with the magazine in
    return re.compile(
        rf" (?:{written}|{given}|(?:(?:{links}) ){{0,2}}(?:[A-Za-z']+ (?:{links}) )?)({nouns})(?![A-Za-z-])"
    )


@cache
def _opening() -> re.Pattern[str]:
    """As far as a quotation mark, a verb of saying with its *that*, or a *that* at once with a clause's subject."""
    at_once = rf" that (?={alternation(en.SUBJECTS)} |[A-Z])"
    said = rf" {alternation(en.SAYING)}(?: [A-Za-z]+){{0,2}} that(?![a-z])"
    return re.compile(rf"{at_once}|[^.!?\x1e“\"]*?(?:[“\"]|{said})")


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(r"[”\"]")


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[.!?](?= |$|\x1e)|\x1e")
