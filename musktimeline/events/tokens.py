"""Sentence → tokens and where they stand, and the verb groups that they form, as values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from musktimeline.events.closed_words import AUXILIARIES, HARD_MARKS, OPENERS
from musktimeline.events.inflection import VerbForm
from musktimeline.events.lexicon import lexicon

_TOKEN = re.compile(
    r"([A-Za-z]{2,}+(?![\w'’-])|\d\d?:\d\d(?!\d)|[$€£]?\d+(?:,\d{3})*(?:\.\d+)?%?|[^\W\d_](?:[.][^\W\d_])+\.?|[^\W_]+(?:[-'’](?!s\b)[^\W_]+)*|['’]s\b|[—–;:,()“”\"!?.…‘’']|--+|\S)"
)
_NOT = re.compile("n['’]t$")
_NOT_ED = frozenset(
    "hundred indeed speed need seed feed breed bleed deed weed greed exceed proceed succeed shed dated".split()
)
_KEPT = 1 << 16  # forms: those of a few thousand articles


@dataclass(frozen=True, slots=True)
class Token:
    """What can be known of a word, number or mark wherever it stands.

    `positive`: in lower case without the *n’t* of an auxiliary. `form`: how it may be read as a verb.
    `may_be_verb`: neither an auxiliary nor a verb begins anywhere else. `may_bound`: no clause ends anywhere else.
    """

    text: str
    lower: str
    is_word: bool
    is_capital: bool
    positive: str
    form: VerbForm | None
    is_auxiliary: bool
    may_be_verb: bool
    may_bound: bool


class Placed(NamedTuple):
    """The tokens of a sentence, and the code points of the whole text at which each starts and ends."""

    tokens: tuple[Token, ...]
    starts: Sequence[int]
    ends: Sequence[int]


def tokenize(text: str, start: int, end: int) -> Placed:
    """Words, numbers and punctuation of text[start:end]."""
    pieces = _TOKEN.split(text[start:end])
    places = list(accumulate(map(len, pieces), initial=start))
    return Placed(tuple(map(_TOKENS.__getitem__, pieces[1::2])), places[1:-1:2], places[2::2])


class _Tokens(dict[str, Token]):
    """The token of each form, made when it is first read; the first ones are kept."""

    def __missing__(self, text: str) -> Token:
        token = _token(text)
        if len(self) < _KEPT:
            self[text] = token
        return token


_TOKENS = _Tokens()


def _token(text: str) -> Token:
    lower, is_capital = text.lower(), text[0].isupper()
    positive, form = _NOT.sub("", lower), _form(lower, is_capital)
    is_auxiliary = positive in AUXILIARIES
    may_be_verb = form is not None or is_auxiliary
    may_bound = lower in OPENERS or lower in HARD_MARKS
    return Token(text, lower, text[0].isalnum(), is_capital, positive, form, is_auxiliary, may_be_verb, may_bound)


def _form(lower: str, is_capital: bool) -> VerbForm | None:
    known = lexicon().verb_forms.get(lower)
    if known or is_capital or not lower.isalpha():
        return known
    if len(lower) > 4 and lower.endswith("ed") and lower not in _NOT_ED:
        return VerbForm(lower[:-2], "past")
    return None


class VerbGroup(NamedTuple):
    """Tokens `first` to `head`: auxiliaries and adverbs, then the verb itself. `modal`: will, may …, or empty."""

    first: int
    head: int
    lemma: str
    form: str
    finite: bool
    modal: str = ""
    negated: bool = False
    perfect: bool = False
    passive: bool = False
