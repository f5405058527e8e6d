"""Sentence + token → the main verb from there on, behind asides and clauses that hang on something else."""

from musktimeline.events.grammar import (
    LONGEST_CLAUSE,
    Parsed,
    hard_boundary_after,
    hard_boundary_before,
    verbs_behind,
    verbs_between,
)
from musktimeline.events.lexicon import lexicon
from musktimeline.events.tokens import VerbGroup

_RELATIVES = frozenset("who which that whose whom".split())
_SUBORDINATORS = frozenset("after before when while although though because if once as since whereas where".split())
_CLOSING = {"(": ")", "—": "—", "–": "–", "--": "--", "“": "”", '"': '"'}
_SAID = frozenset(["that", "“", ";"])  # what follows is a sentence of its own
_HEADS = frozenset([":", "–", "—", "--"])
_LONGEST_SPEAKER = 5  # tokens, with the comma before it
_ENDS = frozenset([";", ":", ")", "”"])


def verb_behind(parsed: Parsed, first: int, last: int) -> VerbGroup | None:
    """The main verb behind a phrase; behind an earlier verb only that of the clause that the phrase stands in."""
    left, start = hard_boundary_before(parsed, first), _behind_head(parsed, first, last)
    opens = not any(v.finite for v in verbs_between(parsed, 0, first)) or parsed.tokens[left - 1].lower in _SAID
    return main_verb_after(parsed, start, len(parsed.tokens) if opens else hard_boundary_after(parsed, start))


def main_verb_after(parsed: Parsed, i: int, limit: int | None = None) -> VerbGroup | None:
    """`…, after the bank failed, the minister, who denied it, resigned`: the finite verb that the clause is about.

    Only those whose head stands before the token `limit` count.
    """
    behind = min(len(parsed.tokens) if limit is None else limit, i + LONGEST_CLAUSE)
    starts = {v.first: v for v in verbs_between(parsed, i, behind)}
    if not starts:
        return None
    at: int | None = i
    while at is not None and at < behind:
        verb = starts.get(at)
        if verb and verb.finite and not _is_interjected(parsed, verb):
            return verb
        at = verb.head + 1 if verb else _behind(parsed, at)
    return None


def _is_interjected(parsed: Parsed, verb: VerbGroup) -> bool:
    """`In 2008, he wrote, the bank had failed`: a saying between two commas, and a verb behind them."""
    if verb.lemma not in lexicon().stances or verb.head + 1 == len(parsed.tokens):
        return False
    commas = parsed.tokens[verb.head + 1].text == "," and any(
        t.text == "," for t in parsed.tokens[max(0, verb.first - _LONGEST_SPEAKER) : verb.first]
    )
    return commas and any(v.finite for v in verbs_behind(parsed, verb.head))


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
    verb = next((v for v in verbs_behind(parsed, opener) if v.finite and opener < v.first), None)
    verb = verb if verb and verb.first < comma else None
    later = verb is not None and any(v.finite for v in verbs_behind(parsed, verb.head))
    if verb is None or not later:
        return opener + 1
    if parsed.tokens[opener].lower in _RELATIVES and parsed.tokens[opener - 1].text != ",":
        return verb.head + 1
    closing = _comma_after(parsed, verb.head + 1)
    return closing + 1 if closing < len(parsed.tokens) else verb.head + 1


def _comma_after(parsed: Parsed, i: int) -> int:
    return next((j for j in range(i, len(parsed.tokens)) if parsed.tokens[j].text == ","), len(parsed.tokens))


def _behind_head(parsed: Parsed, first: int, last: int) -> int:
    """Where the clause goes on behind a phrase; `June 2019: the bridge opens` is a chronicle's entry."""
    heads = first == 0 and last + 2 < len(parsed.tokens) and parsed.tokens[last + 1].text in _HEADS
    return last + 2 if heads else last + 1
