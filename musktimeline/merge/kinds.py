"""Citation → the kinds of event that its words may name, so that other words for the same thing are known."""

import re
from functools import lru_cache
from itertools import pairwise

from musktimeline.events import lexicon
from musktimeline.model import Citation
from musktimeline.plaintext import squeeze

_REACH = 9  # words between a verb and what completes it: `found the former mayor guilty`
_NEAR = 3  # … and a particle: `waved it through`, `cut the servers off`
_CLOSED = frozenset("guilty down".split())
_RELATIVES = frozenset(["that", "which"])
_BE = frozenset("be been being is are was were".split())
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
    if own in lexicon().courses and is_done_to_something(citation.trigger, quote):
        own = lexicon().lemma(citation.trigger.lower())
    return frozenset([own, *_completed(citation.trigger, quote), *_told_of(citation.trigger, quote)])


def kinds_in(text: str) -> frozenset[str]:
    """Every class that a word of a text, or a verb with a particle somewhere behind it, may be of."""
    words = {word.lower() for word in _WORD.findall(text)}
    lemmas = {lexicon().lemma(word) for word in words}
    phrasal = (kind for (lemma, particle), kind in lexicon().phrasal.items() if particle in words and lemma in lemmas)
    return frozenset().union(*map(_kinds_of_word, words), map(lexicon().verb_class, phrasal))


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
def _told_of(trigger: str, quote: str) -> tuple[str, ...]:
    """`the truce that the two signed`, `the theft, which happened`: the noun that a light verb's clause hangs on."""
    words, lemma = lexicon(), lexicon().lemma(trigger.lower())
    if lemma not in words.light and lemma not in words.occurrence:
        return ()
    before = [w.lower() for w in _WORD.findall(quote.partition(trigger)[0])[-_REACH:]]
    nouns = (noun for noun, opener in pairwise(before) if opener in _RELATIVES)
    return tuple(kind for noun in nouns if (kind := words.noun_class(noun)))


@lru_cache(maxsize=65536)
def _completed(trigger: str, quote: str) -> tuple[str, ...]:
    lemma = lexicon().lemma(trigger.lower())
    at = quote.find(trigger)
    if lemma not in _completable() or at < 0:
        return ()
    clause = _CLAUSE_END.split(quote[at + len(trigger) :], maxsplit=1)[0]
    words = [w.lower() for w in _WORD.findall(clause)[:_REACH]]
    near = (w for n, w in enumerate(words) if n < _NEAR or w in _CLOSED)
    found = (lexicon().phrasal.get((lemma, word)) for word in near)
    return tuple(lexicon().verb_class(kind) for kind in found if kind)


@lru_cache(maxsize=1)
def _completable() -> frozenset[str]:
    return frozenset(lemma for lemma, _ in lexicon().phrasal)
