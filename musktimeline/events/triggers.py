"""Verb or noun → the trigger of an event, if it names one."""

from dataclasses import dataclass

from musktimeline.events.grammar import LONGEST_CLAUSE, Parsed, hard_boundary_after, hard_boundary_before
from musktimeline.events.lexicon import lexicon
from musktimeline.events.main_clause import main_verb_after
from musktimeline.events.tokens import VerbGroup

_POSSIBLE = frozenset(["could", "may", "might", "can", "should"])
_CONDITIONS = frozenset(["if", "unless", "whether"])
_DEFINITE = frozenset(["the", "this", "that", "these", "those"])
_RELATIVES = frozenset(["who", "which", "whom"])
_BEFORE_A_DATE = frozenset(["on", "in", "at", "by"])
_OBJECT_REACH = 7


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


def main_trigger(parsed: Parsed) -> Trigger | None:
    """The first finite clause that names an event, rather what is said than the saying; for undated sentences."""
    finite = [v for v in parsed.verbs if v.finite]
    main = [v for v in finite if not v.first or parsed.tokens[v.first - 1].lower not in ("who", "which")]
    saying = None
    for verb in main or finite:
        trigger = trigger_of_verb(parsed, verb, len(parsed.tokens))
        if trigger and not trigger.saying:
            return trigger
        saying = saying or trigger
    return saying


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
    if (
        _is_supposed(parsed, verb)
        or verb.lemma in ("be", "have", "do")
        or verb.lemma in words.states
        or verb.modal in _POSSIBLE
    ):
        return None
    phrasal = _phrasal_kind(parsed, verb)
    saying = verb.lemma in words.stances and not verb.passive and phrasal is None
    return Trigger(verb.head, verb.lemma, phrasal or words.verb_class(verb.lemma), verb, saying, particle=bool(phrasal))


def noun_trigger(parsed: Parsed, i: int) -> Trigger | None:
    words, lower = lexicon(), parsed.tokens[i].lower
    if lower in words.containers:
        return Trigger(i, lower, "say", _reporting_verb_after(parsed, i), saying=True)
    group = words.noun_class(lower)
    return Trigger(i, lower, group, None) if group else None


def _is_supposed(parsed: Parsed, verb: VerbGroup) -> bool:
    """`if he had resigned`, `would have resigned`: it did not happen, or nobody says so."""
    opener = max(0, hard_boundary_before(parsed, verb.first) - 1, verb.first - LONGEST_CLAUSE)
    conditional = any(t.lower in _CONDITIONS for t in parsed.tokens[opener : verb.first + 1])
    return conditional or (verb.modal == "would" and verb.perfect)


def _phrasal_kind(parsed: Parsed, verb: VerbGroup) -> str | None:
    """`turned down` is a rejection, `stopped work` a strike; in `held talks` the noun tells it alone."""
    after = parsed.tokens[verb.head + 1].lower if verb.head + 1 < len(parsed.tokens) else ""
    kind = lexicon().phrases.beside(verb.lemma, after)
    if kind is None or kind == lexicon().noun_class(after) or _opens_a_date(parsed, verb.head + 1):
        return None
    return kind


def _opens_a_date(parsed: Parsed, i: int) -> bool:
    """`was called on Monday`, `moved in 2019`: the word belongs to the date."""
    if i + 1 >= len(parsed.tokens) or parsed.tokens[i].lower not in _BEFORE_A_DATE:
        return False
    date = parsed.tokens[i + 1]
    return date.text[0].isdigit() or (date.is_capital and date.lower in lexicon().function_words)


def _reporting_verb_after(parsed: Parsed, i: int) -> VerbGroup | None:
    """`In an October 2022 tweet, Musk wrote`, `in a letter, which we have seen, he wrote`: the saying that it holds."""
    following = next((v for v in parsed.verbs if v.first > i and v.finite), None)
    if following and any(t.lower in _RELATIVES for t in parsed.tokens[i : following.first]):
        following = main_verb_after(parsed, i + 1)
    if following is None or following.lemma in lexicon().states:
        return None
    return following if any(t.text == "," for t in parsed.tokens[i : following.first]) else None


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
