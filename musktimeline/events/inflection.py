"""Base forms of verbs → every form of them. English."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_DOUBLING = re.compile(r"[^aeiou]?[aeiou][bdglmnprt]$")


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One reading of a verb form; `form` is base, s, past, participle (past and participle: both), or ing."""

    lemma: str
    form: str


def verb_forms(lemmas: Iterable[str], irregular: Iterable[tuple[str, str, str]]) -> dict[str, VerbForm]:
    """Every form of regular verbs by their base, and of irregular ones by (base, past, participle)."""
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
    forms["due"] = VerbForm("due", "participle")  # `is due in May` is said as `is scheduled for May`
    return forms


def _regular(base: str) -> Iterator[tuple[str, str]]:
    yield "base", base
    if re.search(r"(s|x|z|ch|sh|o)$", base):
        yield "s", base + "es"
    elif re.search(r"[^aeiou]y$", base):
        yield "s", base[:-1] + "ies"
    else:
        yield "s", base + "s"
    if base.endswith("e"):
        yield "past", base + "d"
        yield "ing", base[:-1] + "ing" if not base.endswith(("ee", "oe", "ye")) else base + "ing"
        return
    yield "past", base[:-1] + "ied" if re.search(r"[^aeiou]y$", base) else base + "ed"
    yield "ing", base + "ing"
    if _DOUBLING.search(base):
        yield "past", base + base[-1] + "ed"
        yield "ing", base + base[-1] + "ing"
