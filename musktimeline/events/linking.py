"""Sentence + dated phrase → the word that the phrase dates.

A noun that the phrase modifies comes first, then the clause's nearest verb before it; a phrase that opens its clause
dates the verb that follows.
"""

from musktimeline.events.closed_words import DETERMINERS, OPENS_A_GERUND
from musktimeline.events.grammar import (
    Parsed,
    hard_boundary_after,
    hard_boundary_before,
    has_verb_between,
    verbs_between,
)
from musktimeline.events.lexicon import lexicon
from musktimeline.events.main_clause import verb_behind
from musktimeline.events.not_dating import dates_nothing, is_compared_with, names_a_thing
from musktimeline.events.occasion import verb_of_occasion
from musktimeline.events.tokens import VerbGroup
from musktimeline.events.triggers import Trigger, noun_trigger, trigger_of_verb

_QUOTES = frozenset(["“", '"'])
_CLOSING = frozenset(["”", '"'])
_OF = frozenset(["from", "of", "dated"])
_ORDERING = frozenset(["before", "after", "following", "since", "until"])
_IN = frozenset(["in", "on", "during", "at"])
_POINTERS = frozenset(["that", "this", "it", "which"])  # `… and that was 18 months ago`
_PARTICIPLE_REACH = 3


def triggers_of_phrase(parsed: Parsed, start: int, end: int) -> list[Trigger]:
    """The events that a phrase (code points) dates: none, one, or two (`October 2022—when he proposed …`)."""
    first, last = parsed.token_at(start), parsed.token_at(end - 1)
    whole = any(t.lower in ("and", "–", "-") for t in parsed.tokens[first:last])
    if (
        first and parsed.tokens[first - 1].lower == "between" and not whole
    ):  # one end of a range whose other end was not found
        return [t for t in [_verb_after_when(parsed, last)] if t]
    if dates_nothing(parsed, first, last):
        return []
    own = None if is_compared_with(parsed, first) else _own_trigger(parsed, first, last)
    return [t for t in (_verb_after_when(parsed, last), own) if t]


def happens_at_end(parsed: Parsed, trigger: Trigger, start: int) -> bool:
    """`lasted until 27 October, when he was sacked`, `did not open until January`: of a span that begins at `start`."""
    if trigger.verb is None or parsed.tokens[parsed.token_at(start)].lower not in ("until", "till"):
        return False
    return trigger.verb.negated or parsed.starts[trigger.verb.first] > start


def _own_trigger(parsed: Parsed, first: int, last: int) -> Trigger | None:
    own = verb_of_occasion(parsed, first, last) or _noun_after(parsed, last) or _noun_before(parsed, first)
    own = own or _noun_of_item(parsed, first, last)
    if own is None and not names_a_thing(parsed, first, last):
        own = _verb_of(parsed, first, last)
    return own


def _noun_after(parsed: Parsed, last: int) -> Trigger | None:
    """`Russia’s 2022 invasion`, `an October 2022 tweet`."""
    for i in range(last + 1, min(last + 4, len(parsed.tokens))):
        token = parsed.tokens[i]
        if token.lower in ("'s", "’s"):
            continue
        if (
            not token.is_word
            or (token.is_capital and i > last + 2)
            or any(v.first <= i <= v.head for v in parsed.verbs)
        ):
            return None
        trigger = noun_trigger(parsed, i)
        if trigger:
            return trigger
        if token.lower in lexicon().function_words:
            return None
    return None


def _noun_before(parsed: Parsed, first: int) -> Trigger | None:
    """`Musk’s statement from last year`, `before the launch on 6 May`; else *in* and *on* belong to the verb."""
    if first < 2:
        return None
    is_own = parsed.tokens[first - 1].lower in _OF or _is_of_another(parsed, first)
    return noun_trigger(parsed, first - 2) if is_own else None


def _is_of_another(parsed: Parsed, first: int) -> bool:
    """`before the launch on 6 May`, `whose plea in March opened the case`: the noun is not what the clause tells."""
    if first < 4 or parsed.tokens[first - 1].lower not in _IN:
        return False
    return parsed.tokens[first - 4].lower in _ORDERING or parsed.tokens[first - 3].lower == "whose"


def _noun_of_item(parsed: Parsed, first: int, last: int) -> Trigger | None:
    """`two setbacks: a leak in March and, in May, a fire that gutted it`: a noun without a verb but its clause's."""
    opening = [t.lower for t in parsed.tokens[max(0, first - 3) : first]]
    if opening[:2] != ["and", ","] or opening[2] not in _IN or parsed.tokens[last + 1].text != ",":
        return None
    end = hard_boundary_after(parsed, last + 2)
    if has_verb_between(parsed, last + 2, end) or parsed.tokens[last + 2].lower not in DETERMINERS:
        return None
    return next((t for i in range(last + 3, end) if (t := noun_trigger(parsed, i))), None)


