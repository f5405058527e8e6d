"""Sentence + dated phrase → the word that the phrase dates.

A noun that the phrase modifies comes first, then the clause's nearest verb before it; a phrase that opens its clause
dates the verb that follows.
"""

import re
from dataclasses import dataclass

from musktimeline.events.grammar import Parsed, VerbGroup
from musktimeline.events.lexicon import lexicon

_HARD = frozenset([";", ":", "—", "–", "--", "(", ")", "“", "”", '"'])
_QUOTES = frozenset(["“", '"'])
_POSSIBLE = frozenset(["could", "may", "might", "can", "should"])
_EXTREME = re.compile(r"(?:first|last|only|worst|best|most|least|more|less|record|never|not|\w{3,}est)$")
_OF = frozenset(["from", "of", "dated"])
_ORDERING = frozenset(["before", "after", "following", "since", "until"])
_IN = frozenset(["in", "on", "during", "at"])
_DEFINITE = frozenset(["the", "this", "that", "these", "those"])
_POINTERS = frozenset(["that", "this", "it", "which"])  # `… and that was 18 months ago`
_OBJECT_REACH = 7
_PARTICIPLE_REACH = 3


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word that names the event: token index, class of near-synonyms, and the verb group of its clause.

    `particle`: whether the next token belongs to it. `saying`: an act of saying. `anaphoric`: a definite noun
    (`the request`) that points to an event told before.
    """

    token: int
    lemma: str
    group: str
    verb: VerbGroup | None
    saying: bool = False
    anaphoric: bool = False
    particle: bool = False

    @property
    def is_noun(self) -> bool:
        return self.verb is None or self.verb.head != self.token


def triggers_of_phrase(parsed: Parsed, start: int, end: int) -> list[Trigger]:
    """The events that a phrase (code points) dates: none, one, or two (`October 2022—when he proposed …`)."""
    first, last = parsed.token_at(start), parsed.token_at(end - 1)
    whole = any(t.lower in ("and", "–", "-") for t in parsed.tokens[first:last])
    if (
        first and parsed.tokens[first - 1].lower == "between" and not whole
    ):  # one end of a range whose other end was not found
        return [t for t in [_verb_after_when(parsed, last)] if t]
    if first and parsed.tokens[first - 1].lower == "to":  # `delayed to 2025`: when something else is to be
        return []
    if last + 1 < len(parsed.tokens) and parsed.tokens[last + 1].lower == "than":  # `a year later than planned`
        return []
    if parsed.tokens[first].lower == "since" and _is_comparison(parsed, first):
        return []
    own = _noun_after(parsed, last) or _noun_before(parsed, first) or _verb_of(parsed, first, last)
    return [t for t in (_verb_after_when(parsed, last), own) if t]


def main_trigger(parsed: Parsed) -> Trigger | None:
    """The first finite clause that names an event, rather what is said than the saying; for undated sentences."""
    finite = [v for v in parsed.verbs if v.finite]
    main = [v for v in finite if not v.first or parsed.tokens[v.first - 1].lower not in ("who", "which")]
    found = [t for v in main or finite if (t := trigger_of_verb(parsed, v, len(parsed.tokens)))]
    return next((t for t in found if not t.saying), found[0] if found else None)


def trigger_of_verb(parsed: Parsed, verb: VerbGroup, limit: int) -> Trigger | None:
    """The verb itself, or the event noun that a light verb or a verb of occurrence lends its weight to."""
    words = lexicon()
    if verb.lemma in words.occurrence:
        subject = _subject_noun(parsed, verb)
        if subject:
            return subject
    if verb.lemma in words.light and _phrasal_kind(parsed, verb) is None and not (verb.passive and verb.lemma != "be"):
        noun = _object_noun(parsed, verb, limit)
        if noun is not None:
            lower = parsed.tokens[noun].lower
            return Trigger(noun, lower, words.noun_classes[lower], verb)
    if verb.lemma in ("be", "have", "do") or verb.lemma in words.states or verb.modal in _POSSIBLE:
        return None
    phrasal = _phrasal_kind(parsed, verb)
    saying = verb.lemma in words.stances and not verb.passive and phrasal is None
    return Trigger(verb.head, verb.lemma, phrasal or words.verb_class(verb.lemma), verb, saying, particle=bool(phrasal))


def _phrasal_kind(parsed: Parsed, verb: VerbGroup) -> str | None:
    """`turned down` is a rejection, `stopped work` a strike."""
    after = parsed.tokens[verb.head + 1].lower if verb.head + 1 < len(parsed.tokens) else ""
    kind = lexicon().phrasal.get((verb.lemma, after))
    return lexicon().verb_class(kind) if kind else None


def verbs_between(parsed: Parsed, first: int, last: int) -> list[VerbGroup]:
    """Verb groups whose head stands at tokens `first` (inclusive) to `last` (exclusive)."""
    return [v for v in parsed.verbs if first <= v.head < last]


def hard_boundary_before(parsed: Parsed, i: int) -> int:
    """The index behind the last clause boundary (no comma) before token i; brackets are stepped over."""
    j = i - 1
    while j >= 0:
        if parsed.tokens[j].text == ")":
            j = next((k for k in range(j, -1, -1) if parsed.tokens[k].text == "("), j)
        elif _is_hard(parsed, j):
            return j + 1
        j -= 1
    return 0


def hard_boundary_after(parsed: Parsed, i: int) -> int:
    return next((j for j in range(i, len(parsed.tokens)) if _is_hard(parsed, j)), len(parsed.tokens))


def _is_hard(parsed: Parsed, i: int) -> bool:
    return parsed.tokens[i].lower in _HARD or (parsed.tokens[i].lower != "," and parsed.is_boundary(i))


def _is_comparison(parsed: Parsed, since: int) -> bool:
    """`fell to its lowest since 2003`: what lasts since then is told in the perfect, and is no extreme."""
    left = hard_boundary_before(parsed, since)
    verb = next((v for v in reversed(parsed.verbs) if v.head < since and (v.finite or v.form == "ing")), None)
    if verb is None or not (verb.perfect or verb.form == "ing"):
        return True
    return any(_EXTREME.match(t.lower) for t in parsed.tokens[max(left, verb.head + 1) : since])


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
        trigger = _noun_trigger(parsed, i)
        if trigger:
            return trigger
        if token.lower in lexicon().function_words:
            return None
    return None


def _noun_before(parsed: Parsed, first: int) -> Trigger | None:
    """`Musk’s statement from last year`, `before the launch on 6 May`; else *in* and *on* belong to the verb."""
    if first < 2:
        return None
    is_own = parsed.tokens[first - 1].lower in _OF
    is_own |= first > 3 and parsed.tokens[first - 1].lower in _IN and parsed.tokens[first - 4].lower in _ORDERING
    return _noun_trigger(parsed, first - 2) if is_own else None


def _noun_trigger(parsed: Parsed, i: int) -> Trigger | None:
    words, lower = lexicon(), parsed.tokens[i].lower
    if lower in words.containers:
        return Trigger(i, lower, "say", _reporting_verb_after(parsed, i), saying=True)
    group = words.noun_class(lower)
    return Trigger(i, lower, group, None) if group else None


def _reporting_verb_after(parsed: Parsed, i: int) -> VerbGroup | None:
    """`In an October 2022 tweet, Musk wrote`: the saying that the container holds."""
    following = next((v for v in parsed.verbs if v.first > i and v.finite), None)
    if following is None or following.lemma in lexicon().states:
        return None
    return following if any(t.text == "," for t in parsed.tokens[i : following.first]) else None


def _verb_of(parsed: Parsed, first: int, last: int) -> Trigger | None:
    """The clause's nearest verb before the phrase, else the first after it, else the nearest across a boundary."""
    left, right = hard_boundary_before(parsed, first), hard_boundary_after(parsed, last + 1)
    before = _nearest_before(verbs_between(parsed, left, first), first)
    after = [v for v in verbs_between(parsed, last + 1, right) if v.finite]
    if before and after and _opens_clause(parsed, first):
        return trigger_of_verb(parsed, after[0], len(parsed.tokens))
    fronted = _fronted_noun(parsed, left, first) if not before and after else None
    if fronted:
        return fronted
    if before and before.lemma == "be" and parsed.tokens[before.first - 1].lower in _POINTERS:
        before = _nearest_before(verbs_between(parsed, 0, before.first), before.first)
    if before:
        return trigger_of_verb(parsed, before, first) or _noun_in_place(parsed, first)
    if after:
        return trigger_of_verb(parsed, after[0], len(parsed.tokens))
    quote = next((i for i in range(left - 1, -1, -1) if parsed.tokens[i].text in _QUOTES), 0)
    across = _nearest_before(verbs_between(parsed, quote, left), first)
    return trigger_of_verb(parsed, across, first) if across else None


