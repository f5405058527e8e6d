"""Sentence → the kinds of event that somebody denies in it, or admits only one of."""

import re
from dataclasses import dataclass
from functools import lru_cache

from musktimeline.events.grammar import Parsed
from musktimeline.events.lexicon import lexicon
from musktimeline.events.tokens import VerbGroup

_WORD = re.compile("[a-z]+")
_LIMITS = frozenset(["only", "single", "sole", "just"])
_LIMIT_REACH = 4  # tokens from the limit to what it limits: `only admitted one phone call`
_OBJECT_REACH = 7  # tokens from the denying verb to what it denies: `denied that he had ever been in contact`
_NOT = frozenset(["not", "never", "n't", "no"])


@dataclass(frozen=True, slots=True)
class Denial:
    """Classes of near-synonyms. `more`: one is admitted, and that there was more is denied."""

    kinds: frozenset[str]
    more: bool


def may_deny(text: str) -> bool:
    """Whether a sentence has words without which nobody denies anything in it: a guess, before it is parsed."""
    words = _WORD.findall(text.lower())
    return not (_denying().isdisjoint(words) and _LIMITS.isdisjoint(words))


@lru_cache(maxsize=1)
def _denying() -> frozenset[str]:
    words = lexicon()
    return frozenset(form for form, verb in words.verb_forms.items() if words.stances.get(verb.lemma) == "deny")


def denial_in(parsed: Parsed) -> Denial | None:
    """What a sentence denies in somebody's voice; None where nobody denies anything."""
    saying = [v for v in parsed.verbs if v.finite and v.lemma in lexicon().stances and not v.passive]
    denying = [v for v in saying if lexicon().stances[v.lemma] == "deny" and not v.negated]
    denied = frozenset(kind for verb in denying if (kind := _kind_behind(parsed, verb)))
    if denied:
        return Denial(denied, more=False)
    limited = _limited_kinds(parsed) if saying else frozenset[str]()
    return Denial(limited, more=True) if limited else None


def _kind_behind(parsed: Parsed, verb: VerbGroup) -> str | None:
    """The first event that stands after the verb: `denied having paid a ransom`."""
    words = lexicon()
    for i in range(verb.head + 1, min(verb.head + 1 + _OBJECT_REACH, len(parsed.tokens))):
        lower = parsed.tokens[i].lower
        if lower in _NOT or lower in (",", ";"):
            return None
        if words.noun_class(lower):
            return words.noun_class(lower)
        form = words.verb_forms.get(lower)
        if form and form.lemma not in words.light and form.lemma not in words.states and form.form != "base":
            return words.verb_class(form.lemma)
    return None


def _limited_kinds(parsed: Parsed) -> frozenset[str]:
    kinds = set()
    for i, token in enumerate(parsed.tokens):
        if token.lower in _LIMITS:
            reach = parsed.tokens[i + 1 : i + 1 + _LIMIT_REACH]
            kinds |= {kind for near in reach if (kind := lexicon().noun_class(near.lower))}
    return frozenset(kinds)
