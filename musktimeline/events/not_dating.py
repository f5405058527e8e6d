"""Sentence + dated phrase → whether the phrase dates nothing that happened."""

import re

from musktimeline.events.closed_words import DETERMINERS, OPENS_A_GERUND, PREPOSITIONS, SUBJECT_PRONOUNS
from musktimeline.events.grammar import Parsed, hard_boundary_before, verbs_before
from musktimeline.events.lexicon import lexicon
from musktimeline.events.main_clause import main_verb_after

_EXTREME = re.compile(r"(?:first|last|only|worst|best|most|least|more|less|record|never|not|\w{3,}est)$")
_DELAYING = frozenset("delay postpone adjourn defer".split())
_DELAYING_WITH = frozenset([("put", "off"), ("push", "back"), ("hold", "over"), ("put", "back")])
_ON = frozenset(["on", "in", "at", "late", "early"])
_SAYING = frozenset("saying claiming stating suggesting announcing writing tweeting telling alleging".split())
_OWNS = DETERMINERS | {"'s", "’s"}
_ARTICLE_OF_ITS_OWN = re.compile(r"\d+(?:s|st|nd|rd|th)$")  # `the 1990s`, `the 12th`


def dates_nothing(parsed: Parsed, first: int, last: int) -> bool:
    """Whether tokens first to last only compare, or say when something is to be instead."""
    before = parsed.tokens[first - 1].lower if first else ""
    after = parsed.tokens[last + 1].lower if last + 1 < len(parsed.tokens) else ""
    if before == "to" or after == "than":  # `delayed to 2025`, `a year later than planned`
        return True
    if _is_of_a_saying(parsed, first):
        return True
    return (parsed.tokens[first].lower == "since" and _is_comparison(parsed, first)) or _is_new_time(parsed, first)


def _is_of_a_saying(parsed: Parsed, first: int) -> bool:
    """`apologized for saying on Sunday that …`: the saying is dated, which is no event of this clause."""
    at = first - 2 if first > 1 and parsed.tokens[first - 1].lower in _ON else first - 1
    if at < 1 or parsed.tokens[at].lower not in _SAYING or any(v.first <= at <= v.head for v in parsed.verbs):
        return False
    return parsed.tokens[at - 1].lower in OPENS_A_GERUND


def is_compared_with(parsed: Parsed, first: int) -> bool:
    """`faster than in April 2009, when …`: the clause tells of another time."""
    before = parsed.tokens[max(0, first - 2) : first]
    return any(t.lower == "than" for t in before) and before[-1].lower in ("than", "in", "on", "at", "during")


def names_a_thing(parsed: Parsed, first: int, last: int) -> bool:
    """`the 2008 film`, `Lee’s 2012 novel`: the date is part of a name, and says nothing of what the clause tells."""
    if not first or last + 1 >= len(parsed.tokens) or parsed.tokens[first - 1].lower not in _OWNS:
        return False
    following = parsed.tokens[last + 1]
    if _ARTICLE_OF_ITS_OWN.match(parsed.tokens[first].lower) or not following.is_word:
        return False
    closed = (lexicon().function_words, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS)
    if any(following.lower in words for words in closed) or following.lower.endswith("ly"):
        return False
    return not any(v.first <= last + 1 <= v.head for v in parsed.verbs)


def _is_comparison(parsed: Parsed, since: int) -> bool:
    """`fell to its lowest since 2003`: what lasts since then is told in the perfect, and is no extreme."""
    left = hard_boundary_before(parsed, since)
    before = (v for v in verbs_before(parsed, since) if v.finite or v.form == "ing")
    verb = next(before, None) or main_verb_after(parsed, since + 1)
    if verb is None or not (verb.perfect or verb.form == "ing"):
        return True
    return any(_EXTREME.match(t.lower) for t in parsed.tokens[max(left, verb.head + 1) : since])


def _is_new_time(parsed: Parsed, first: int) -> bool:
    """`was delayed until May`, `was put off from May to June`: when it is to be now, not when it was delayed."""
    if not {parsed.tokens[first].lower, parsed.tokens[max(0, first - 1)].lower} & {"until", "till", "from", "to"}:
        return False
    verb = next(verbs_before(parsed, first), None)
    if verb is None:
        return False
    return verb.lemma in _DELAYING or (verb.lemma, parsed.tokens[verb.head + 1].lower) in _DELAYING_WITH
