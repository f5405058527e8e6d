"""Sentence → tokens, verb groups and the boundaries between its clauses. No parser: closed word lists and order."""

from dataclasses import dataclass

from musktimeline.events.closed_words import PREPOSITIONS
from musktimeline.events.lexicon import lexicon
from musktimeline.events.tokens import Token, VerbGroup, tokenize
from musktimeline.events.verbs import verb_groups

_OPENERS = frozenset("that who whom which when where while after before because although though if whether as".split())
_CUTS = frozenset([",", ";", ":", "—", "–", "--", "(", ")", "“", "”", '"'])
_HARD = frozenset([";", ":", "—", "–", "--", "(", ")", "“", "”", '"'])


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence's tokens (offsets of the article's text) and verb groups, in order."""

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    verbs: tuple[VerbGroup, ...]

    def token_at(self, offset: int) -> int:
        """The index of the first token that ends behind an offset."""
        return next((i for i, t in enumerate(self.tokens) if t.end > offset), len(self.tokens))

    def is_boundary(self, i: int) -> bool:
        """Whether a clause may begin or end at this token."""
        token = self.tokens[i]
        return token.lower in _CUTS or (token.lower in _OPENERS and not self._is_determiner(i))

    def _is_determiner(self, i: int) -> bool:
        """`that request`, `on 5 May that firm`: the word points, it opens no clause."""
        if self.tokens[i].lower != "that":
            return False
        if i == 0 or self.tokens[i - 1].text[0].isdigit() or self.tokens[i - 1].lower in PREPOSITIONS:
            return True
        return i + 1 < len(self.tokens) and self.tokens[i + 1].lower == "time"


def parse(text: str, start: int, end: int) -> Parsed:
    """Read text[start:end] as one sentence."""
    tokens = tokenize(text, start, end)
    return Parsed(text, start, end, tokens, tuple(verb_groups(tokens, lexicon())))


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
