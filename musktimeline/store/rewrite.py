"""Document + changed timeline → the file's text with the changed keys written anew and every other byte as it was.

Both states of the timeline are compared as plain content, key by key and item by item, along the nodes of the file.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from musktimeline.model import Timeline
from musktimeline.store.arrange import all_but_id, arranged, paired
from musktimeline.store.content import Content, timeline_content
from musktimeline.store.document import Document, refuse_errors
from musktimeline.store.layout import Edit, Layout, applied
from musktimeline.store.render import entry_lines, item_lines
from musktimeline.store.schema import TIMELINE, Record
from musktimeline.yamltree import Entry, Mapping, Sequence

_IDENTITY = {
    "entities": (lambda item: item.get("name"),),
    "sources": (lambda item: item.get("id"),),
    "events": (lambda item: item.get("id"), all_but_id),
    "citations": (
        lambda item: json.dumps(item, sort_keys=True),
        lambda item: (item.get("source"), item.get("quote")),
        lambda item: item.get("source"),
    ),
}


def rewrite(document: Document, timeline: Timeline) -> str:
    """The file's text as `arranged(document.timeline, timeline)` wants it.

    Comments, blank lines, order and layout survive outside the keys that changed; comments above an event that goes
    stay. Raises StoreError for a document with errors.
    """
    refuse_errors(document)
    root = document.tree.root
    assert isinstance(root, Mapping), "a document without errors has keys"
    old, new = timeline_content(document.timeline), timeline_content(arranged(document.timeline, timeline))
    writer = _Rewriter(Layout(document.tree))
    if root.flow:
        lines = (line for key, value in new.items() for line in entry_lines(key, value, 0))
        edits = [Edit(root.start, root.end, writer.layout.eol.join(lines), 0)] if old != new else []
    else:
        edits = list(writer.mapping(TIMELINE, root, old, new))
    return applied(document.text, [*edits, *writer.layout.comments_moved_out(edits)])


@dataclass(frozen=True, slots=True)
class _Rewriter:
    layout: Layout

    def mapping(self, record: Record | None, node: Mapping, old: Content, new: Content) -> Iterator[Edit]:
        """The edits that make a block mapping say `new` where it says `old`."""
        for entry in node:
            key = entry.key.text
            if key in new and old.get(key) != new[key]:
                yield from self._changed(record, entry, old.get(key), new[key])
            elif key in old and key not in new:
                yield self._removed(entry)
        present = {entry.key.text for entry in node}
        going = old.keys() - new.keys()
        staying = [entry for entry in node if entry.key.text not in going]
        for key in new:
            if key not in present and old.get(key) != new[key]:
                yield self._added(record, node, staying, key, new)

    def _changed(self, record: Record | None, entry: Entry, old: Any, new: Any) -> Iterator[Edit]:
        key, value = entry.key.text, entry.value
        member = record.members.get(key) if record else None
        if isinstance(value, Mapping) and not value.flow and isinstance(old, dict) and isinstance(new, dict):
            if _first_key_stays(value, new):
                yield from self.mapping(member, value, old, new)
                return
        elif isinstance(value, Sequence) and not value.flow and member and old:
            yield from self._sequence(member, entry, old, new)
            return
        yield self._replaced(entry, new)

    def _replaced(self, entry: Entry, new: Any) -> Edit:
        column = self.layout.column(entry.key.start)
        end = self.layout.line_end(entry.value.end)
        first, *rest = entry_lines(entry.key.text, new, column)
        first = first[column:] + self.layout.end_of_line_comment(entry)
        return Edit(entry.key.start, end, self.layout.eol.join([first, *rest]), column)

    def _removed(self, entry: Entry) -> Edit:
        return Edit(
            self.layout.line_start(entry.key.start),
            self.layout.next_line(entry.value.end),
            "",
            self.layout.column(entry.key.start),
        )

    def _added(self, record: Record | None, node: Mapping, staying: list[Entry], key: str, new: Content) -> Edit:
        """Below the nearest key that is written before this one."""
        order = list(record.keys) if record and key in record.keys else [*new]
        before = order[: order.index(key)]
        earlier = [entry for entry in staying if entry.key.text in before] or node.entries[:1]
        column = self.layout.column(node.start)
        at = self.layout.next_line(earlier[-1].value.end)
        return self._inserted(at, entry_lines(key, new[key], column), column)

    def _sequence(self, record: Record | None, entry: Entry, old: list[Content], new: list[Content]) -> Iterator[Edit]:
        assert isinstance(entry.value, Sequence)
        items = entry.value.items
        pairs = _in_order(paired(old, new, _IDENTITY[entry.key.text]))
        floors = [entry.key.end, *(item.end for item in items)]
        dashes = [self.layout.dash(item, floor) for item, floor in zip(items, floors, strict=False)]
        blank = len(items) > 1 and self.layout.has_blank_line(self.layout.next_line(items[0].end), dashes[1])
        column = self.layout.text.index("-", dashes[0]) - dashes[0]
        kept = set(pairs.values())
        for i, item in enumerate(items):
            if i not in kept:
                yield self._without_item(dashes[i], item.end, column, first=i == 0)
        above = -1
        for j, content in enumerate(new):
            if j in pairs:
                above = pairs[j]
                if old[above] != content:
                    yield from self._item(record, items[above], dashes[above], old[above], content)
            else:
                yield self._new_item(items, dashes, above, column, content, blank)

    def _item(self, record: Record | None, node: Any, dash: int, old: Content, new: Content) -> Iterator[Edit]:
        if isinstance(node, Mapping) and not node.flow and _first_key_stays(node, new):
            yield from self.mapping(record, node, old, new)
            return
        end = self.layout.line_end(node.end)
        column = self.layout.text.index("-", dash) - dash
        yield Edit(dash, end, self.layout.eol.join(item_lines(new, column)), column)

    def _without_item(self, dash: int, end: int, column: int, first: bool) -> Edit:
        """Take the blank lines above with it, so that none are doubled; comments above stay."""
        start = dash if first else self.layout.blank_above(dash)
        return Edit(start, self.layout.next_line(end), "", column)

    def _new_item(
        self, items: tuple[Any, ...], dashes: list[int], above: int, column: int, content: Content, blank: bool
    ) -> Edit:
        first = above < 0
        at = self.layout.comments_above(dashes[0], 0) if first else self.layout.next_line(items[above].end)
        lines = item_lines(content, column)
        return self._inserted(at, [*lines, *[""] * blank] if first else [*[""] * blank, *lines], column)

    def _inserted(self, at: int, lines: list[str], column: int) -> Edit:
        text = "".join(line + self.layout.eol for line in lines)
        is_after_last_line = at == len(self.layout.text) and not self.layout.text.endswith(("\n", "\r"))
        return Edit(at, at, self.layout.eol + text if is_after_last_line else text, column)


def _first_key_stays(node: Mapping, new: Content) -> bool:
    """Whether the key beside the dash stays: without it the line would have to be written anew."""
    return bool(node.entries) and node.entries[0].key.text in new


def _in_order(pairs: dict[int, int]) -> dict[int, int]:
    """Only the pairs that do not cross: what moved up is written anew."""
    kept: dict[int, int] = {}
    last = -1
    for j in sorted(pairs):
        if pairs[j] > last:
            last = kept[j] = pairs[j]
    return kept
