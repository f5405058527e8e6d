"""A timeline as it was and as it is → what changed beside its events and sources, in sentence fragments."""

from collections.abc import Iterator

from musktimeline.comparison.telling import now_and_before, quoted, values
from musktimeline.model import Rejected, Timeline
from musktimeline.plaintext import one_line
from musktimeline.wording import listed

_TOLD_OTHERWISE = ("version", "entities", "sources", "events", "apart", "rejected")


def told_of_frame(old: Timeline, new: Timeline) -> Iterator[str]:
    """The title, the names, and what else stands beside events and sources."""
    yield from values(old, new, _TOLD_OTHERWISE)
    was, is_ = ({one_line(e.name): ", ".join(map(one_line, e.aliases)) for e in t.entities} for t in (old, new))
    for name in dict.fromkeys([*was, *is_]):
        if name not in is_:
            yield f"the name {name} is gone"
        elif name not in was:
            yield f"new name: {name}" + (f", also {is_[name]}" if is_[name] else "")
        elif was[name] != is_[name]:
            yield f"{name}: other names are now {now_and_before(was[name] or 'none', is_[name] or 'none')}"
    yield from (f"kept apart: {ids}" for ids in _apart(new) if ids not in _apart(old))
    yield from (f"kept apart no more: {ids}" for ids in _apart(old) if ids not in _apart(new))
    yield from _rejections(old, new)


def _apart(timeline: Timeline) -> list[str]:
    return [listed(map(one_line, apart.events)) for apart in timeline.apart if apart.events]


def _rejections(old: Timeline, new: Timeline) -> Iterator[str]:
    """Events that were rejected though they were not there, or whose rejection was taken back."""
    there, rejected = {e.id for e in old.events} | {e.id for e in old.rejected}, {e.id for e in new.rejected}
    yield from (f"rejected: {_rejected(event)}" for event in new.rejected if event.id not in there)
    yield from (f"not rejected any more: {_rejected(event)}" for event in old.rejected if event.id not in rejected)


def _rejected(event: Rejected) -> str:
    return f"{one_line(event.id)}, {quoted(event.text)}" + (f": {one_line(event.why)}" if event.why else "")