def _opens_clause(parsed: Parsed, first: int) -> bool:
    """`…, and in 2023 it recalled`: the phrase begins what follows."""
    before = first - 1
    if before >= 0 and parsed.tokens[before].lower in _IN:
        before -= 1
    return before >= 0 and parsed.tokens[before].lower in ("and", "but")


def _nearest_before(verbs: list[VerbGroup], first: int) -> VerbGroup | None:
    """The last finite verb, unless a participle stands right before the phrase (`a report published in May`)."""
    if not verbs:
        return None
    if first - verbs[-1].head <= _PARTICIPLE_REACH or _is_planned(verbs):
        return verbs[-1]
    return next((v for v in reversed(verbs) if v.finite), verbs[-1])


def _is_planned(verbs: list[VerbGroup]) -> bool:
    """`plans to launch`, `is expected to last`: the date is that of the thing planned."""
    if len(verbs) < 2 or verbs[-1].finite or verbs[-1].form != "base":
        return False
    return verbs[-2].lemma in lexicon().planning and verbs[-1].first == verbs[-2].head + 1


def _noun_in_place(parsed: Parsed, first: int) -> Trigger | None:
    """`was in ruins after the invasion in February`: the verb is a state, the noun is not."""
    if first < 2 or parsed.tokens[first - 1].lower not in _IN:
        return None
    return _noun_trigger(parsed, first - 2)


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


