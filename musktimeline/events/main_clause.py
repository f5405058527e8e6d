"""Sentence + token → the main verb from there on, behind asides and clauses that hang on something else."""

from musktimeline.events.grammar import Parsed
from musktimeline.events.tokens import VerbGroup

_RELATIVES = frozenset("who which that whose whom".split())
_SUBORDINATORS = frozenset("after before when while although though because if once as since whereas where".split())
_CLOSING = {"(": ")", "—": "—", "–": "–", "--": "--", "“": "”", '"': '"'}
_ENDS = frozenset([";", ":", ")", "”"])


def main_verb_after(parsed: Parsed, i: int) -> VerbGroup | None:
    """`…, after the bank failed, the minister, who denied it, resigned`: the finite verb that the clause is about."""
    starts = {v.first: v for v in parsed.verbs}
    at: int | None = i
    while at is not None and at < len(parsed.tokens):
        verb = starts.get(at)
        if verb and verb.finite:
            return verb
        at = verb.head + 1 if verb else _behind(parsed, at)
    return None


def _behind(parsed: Parsed, i: int) -> int | None:
    """The token behind what opens at i; None where the clause ends there."""
    token = parsed.tokens[i]
    if token.text in _ENDS:
        return None
    if token.text in _CLOSING:
        closing = _CLOSING[token.text]
        return next((j + 1 for j in range(i + 1, len(parsed.tokens)) if parsed.tokens[j].text == closing), None)
    if token.lower in _RELATIVES or token.lower in _SUBORDINATORS:
        return _behind_clause(parsed, i)
    return i + 1


def _behind_clause(parsed: Parsed, opener: int) -> int:
    """Behind a clause's comma, else behind its verb; `as mayor,` and `after the vote,` are no clauses."""
    comma = _comma_after(parsed, opener)
    verb = next((v for v in parsed.verbs if v.finite and opener < v.first < comma), None)
    later = verb is not None and any(v.finite and v.first > verb.head for v in parsed.verbs)
    if verb is None or not later:
        return opener + 1
    if parsed.tokens[opener].lower in _RELATIVES and parsed.tokens[opener - 1].text != ",":
        return verb.head + 1
    closing = _comma_after(parsed, verb.head + 1)
    return closing + 1 if closing < len(parsed.tokens) else verb.head + 1


def _comma_after(parsed: Parsed, i: int) -> int:
    return next((j for j in range(i, len(parsed.tokens)) if parsed.tokens[j].text == ","), len(parsed.tokens))
