"""Sentence → tokens, and the verb groups that they form, as values."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"[$€£]?\d+(?:,\d{3})*(?:\.\d+)?%?|[^\W\d_](?:[.][^\W\d_])+\.?|[^\W_]+(?:[-'’](?!s\b)[^\W_]+)*|['’]s\b|[—–;:,()“”\"!?.…‘’']|--+|\S"
)


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


def tokenize(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Words, numbers and punctuation of text[start:end], with offsets of the whole text."""
    return tuple(Token(m.start(), m.end(), m.group(), m.group().lower()) for m in _TOKEN.finditer(text, start, end))


@dataclass(frozen=True, slots=True)
class VerbGroup:
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