def _subject_noun(parsed: Parsed, verb: VerbGroup) -> Trigger | None:
    """`The request came`, `these discussions continued`, `The conversations … took place`."""
    left = hard_boundary_before(parsed, verb.first)
    for i in range(verb.first - 1, left - 1, -1):
        group = lexicon().noun_class(parsed.tokens[i].lower)
        starts_subject = i == left or parsed.tokens[i - 1].lower in _DEFINITE or i == verb.first - 1
        if group and starts_subject:
            definite = i > 0 and parsed.tokens[i - 1].lower in _DEFINITE
            return Trigger(i, parsed.tokens[i].lower, group, verb, anaphoric=definite)
    return None


def _object_noun(parsed: Parsed, verb: VerbGroup, limit: int) -> int | None:
    """`launched a war`, `has been in direct contact`: an event noun close behind, before the next clause."""
    stop = min(verb.head + _OBJECT_REACH, limit, hard_boundary_after(parsed, verb.head + 1), len(parsed.tokens))
    for i in range(verb.head + 1, stop):
        if parsed.tokens[i].lower in lexicon().noun_classes and not parsed.tokens[i].is_capital:
            following = parsed.tokens[i + 1].lower if i + 1 < len(parsed.tokens) else ""
            if following not in lexicon().noun_classes:
                return i
        if parsed.tokens[i].lower in ("with", "to", "for", "by"):
            return None
    return None
