"""Something as it was and as it is → what changed, in sentence fragments; every word of it fits on one line."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import chain
from typing import Any

from musktimeline.comparison.pairing import paired_citations, without_partner
from musktimeline.model import (
    Anchor,
    Citation,
    Event,
    Source,
    disagreeing,
    is_conflicting,
    is_pristine,
)
from musktimeline.plaintext import one_line
from musktimeline.wording import anchor_words, edtf_words, listed, when_published

_OF_THE_TOOL = ("draft", "extracted")
_TOLD_OTHERWISE_OF_EVENT = (*_OF_THE_TOOL, "id", "was", "date", "text", "citations", "decided")
_TOLD_OTHERWISE_OF_SOURCE = (*_OF_THE_TOOL, "id", "published", "published_basis", "sha256")
_DATES = ("date", "accessed")
_QUOTED = frozenset("quote context phrase prefix suffix text title note published_quote published_note".split())


def told_of_event(old: Event, new: Event) -> Iterator[str]:
    """`redated: Oct 2022, was 2023`; `gained a citation of kahl-2023: “…”`."""
    if old.id != new.id:
        yield f"renamed, was {one_line(old.id)}"
    yield from _former_ids(old, new)
    if old.date != new.date:
        yield f"redated: {now_and_before(*_dates(old.date, new.date))}"
    if old.text != new.text:
        yield f"reworded, was {quoted(old.text)}"
    yield from values(old, new, _TOLD_OTHERWISE_OF_EVENT)
    yield from _citations(old.citations, new.citations)
    yield from _conflict(old, new)
    if is_pristine(old) != is_pristine(new):
        yield "checked: no draft any more" if is_pristine(old) else "a draft again"


def told_of_citations(event: Event, *, quotes: bool) -> Iterator[str]:
    """Who tells an event that the other timeline does not have: a line a quote, or one line for all."""
    if quotes:
        yield from (f"cites {_cited(citation)}" for citation in event.citations)
    elif event.citations:
        yield f"told by {listed(dict.fromkeys(one_line(c.source) for c in event.citations))}"


def told_of_source(old: Source, new: Source) -> Iterator[str]:
    """`redated: c. 25 Oct 2024, inferred; was no date known`."""
    if when_published(old) != when_published(new) or old.published != new.published:
        yield f"redated: {when_published(new)}; was {when_published(old)}"
    if old.sha256 != new.sha256 and old.sha256 and new.sha256:
        yield "its article has other bytes now"
    yield from values(old, new, _TOLD_OTHERWISE_OF_SOURCE)


def _former_ids(old: Event, new: Event) -> Iterator[str]:
    """Ids that name the event beside its own, but for the one that it has lost or gained by being renamed."""
    was, is_ = {old.id, *old.was}, {new.id, *new.was}
    if gained := sorted(is_ - was - {new.id}):
        yield f"known as {listed(map(one_line, gained))} too"
    if lost := sorted(was - is_ - {old.id}):
        yield f"known as {listed(map(one_line, lost))} no more"


def _citations(old: Sequence[Citation], new: Sequence[Citation]) -> Iterator[str]:
    pairs = paired_citations(old, new)
    for citation in without_partner(new, (n for _, n in pairs)):
        yield f"gained a citation of {_cited(citation)}"
    for citation in without_partner(old, (o for o, _ in pairs)):
        yield f"lost a citation of {_cited(citation)}"
    for was, is_ in pairs:
        changes = list(values(was, is_, ("source",)))
        if changes:
            yield f"citation of {one_line(is_.source)}: {'; '.join(changes)}"


def _conflict(old: Event, new: Event) -> Iterator[str]:
    if is_conflicting(new) and not is_conflicting(old):
        says = {f"{one_line(c.source)} says {_date(c.date)}": None for c in disagreeing(new)}
        yield f"dates disagree now: {listed(says)}" if says else "dates disagree now"
    elif is_conflicting(old) and not is_conflicting(new):
        yield "dates agree now"
    if old.decided != new.decided:
        yield f"decided: {quoted(new.decided)}" if new.decided else f"open again, was decided: {quoted(old.decided)}"


def values(old: Any, new: Any, but: Collection[str]) -> Iterator[str]:
    """`status is now confirmed, was reported` for each key whose values differ, the editor's own keys among them."""
    keys = (f.name for f in fields(old) if f.name not in but and f.name != "extra")
    stated = ((key, getattr(old, key), getattr(new, key)) for key in keys)
    own = ((key, old.extra.get(key), new.extra.get(key)) for key in dict.fromkeys([*old.extra, *new.extra]))
    for key, was, is_ in chain(stated, own):
        if was == is_:
            continue
        name = one_line(key).replace("_", " ")
        if _is_nothing(is_):
            yield f"{name} is gone, was {_shown(key, was)}"
        else:
            yield f"{name} is now {_shown(key, is_)}" + ("" if _is_nothing(was) else f", was {_shown(key, was)}")


def _shown(key: str, value: Any) -> str:
    if isinstance(value, Anchor):
        words = "the article’s date" if value.kind == "published" else anchor_words(value, None)
        return f"{words}: {quoted(value.quote)}" if value.quote else words
    if isinstance(value, tuple):
        return ", ".join(one_line(str(part)) for part in value)
    if key in _DATES:
        return _date(value)
    return quoted(value) if key in _QUOTED else one_line(_plain(value))


def _plain(value: Any) -> str:
    """A value of an editor's own key, which may be a list or a mapping."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_plain(one)}" for key, one in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(_plain, value))
    return str(value)


def _is_nothing(value: Any) -> bool:
    return value is None or value == ()


def _cited(citation: Citation) -> str:
    return f"{one_line(citation.source)}: {quoted(citation.quote)}"


def _date(edtf: str | None) -> str:
    return edtf_words(edtf) or "no date"


def _dates(was: str | None, is_: str | None) -> tuple[str, str]:
    """In words; with their codes where only those differ."""
    words = _date(was), _date(is_)
    return (one_line(was or "no date"), one_line(is_ or "no date")) if words[0] == words[1] else words


def now_and_before(was: str, is_: str) -> str:
    return f"{is_}, was {was}"


def quoted(text: str | None) -> str:
    return f"“{one_line(text or '')}”"
