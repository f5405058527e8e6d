"""Tokens + verb groups → whether one that looks like a past is a participle that modifies a noun."""

from collections.abc import Sequence

from musktimeline.events.closed_words import PREPOSITIONS, SUBJECT_PRONOUNS
from musktimeline.events.lexicon import Lexicon
from musktimeline.events.tokens import Token, VerbGroup

_PARTS = SUBJECT_PRONOUNS | {"and", "but", "or", "what", "when", "while", "where", "because", "if", "as", "after"}


def is_participle(
    tokens: Sequence[Token], before: VerbGroup | None, groups: Sequence[VerbGroup], words: Lexicon
) -> bool:
    """Whether the first of the groups, behind the one before, is no verb of its own."""
    return (
        _opens_sentence(tokens, groups[0])
        or _is_reduced_relative(tokens, before, groups, words)
        or (len(groups) > 1 and _stands_in_subject(tokens, groups[0], groups[1], words))
    )


def _stands_in_subject(tokens: Sequence[Token], group: VerbGroup, following: VerbGroup, words: Lexicon) -> bool:
    """`A man arrested in Leeds was jailed`: a past with a preposition, and nothing that parts it from an auxiliary."""
    if group.first != group.head or not group.first or group.form != "past" or group.lemma in words.stances:
        return False
    if not following.finite or not (following.passive or following.lemma == "be"):
        return False
    before, between = tokens[group.first - 1], [t.lower for t in tokens[group.head + 1 : following.first]]
    if before.lower in SUBJECT_PRONOUNS or not before.is_word or not between or between[0] not in PREPOSITIONS:
        return False
    return all(w[0].isalnum() and w not in _PARTS for w in between)


def _opens_sentence(tokens: Sequence[Token], group: VerbGroup) -> bool:
    """`Founded in 1990, the firm employs 300 people`: the subject comes behind the comma."""
    return group.head == 0 and group.form == "past" and any(t.text == "," for t in tokens)


def _is_reduced_relative(
    tokens: Sequence[Token], before: VerbGroup | None, groups: Sequence[VerbGroup], words: Lexicon
) -> bool:
    """`The bridge, built in 1962, collapsed`: a participle between commas, with the finite verb behind the second."""
    group = groups[0]
    if group.first != group.head or group.form != "past" or not group.first:
        return False
    opening = tokens[group.first - 1].lower
    if opening == "and":
        return before is not None and before.form == "past" and not before.finite
    if opening != "," or (before and _goes_on_with_list(tokens, before, group, words)):
        return False
    comma = next((j for j in range(group.head + 1, len(tokens)) if tokens[j].text == ","), None)
    return comma is not None and any(g.finite and g.first == comma + 1 for g in groups[1:])


def _goes_on_with_list(tokens: Sequence[Token], before: VerbGroup, group: VerbGroup, words: Lexicon) -> bool:
    """`moved in 1995, married in 1998, graduated in 2000`: a main verb just before, which reports nothing."""
    parted = any(t.text == "," for t in tokens[before.head : group.first - 1])
    return before.finite and not parted and before.lemma not in words.stances
