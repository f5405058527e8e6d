"""Tokens → verb groups: auxiliaries and adverbs with the verb that they belong to."""

import re
from collections.abc import Sequence

from musktimeline.events.bare_verbs import bare_group
from musktimeline.events.closed_words import (
    BE,
    DETERMINERS,
    DO,
    HAVE,
    MODAL,
    NEGATION,
    PREPOSITIONS,
)
from musktimeline.events.inflection import VerbForm
from musktimeline.events.lexicon import Lexicon
from musktimeline.events.participles import is_participle
from musktimeline.events.tokens import Token, VerbGroup

_ADVERB = re.compile(r"\w+ly$")
_MIDDLE = frozenset(
    """also even later never not already still just only ever now then first last soon once twice since today
    yesterday""".split()
)


def verb_groups(tokens: Sequence[Token], words: Lexicon) -> list[VerbGroup]:
    groups: list[VerbGroup] = []
    behind = 0
    for i, token in enumerate(tokens):
        if i < behind or not token.may_be_verb:
            continue
        group = _auxiliary_group(tokens, i, words) if token.is_auxiliary else None
        group = group or bare_group(tokens, i, words)
        group = group or (_second_base(tokens, i, groups[-1], words) if groups else None)
        if group:
            groups.append(group)
            behind = group.head + 1
    if not any(g.finite for g in groups):
        groups = sorted([*groups, *_only_present(tokens, words)], key=lambda g: g.head)
    marked: list[VerbGroup] = []
    for n, group in enumerate(groups):
        before = marked[-1] if marked else None
        modifies = group.form == "past" and is_participle(tokens, before, groups[n:], words)
        marked.append(group._replace(finite=False) if modifies else group)
    return marked


def _second_base(tokens: Sequence[Token], i: int, earlier: VerbGroup, words: Lexicon) -> VerbGroup | None:
    """`will open in June and close in July`: the second shares what makes the first a base form."""
    reading = tokens[i].form
    if reading is None or reading.form != "base" or tokens[i - 1].lower not in ("and", "or") or not earlier.modal:
        return None
    after = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if after not in DETERMINERS and (reading.lemma in words.nouns_too or after not in PREPOSITIONS):
        return None
    return VerbGroup(i, i, reading.lemma, "base", True, earlier.modal, earlier.negated)


def _only_present(tokens: Sequence[Token], words: Lexicon) -> list[VerbGroup]:
    """`The trial starts next month.`: a sentence has a verb, so that what could be a plural is none."""
    if not tokens or tokens[-1].text != ".":
        return []
    for i in range(2, len(tokens) - 1):
        reading = tokens[i].form
        opens = tokens[i - 2].lower in DETERMINERS or tokens[i - 1].is_capital
        if reading and reading.form == "s" and opens and not tokens[i - 1].lower.endswith("s"):
            return [VerbGroup(i, i, reading.lemma, "s", True)]
    return []


def _auxiliary_group(tokens: Sequence[Token], i: int, words: Lexicon) -> VerbGroup | None:
    lower = tokens[i].positive
    if lower == "may" and tokens[i].is_capital and i > 0:
        return None
    if lower in ("'s", "’s") and not _is_contraction(tokens, i):
        return None
    chain, j = [lower], i + 1
    while j < len(tokens) and j < i + 9:
        if tokens[j].is_auxiliary:
            chain.append(tokens[j].positive)
        elif not _may_stand_between(tokens[j].positive):
            break
        j += 1
    reading = tokens[j].form if j < len(tokens) else None
    if chain[-1] in MODAL and reading is None and j < len(tokens) and _may_be_verb(tokens[j], words):
        reading = VerbForm(tokens[j].lower, "base")
    modal = chain[0] if chain[0] in MODAL else ""
    negated = any(t.lower in NEGATION or t.lower.endswith(("n't", "n’t")) for t in tokens[i:j])
    perfect = any(w in HAVE for w in chain[:-1]) or (chain[-1] in HAVE and reading is not None)
    if reading and _fits(chain[-1], reading, tokens[j], words):
        passive = chain[-1] in BE and reading.form in ("past", "participle")
        return VerbGroup(i, j, reading.lemma, reading.form, True, modal, negated, perfect, passive)
    last = max(k for k in range(i, j) if tokens[k].positive == chain[-1])
    lemma = "be" if chain[-1] in BE else "have" if chain[-1] in HAVE else "do"
    if chain[-1] in MODAL:
        return None
    return VerbGroup(i, last, lemma, "past", True, modal, negated, len(chain) > 1 and chain[0] in HAVE)


def _may_stand_between(word: str) -> bool:
    """`was never formally charged`: between auxiliaries, or between one and its verb."""
    return word in NEGATION or word in _MIDDLE or (word.endswith("ly") and _ADVERB.match(word) is not None)


def _is_contraction(tokens: Sequence[Token], i: int) -> bool:
    return i > 0 and tokens[i - 1].lower in ("he", "she", "it", "that", "there", "here", "what", "who", "let")


def _may_be_verb(token: Token, words: Lexicon) -> bool:
    """Behind `will` any plain word is a verb."""
    return token.lower.isalpha() and token.lower not in words.function_words and not token.is_capital


def _fits(auxiliary: str, reading: VerbForm, token: Token, words: Lexicon) -> bool:
    if reading.form == "base" and reading.lemma in words.base_participles and (auxiliary in HAVE or auxiliary in BE):
        return True
    if auxiliary in MODAL or auxiliary in DO:
        return reading.form == "base"
    if auxiliary in HAVE:
        return reading.form in ("past", "participle")
    return reading.form in ("past", "participle", "ing") and not token.is_capital
