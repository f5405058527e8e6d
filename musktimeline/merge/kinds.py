"""Citation → the kinds of event that its words may name, so that other words for the same thing are known."""

import re
from functools import lru_cache
from itertools import pairwise

from musktimeline.events import lexicon
from musktimeline.model import Citation
from musktimeline.plaintext import squeeze

_REACH = 9  # words between a verb and the noun that it lends its weight to
_RELATIVES = frozenset(["that", "which"])
_BE = frozenset("be been being is are was were".split())
_NEGATIONS, _REACH_OF_NOT = frozenset(["not", "never"]), 3  # and words before a verb among which they stand
_ADVERBS = 2  # words between `was` and its participle, and one
_OPENS_AN_OBJECT = frozenset("the its his her their our my this that these those all".split())
_LINKS = (" on", " in", " at", " by")  # what a date hangs on
_CLAUSE_END = re.compile(r"[,;:.—]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def kinds_of(citation: Citation) -> frozenset[str]:
    """Classes of near-synonyms: the trigger's own, and the one that a word further on makes of it."""
    if not citation.trigger:
        return frozenset()
    own, _ = lexicon().trigger_class(citation.trigger)
    quote = _without_date(squeeze(citation.quote), citation.phrase)
    verb = lexicon().lemma(citation.trigger.lower())
    others = lexicon().other_classes.get(verb, frozenset())
    if own in lexicon().courses:
        own, others = (verb, others) if is_done_to_something(citation.trigger, quote) else (own, frozenset())
    told = _completed(citation.trigger, quote).union(_told_of(citation.trigger, quote))
    return told if _is_idiom(own, told) else told | others | {own}


def _is_idiom(own: str, told: frozenset[str]) -> bool:
    """`took office`, `lifted the trophy`: the verb itself tells nothing, or something else than it does alone."""
    return bool(told) and (own in lexicon().weak_kinds or not lexicon().kindred_of(frozenset([own]), told))


def kinds_in(text: str) -> frozenset[str]:
    """Every class that a word of a text, or a verb with a particle somewhere behind it, may be of."""
    words = [word.lower() for word in _WORD.findall(text)]
    behind = ((lexicon().lemma(word), words[n + 1 : n + 1 + _REACH]) for n, word in enumerate(words))
    completed = (lexicon().phrases.completed(lemma, rest) for lemma, rest in behind)
    return frozenset().union(*map(_kinds_of_word, set(words)), *completed)


@lru_cache(maxsize=65536)
def _kinds_of_word(word: str) -> frozenset[str]:
    words = lexicon()
    found = (words.verb_class(words.lemma(word)), words.noun_class(word), words.lemma(word), word.removesuffix("ed"))
    return frozenset(kind for kind in found if kind)


def _without_date(quote: str, phrase: str | None) -> str:
    """`taken on 4 May` is not `taken on`."""
    before, found, after = quote.partition(f" {phrase}") if phrase else (quote, "", "")
    if not found:
        return quote
    link = next((link for link in _LINKS if before.endswith(link)), "")
    return f"{before.removesuffix(link)} {after}"


@lru_cache(maxsize=65536)
def is_done_to_something(trigger: str, quote: str) -> bool:
    """`The tour was dropped`, `dropped its bid`: what is done to a thing is not the course that a quantity takes."""
    words = [w.lower() for w in _WORD.findall(quote)]
    at = words.index(trigger.lower()) if trigger.lower() in words else -1
    if at < 0:
        return False
    passive = any(w in _BE for w in words[max(0, at - _ADVERBS) : at])
    return passive or (at + 1 < len(words) and words[at + 1] in _OPENS_AN_OBJECT)


@lru_cache(maxsize=65536)
def is_negated(trigger: str, quote: str) -> bool:
    """`has not closed above 8,000`: what is told is that it did not happen."""
    before = [w.lower() for w in _WORD.findall(quote.partition(trigger)[0])[-_REACH_OF_NOT:]]
    return any(w in _NEGATIONS or w.endswith(("n't", "n’t")) for w in before)


@lru_cache(maxsize=65536)
def _told_of(trigger: str, quote: str) -> tuple[str, ...]:
    """`the truce that the two signed`, `the theft, which happened`: the noun that a light verb's clause hangs on."""
    words, lemma = lexicon(), lexicon().lemma(trigger.lower())
    if lemma not in words.light and lemma not in words.occurrence:
        return ()
    before = [w.lower() for w in _WORD.findall(quote.partition(trigger)[0])[-_REACH:]]
    nouns = (noun for noun, opener in pairwise(before) if opener in _RELATIVES)
    return tuple(kind for noun in nouns if (kind := words.noun_class(noun)))


@lru_cache(maxsize=65536)
def _completed(trigger: str, quote: str) -> frozenset[str]:
    """What the words behind a verb make of it, or before a passive (`charges were brought`)."""
    verb, at = trigger.partition(" ")[0], quote.find(trigger)
    if at < 0:
        return frozenset()
    lemma, phrases = lexicon().lemma(verb.lower()), lexicon().phrases
    behind = _words(_CLAUSE_END.split(quote[at + len(verb) :], maxsplit=1)[0])
    before = _words(_CLAUSE_END.split(quote[:at])[-1])
    subject = [] if _BE.isdisjoint(before[-_ADVERBS:]) else before[-_REACH:]
    return phrases.completed(lemma, behind) | phrases.done_to(lemma, subject)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
