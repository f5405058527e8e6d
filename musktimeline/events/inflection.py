"""Base forms of verbs → every form of them. English."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_DOUBLING = re.compile(r"[^aeiou]?[aeiou][bdglmnprt]$")
_ENDS_IN_Y = re.compile(r"[^aeiou]y$")
_HISSING = ("s", "x", "z", "ch", "sh", "o")


class VerbForm(NamedTuple):
    """One reading of a verb form; `form` is base, s, past, participle (past and participle: both), or ing."""

    lemma: str
    form: str


def verb_forms(
    lemmas: Iterable[str], irregular: Iterable[tuple[str, str, str]], only_past: Iterable[str] = ()
) -> dict[str, VerbForm]:
    """Every form of regular verbs by their base, and of irregular ones by (base, past, participle).

    Of `only_past` the past alone, where the form is no other verb's: as a base or with an s they are nouns.
    """
    forms: dict[str, VerbForm] = {}
    for lemma in sorted(lemmas):
        for form, word in _regular(lemma):
            forms.setdefault(word, VerbForm(lemma, form))
    for base, past, participle in irregular:
        for form, word in (("past", past), ("participle", participle)):
            if word != base:
                forms[word] = VerbForm(base, "past" if past == participle else form)
        for form, word in _regular(base):
            if form in ("base", "s", "ing"):
                forms[word] = VerbForm(base, form)
    for lemma in sorted(only_past):
        for word in _pasts(lemma):
            forms.setdefault(word, VerbForm(lemma, "past"))
    forms["due"] = VerbForm("due", "participle")  # `is due in May` is said as `is scheduled for May`
    return forms


def _regular(base: str) -> Iterator[tuple[str, str]]:
    yield "base", base
    if base.endswith(_HISSING):
        yield "s", base + "es"
    else:
        yield "s", base[:-1] + "ies" if _ENDS_IN_Y.search(base) else base + "s"
    yield from (("past", word) for word in _pasts(base))
    yield from (("ing", stem + "ing") for stem in _stems_of_ing(base))


def _pasts(base: str) -> Iterator[str]:
    if base.endswith("e"):
        yield base + "d"
        return
    yield base[:-1] + "ied" if _ENDS_IN_Y.search(base) else base + "ed"
    if _DOUBLING.search(base):
        yield base + base[-1] + "ed"


def _stems_of_ing(base: str) -> Iterator[str]:
    if base.endswith("e"):
        yield base if base.endswith(("ee", "oe", "ye")) else base[:-1]
        return
    yield base
    if _DOUBLING.search(base):
        yield base + base[-1]
