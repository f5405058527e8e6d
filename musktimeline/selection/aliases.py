"""A name + the words of one article → the other names by which that article surely means the same.

Four rules, each only where the full name stands in the article too: the last word of a person's name, an acronym, a
company's name without its legal form, and what a possessive parts from its owner. What could mean two things means
neither.
"""

import re
from collections.abc import Iterator, Sequence, Set

from musktimeline.selection.capitals import SMALL_WORDS, TITLES, Run, capitalised_runs, words_of
from musktimeline.selection.folding import folded

_LEGAL_FORMS = frozenset("inc corp corporation company co ltd limited llc plc ag sa nv se gmbh".split())
_PLACES = frozenset("north south east west northern southern eastern western new united saint san".split())
_LONGEST_PERSON = 4  # words
_LETTERS = r"(?:(?:[A-Z]\.){2,6}|[A-Z]{2,6})"
_ACRONYM = re.compile(rf"(?<![\w.]){_LETTERS}(?!\w)")


def safe_aliases(name: str, text: str) -> frozenset[str]:
    """Names as they stand in the text (`Musk`, `GM`, `Acme`); compare them with their capitals: `WHO` is not *who*."""
    rules = (_surname, _acronyms, _expansions, _without_legal_form, _owned)
    return frozenset(alias for rule in rules for alias in rule(name, text)) - {name}


def _surname(name: str, text: str) -> Iterator[str]:
    """`Musk` of `Elon Musk`, where nobody else is a Musk, and nothing is called *the Musk*."""
    runs = capitalised_runs(text)
    full = next((run.words[-len(words_of(name)) :] for run in runs if _ends_with(run, name)), ())
    if not 1 < len(full) <= _LONGEST_PERSON or not full[-1].isalpha() or full[0].lower() in _PLACES | SMALL_WORDS:
        return
    if any(word.islower() for word in full):  # `Bank of Corvane`
        return
    last = full[-1]
    bearers = {run.words[-2] for run in runs if len(run.words) > 1 and run.words[-1] == last} - {full[-2]}
    titles = {word for run in runs if _ends_with(run, name) for word in run.words[: -len(full)]}
    titles |= {word for word in bearers if word.lower() in TITLES}
    if bearers <= titles and _stands_alone(last, titles, runs, text) and not _has_article(last, text):
        yield last


def _acronyms(name: str, text: str) -> Iterator[str]:
    """`GM` of `General Motors`: its initials, or what stands in brackets behind it."""
    initials = _initials(words_of(name))
    if len(initials) < 2 or not _stands_in(name, text):
        return
    yield from (m[1] for m in _in_brackets(name).finditer(text) if m[1][0] == initials[0])
    own = tuple(map(folded, words_of(name)))
    others = {tuple(map(folded, r.words)) for r in capitalised_runs(text) if _initials(r.words) == initials} - {own}
    if not others:
        yield from (m[0] for m in _ACRONYM.finditer(text) if _letters(m[0]) == initials)


def _expansions(name: str, text: str) -> Iterator[str]:
    """`General Motors` for `GM`, where the article has `General Motors (GM)`."""
    if _ACRONYM.fullmatch(name):
        whole = {" ".join(r.words) for r in capitalised_runs(text) if _initials(r.words) == _letters(name)}
        yield from (w for w in whole if any(_letters(m[1]) == _letters(name) for m in _in_brackets(w).finditer(text)))


def _without_legal_form(name: str, text: str) -> Iterator[str]:
    """`Acme` of `Acme Inc.`"""
    runs, words = capitalised_runs(text), words_of(name)
    short = words[:-1]
    if not short or words[-1].lower() not in _LEGAL_FORMS or short[0].lower() in _PLACES | SMALL_WORDS:
        return
    if any(run.words[: len(words)] == words for run in runs) and any(run.words == short for run in runs):
        yield " ".join(short)


def _owned(name: str, text: str) -> Iterator[str]:
    """`Instagram` of `Meta Instagram`, where the article has `Meta’s Instagram`: what is owned has its own name."""
    owner, _, rest = name.partition(" ")
    if rest:
        owned = re.compile(rf"(?<!\w){re.escape(owner)}['’]s?\s+({re.escape(rest)})(?!\w)", re.IGNORECASE)
        yield from (match[1] for match in owned.finditer(text) if match[1][0].isupper())


def _ends_with(run: Run, name: str) -> bool:
    words = tuple(map(folded, words_of(name)))
    return bool(words) and tuple(map(folded, run.words[-len(words) :])) == words


def _stands_alone(word: str, titles: Set[str], runs: Sequence[Run], text: str) -> bool:
    """Whether the article uses the word as a name of its own, perhaps with a title before it.

    At the beginning of a sentence any word has its capital: there it must not be an ordinary word elsewhere.
    """
    alone = {r.begins and len(r.words) == 1 for r in runs if r.words[-1] == word and titles >= set(r.words[:-1])}
    return False in alone or (True in alone and not re.search(rf"\b{re.escape(word.lower())}\b", text))


def _has_article(word: str, text: str) -> bool:
    return re.search(rf"\b[Tt]he\s+{re.escape(word)}\b(?!['’])(?!\s+[A-Z])", text) is not None


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word.lower() not in SMALL_WORDS).upper()


def _letters(acronym: str) -> str:
    return acronym.replace(".", "")


def _in_brackets(name: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<!\w){words}\s+\(({_LETTERS})\)")


def _stands_in(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(folded(name))}(?!\w)", folded(text)) is not None
