"""Document + changed timeline → the file's text with the changed keys written anew and every other byte as it was.

Both states of the timeline are compared as plain content, key by key and item by item, along the nodes of the file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from musktimeline.model import Timeline
from musktimeline.store.arrange import arranged, same_records
from musktimeline.store.content import Content, timeline_content
from musktimeline.store.document import Document, refuse_errors
from musktimeline.store.layout import Edit, Layout, applied
from musktimeline.store.rendering import entry_lines, item_lines
from musktimeline.store.schema import TIMELINE, Record
from musktimeline.yamltree import Entry, Mapping, Node, Sequence


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


class _List(NamedTuple):
    """A block list as it stands: the lines of its dashes, their column, where a new first item goes, and whether blank
    lines part the items."""

    items: tuple[Node, ...]
    dashes: list[int]
    column: int
    top: int
    blank: bool


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
        """The edits that make a block list hold `new` where it holds `old`."""
        listed = self._list(entry)
        pairs = same_records(entry.key.text, old, new)
        for i in set(range(len(old))) - set(pairs.values()):
            yield self._without_item(listed, i)
        above = -1
        for j, content in enumerate(new):
            if j not in pairs:
                yield self._new_item(listed, above, content)
                continue
            above = pairs[j]
            if old[above] != content:
                yield from self._item(record, listed, above, old[above], content)

    def _list(self, entry: Entry) -> _List:
        assert isinstance(entry.value, Sequence)
        items = entry.value.items
        floors = [entry.key.end, *(item.end for item in items)]
        dashes = [self.layout.dash(item, floor) for item, floor in zip(items, floors, strict=False)]
        return _List(
            items,
            dashes,
            column=self.layout.text.index("-", dashes[0]) - dashes[0],
            top=self.layout.comments_above(dashes[0], floor=self.layout.next_line(entry.key.end)),
            blank=len(items) > 1 and self.layout.has_blank_line(self.layout.next_line(items[0].end), dashes[1]),
        )

    def _item(self, record: Record | None, listed: _List, i: int, old: Content, new: Content) -> Iterator[Edit]:
        node = listed.items[i]
        if isinstance(node, Mapping) and not node.flow and _first_key_stays(node, new):
            yield from self.mapping(record, node, old, new)
            return
        lines = item_lines(new, listed.column)
        yield Edit(listed.dashes[i], self.layout.line_end(node.end), self.layout.eol.join(lines), listed.column)

    def _without_item(self, listed: _List, i: int) -> Edit:
        """Take the blank lines above with it, so that none are doubled; comments above stay."""
        start = self.layout.blank_above(listed.dashes[i]) if i else listed.dashes[i]
        return Edit(start, self.layout.next_line(listed.items[i].end), "", listed.column)

    def _new_item(self, listed: _List, above: int, content: Content) -> Edit:
        lines = item_lines(content, listed.column)
        blank = [""] * listed.blank
        if above < 0:
            return self._inserted(listed.top, [*lines, *blank], listed.column)
        return self._inserted(self.layout.next_line(listed.items[above].end), [*blank, *lines], listed.column)

    def _inserted(self, at: int, lines: list[str], column: int) -> Edit:
        text = "".join(line + self.layout.eol for line in lines)
        is_after_last_line = at == len(self.layout.text) and not self.layout.text.endswith(("\n", "\r"))
        return Edit(at, at, self.layout.eol + text if is_after_last_line else text, column)


def _first_key_stays(node: Mapping, new: Content) -> bool:
    """Whether the key beside the dash stays: without it the line would have to be written anew."""
    return bool(node.entries) and node.entries[0].key.text in new