def _verb_of(parsed: Parsed, first: int, last: int) -> Trigger | None:
    """The clause's nearest verb before the phrase, else the first after it, else the nearest across a boundary."""
    around = next((v for v in parsed.verbs if v.first < first <= v.head), None)
    if around:  # `has today announced`
        return trigger_of_verb(parsed, around, len(parsed.tokens))
    left = _clause_start(parsed, first)
    before = _nearest_before(parsed, verbs_between(parsed, left, first), first)
    after = verb_behind(parsed, first, last)
    if before and after and _opens_clause(parsed, first):
        return trigger_of_verb(parsed, after, len(parsed.tokens))
    fronted = _fronted_noun(parsed, left, first) if not before and after else None
    if fronted:
        return fronted
    if before and before.lemma == "be" and parsed.tokens[before.first - 1].lower in _POINTERS:
        before = _nearest_before(parsed, verbs_between(parsed, 0, before.first), before.first)
    if before:
        return trigger_of_verb(parsed, before, first) or _noun_in_place(parsed, first)
    if after:
        return trigger_of_verb(parsed, after, len(parsed.tokens))
    quote = next((i for i in range(left - 1, -1, -1) if parsed.tokens[i].text in _QUOTES), 0)
    across = _nearest_before(parsed, verbs_between(parsed, quote, left), first)
    return trigger_of_verb(parsed, across, first) if across else None


def _clause_start(parsed: Parsed, first: int) -> int:
    """The last boundary before token `first`.

    An *as* without a verb is none (`rated the bolts as poor in July`), nor is the mark of a quotation without one.
    """
    left = hard_boundary_before(parsed, first - 1 if _is_quoted_alone(parsed, first) else first)
    if not left or parsed.tokens[left - 1].lower != "as" or has_verb_between(parsed, left, first):
        return left
    outer = hard_boundary_before(parsed, left - 1)
    return outer if has_verb_between(parsed, outer, left - 1) else left


def _is_quoted_alone(parsed: Parsed, first: int) -> bool:
    """`had met “yesterday, at the lake”`: what the quotation dates is told before it."""
    if not first or parsed.tokens[first - 1].text not in _QUOTES:
        return False
    closing = next((i for i in range(first, len(parsed.tokens)) if parsed.tokens[i].text in _CLOSING), None)
    return closing is not None and not has_verb_between(parsed, first, closing)


def _opens_clause(parsed: Parsed, first: int) -> bool:
    """`…, and in 2023 it recalled`: the phrase begins what follows."""
    before = first - 1
    if before >= 0 and parsed.tokens[before].lower in _IN:
        before -= 1
    return before >= 0 and parsed.tokens[before].lower in ("and", "but")


def _nearest_before(parsed: Parsed, verbs: list[VerbGroup], first: int) -> VerbGroup | None:
    """The last finite verb, unless a participle stands right before the phrase (`a report published in May`)."""
    if not verbs:
        return None
    if _may_be_noun(parsed, verbs[-1], first) and any(v.finite for v in verbs):
        verbs = verbs[:-1]
    if first - verbs[-1].head <= _PARTICIPLE_REACH or _is_planned(verbs):
        return verbs[-1]
    return next((v for v in reversed(verbs) if v.finite), verbs[-1])


def _may_be_noun(parsed: Parsed, verb: VerbGroup, first: int) -> bool:
    """`was held at the border crossing yesterday`, right before the phrase: it takes nothing, as a noun does.

    Behind a preposition it is a verb: `resigned after announcing on Monday that …`.
    """
    if parsed.tokens[verb.first - 1].lower in OPENS_A_GERUND:
        return False
    return verb.form == "ing" and verb.first == verb.head and verb.head + 2 >= first


def _is_planned(verbs: list[VerbGroup]) -> bool:
    """`plans to launch`, `is expected to last`: the date is that of the thing planned."""
    if len(verbs) < 2 or verbs[-1].finite or verbs[-1].form != "base":
        return False
    return verbs[-2].lemma in lexicon().planning and verbs[-1].first == verbs[-2].head + 1


def _noun_in_place(parsed: Parsed, first: int) -> Trigger | None:
    """`was in ruins after the invasion in February`: the verb is a state, the noun is not."""
    if first < 2 or parsed.tokens[first - 1].lower not in _IN:
        return None
    return noun_trigger(parsed, first - 2)


def _fronted_noun(parsed: Parsed, left: int, first: int) -> Trigger | None:
    """`On a campaign swing through Pennsylvania last week, he spoke`: the trip is dated."""
    if parsed.tokens[left].lower not in ("on", "during", "at", "in", "after"):
        return None
    nouns = [i for i in range(left + 1, min(first, left + 6)) if lexicon().noun_class(parsed.tokens[i].lower)]
    verb = next((v for v in parsed.verbs if v.first > first and v.finite), None)
    if not nouns:
        return None
    lower = parsed.tokens[nouns[-1]].lower
    return Trigger(nouns[-1], lower, lexicon().noun_classes[lower], verb)


def _verb_after_when(parsed: Parsed, last: int) -> Trigger | None:
    """`October 2022—when he proposed`, `in 2019, when she left`."""
    i = last + 1
    while i < len(parsed.tokens) and parsed.tokens[i].lower in ("—", "–", ",", "-"):
        i += 1
    if i >= len(parsed.tokens) or parsed.tokens[i].lower != "when":
        return None
    verbs = [v for v in verbs_between(parsed, i, hard_boundary_after(parsed, i + 1)) if v.finite]
    return trigger_of_verb(parsed, verbs[0], len(parsed.tokens)) if verbs else None
