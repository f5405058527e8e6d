"""Text → the names in it, and the keys by which two texts are known to name the same."""

import re
from functools import lru_cache

from musktimeline.events.lexicon import lexicon

_KEPT = 1 << 14  # names, and texts with their names: those of a few thousand articles
_RUN = re.compile(
    r"(?:[A-Z][\w.&-]*[\w]|[A-Z])(?:(?:['’]s)?\s+(?:of\s+(?:the\s+)?|de\s+|von\s+|van\s+|al-)?(?:[A-Z][\w.&-]*[\w]|[A-Z]))*"
)
_WORD = re.compile(r"[A-Za-z][\w.&-]*")
_LONGEST_NAME_IN_LY = len("Beverly")
_PRONOUN = re.compile(r"\b(?:he|she|they|I|it|him|her|them)\b")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:]\s+|[“\"]\s*)$")


@lru_cache(maxsize=_KEPT)
def find_names(text: str) -> tuple[str, ...]:
    """Capitalised runs as they stand (`Elon Musk`, `The Wall Street Journal`), first mention first.

    A single capital word that only begins a sentence counts when it is no ordinary word of the lexicon; behind `The` it
    begins none.
    """
    names = []
    for run in _RUN.finditer(text):
        name = _name_of(run.group())
        opens = run.group().startswith(name) and " " not in name and _begins_sentence(text, run.start())
        if name and not (opens and _may_be_ordinary(name)):
            names.append(name)
    return tuple(dict.fromkeys(names))


def name_keys(text: str) -> frozenset[str]:
    """One word for each name, lower case: the last, of organisations the first (`Acme Motors` is acme).

    Demonyms count as their place: `Russian President Putin` is russia, putin.
    """
    return frozenset().union(*map(_keys_of, find_names(text)))


def has_pronoun(text: str) -> bool:
    """Whether a person or thing is left to what was said before."""
    return bool(_PRONOUN.search(text))


@lru_cache(maxsize=_KEPT)
def _keys_of(name: str) -> frozenset[str]:
    words, demonyms = [w.rstrip(".").lower() for w in _WORD.findall(name)], lexicon().demonyms
    keys = {demonyms[w] for w in words if w in demonyms}
    proper = [w for w in words if w not in demonyms and not _is_ordinary(w)]
    if proper:
        keys.add(proper[0] if proper[-1] in lexicon().generic_names else proper[-1])
    return frozenset(keys)


@lru_cache(maxsize=_KEPT)
def is_publisher(name: str) -> bool:
    """Whether a name is that of a news publisher, by its words."""
    words = {w.lower().rstrip(".") for w in _WORD.findall(name)}
    return bool(words & lexicon().publisher_words)


def _begins_sentence(text: str, start: int) -> bool:
    return bool(_SENTENCE_START.search(text, max(0, start - 4), start)) or start == 0


def _may_be_ordinary(word: str) -> bool:
    """A word of the lexicon, or what looks like a plural or an adverb: `Hackers`, `Voters`, `Separately`."""
    words, lower = lexicon(), word.lower()
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s", "’s")):
        return True
    if lower.endswith("ly") and len(lower) > _LONGEST_NAME_IN_LY:
        return True
    return lower in words.verb_forms or lower in words.noun_classes or lower in words.containers


@lru_cache(maxsize=_KEPT)
def _name_of(run: str) -> str:
    """Drop function words, titles and months at either end: `In October` is no name, `The Times` keeps its article."""
    words = run.split()
    while words and _is_ordinary(words[0].lower().rstrip(".")) and not _is_title_article(words):
        words.pop(0)
    while words and _is_ordinary(words[-1].lower().rstrip(".")):
        words.pop()
    return " ".join(words)


def _is_ordinary(lower: str) -> bool:
    return lower in lexicon().function_words or lower in lexicon().roles


def _is_title_article(words: list[str]) -> bool:
    return words[0] == "The" and len(words) > 1 and is_publisher(" ".join(words[1:]))
