"""Drafts of an article → drafts, where what the text takes up again is one event with a citation for each place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from musktimeline.dates import parse_date
from musktimeline.events.draft import Draft
from musktimeline.events.lexicon import lexicon

_REACH = 5  # sentences back: a definite noun points no further
_KEPT = 64  # sentences: drafts that stand near each other ask of the same ones
_POINTERS = frozenset("the this that these those".split())


def told_before(drafts: Sequence[Draft]) -> list[Draft]:
    """Join each `the request came late last year` with the request that it points to.

    The earlier telling gives the text, the dated one the date. Nothing is joined where the dates exclude each other.
    """
    linked: list[Draft] = []
    for draft in drafts:
        at = _antecedent(linked, draft) if draft.anaphoric else None
        if at is None:
            linked.append(draft)
        else:
            linked[at] = _joined(linked[at], draft)
    return linked


def within_reach(draft: Draft, undated: Mapping[int, str]) -> Iterator[int]:
    """Of sentences without a date, known by number and text, those that a draft may point to, or that point to it."""
    if draft.anaphoric:
        yield from (n for n in range(draft.sentence - _REACH, draft.sentence) if n in undated)
    if not draft.saying:
        behind = range(draft.sentence + 1, draft.sentence + 1 + _REACH)
        yield from (n for n in behind if n in undated and draft.group in _kinds_taken_up(undated[n]))


@lru_cache(maxsize=_KEPT)
def _kinds_taken_up(text: str) -> frozenset[str | None]:
    """`The talks began`: a guess from its words, as few sentences are worth parsing for it."""
    words = text.lower().split()
    if _happening().isdisjoint(words):
        return frozenset()
    return frozenset(lexicon().noun_class(noun) for pointer, noun in pairwise(words) if pointer in _POINTERS)


@lru_cache(maxsize=1)
def _happening() -> frozenset[str]:
    words = lexicon()
    return frozenset(form for form, verb in words.verb_forms.items() if verb.lemma in words.occurrence)


def _antecedent(earlier: Sequence[Draft], draft: Draft) -> int | None:
    for i in range(len(earlier) - 1, -1, -1):
        candidate = earlier[i]
        if draft.sentence - candidate.sentence > _REACH:
            return None
        if candidate.group == draft.group and not candidate.saying and _dates_meet(candidate, draft):
            return i
    return None


def _dates_meet(one: Draft, other: Draft) -> bool:
    if one.event.date is None or other.event.date is None:
        return True
    return parse_date(one.event.date).overlaps(parse_date(other.event.date))


def _joined(first: Draft, again: Draft) -> Draft:
    """The sentence number becomes the later one, so that a third mention finds it."""
    event = replace(
        first.event,
        date=first.event.date or again.event.date,
        citations=(*first.event.citations, *again.event.citations),
    )
    return replace(first, event=event, sentence=again.sentence)
