"""Sentence → tokens, verb groups and the boundaries between its clauses. No parser: closed word lists and order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from musktimeline.events.closed_words import CONJUNCTIONS_OF_TIME, PREPOSITIONS
from musktimeline.events.lexicon import lexicon
from musktimeline.events.tokens import Token, VerbGroup, tokenize
from musktimeline.events.verbs import verb_groups

_LONGEST_SUBJECT = 12  # tokens
LONGEST_CLAUSE = 200  # tokens: of what goes on for longer, as a list can, nobody reads the end


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """A sentence's tokens and verb groups in order; `starts` and `ends` of the tokens are code points of the text.

    `heads` are the tokens of the verbs themselves, `bounds` those between its clauses, commas left out. `behind` says
    for each of these where the clause behind it begins: right there, but a bracket belongs to the clause that it is in.
    None equals another, so that what was worked out of one can be remembered for it.
    """

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    starts: Sequence[int]
    ends: Sequence[int]
    verbs: tuple[VerbGroup, ...]
    heads: Sequence[int]
    bounds: Sequence[int]
    behind: Sequence[int]

    def token_at(self, offset: int) -> int:
        """The index of the first token that ends behind an offset."""
        return bisect_right(self.ends, offset)

    def is_boundary(self, i: int) -> bool:
        """Whether a clause may begin or end at this token."""
        return self.tokens[i].text == "," or _is_bound(self.tokens, i)


def parse(text: str, start: int, end: int) -> Parsed:
    """Read text[start:end] as one sentence."""
    tokens, starts, ends = tokenize(text, start, end)
    verbs = tuple(verb_groups(tokens, lexicon()))
    bounds = [
        i
        for i, token in enumerate(tokens)
        if (token.may_bound and _is_bound(tokens, i))
        or (token.lower in CONJUNCTIONS_OF_TIME and _opens_clause(tokens, verbs, i))
    ]
    heads = [verb.head for verb in verbs]
    return Parsed(text, start, end, tokens, starts, ends, verbs, heads, bounds, _behind(tokens, bounds))


def _opens_clause(tokens: Sequence[Token], verbs: Sequence[VerbGroup], i: int) -> bool:
    """`since the rig exploded`, `until it was capped`; neither `since May` nor `since May, when it was capped`."""
    verb = next((v for v in verbs if v.head > i), None)
    if verb is None or not verb.finite or verb.first <= i + 1 or verb.first - i > _LONGEST_SUBJECT:
        return False
    between = tokens[i + 1 : verb.first]
    return not any(t.may_bound or t.text == "," for t in between) and not any(c.isdigit() for c in between[0].text)


def verbs_between(parsed: Parsed, first: int, last: int) -> list[VerbGroup]:
    """Verb groups whose head stands at tokens `first` (inclusive) to `last` (exclusive)."""
    return list(parsed.verbs[bisect_left(parsed.heads, first) : bisect_left(parsed.heads, last)])


def verbs_before(parsed: Parsed, i: int) -> Iterator[VerbGroup]:
    """Verb groups whose head stands before token i, the nearest first."""
    return (parsed.verbs[at] for at in range(bisect_left(parsed.heads, i) - 1, -1, -1))


def verbs_behind(parsed: Parsed, i: int) -> Iterator[VerbGroup]:
    """Verb groups whose head stands behind token i, the nearest first."""
    return islice(parsed.verbs, bisect_right(parsed.heads, i), None)


def has_verb_between(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a verb group's head stands at tokens `first` (inclusive) to `last` (exclusive)."""
    at = bisect_left(parsed.heads, first)
    return at < len(parsed.heads) and parsed.heads[at] < last


def hard_boundary_before(parsed: Parsed, i: int) -> int:
    """The index behind the last clause boundary (no comma) before token i; brackets are stepped over."""
    at = bisect_left(parsed.bounds, i)
    return parsed.behind[at - 1] if at else 0


def hard_boundary_after(parsed: Parsed, i: int) -> int:
    at = bisect_left(parsed.bounds, i)
    return parsed.bounds[at] if at < len(parsed.bounds) else len(parsed.tokens)


def _is_bound(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].may_bound and not (tokens[i].lower == "that" and _is_determiner(tokens, i))


def _is_determiner(tokens: Sequence[Token], i: int) -> bool:
    """`that request`, `on 5 May that firm`: the word points, it opens no clause."""
    if i == 0 or tokens[i - 1].text[0].isdigit() or tokens[i - 1].lower in PREPOSITIONS:
        return True
    return i + 1 < len(tokens) and tokens[i + 1].lower == "time"


def _behind(tokens: Sequence[Token], bounds: Sequence[int]) -> list[int]:
    """Where what follows each boundary begins; behind a bracket, where what holds the bracket begins."""
    behind: list[int] = []
    opened: int | None = None
    for n, i in enumerate(bounds):
        if tokens[i].text == "(":
            opened = n
        if tokens[i].text == ")":
            outer = n if opened is None else opened
            behind.append(behind[outer - 1] if outer else 0)
        else:
            behind.append(i + 1)
    return behind
