"""Drafts of an article → drafts, where what the text takes up again is one event with a citation for each place."""

from collections.abc import Sequence
from dataclasses import replace

from musktimeline.dates import parse_date
from musktimeline.events.draft import Draft

_REACH = 5  # sentences back: a definite noun points no further


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
