"""Document → its text with odd values quoted, or with its events in another order; every other byte stays."""

from collections.abc import Iterator, Sequence

from musktimeline.model import Location
from musktimeline.store.document import Document
from musktimeline.store.faults import UNQUOTED
from musktimeline.store.layout import Edit, Layout, applied
from musktimeline.store.scalars import inline
from musktimeline.yamltree import Mapping, Node, Scalar
from musktimeline.yamltree import Sequence as List


def with_quotes(document: Document) -> str:
    """Quotation marks around what another YAML reader would take for a number, a date, a yes or no."""
    odd = {finding.location for finding in document.findings if finding.code is UNQUOTED}
    scalars = _scalars(document.tree.root) if odd else ()
    edits = [
        Edit(scalar.start, scalar.end, inline(scalar.text), 0)
        for scalar in scalars
        if Location(*document.tree.place(scalar.start)) in odd
    ]
    return applied(document.text, edits)


def with_events_in(document: Document, order: Sequence[int]) -> str:
    """The events in this order, each with its comments: those right above it, and those indented below it.

    Blank lines, and comments that they part from the event below, stay where they are. A list in brackets stays as it
    is.
    """
    root = document.tree.root
    entry = root.entry("events") if isinstance(root, Mapping) else None
    if entry is None or not isinstance(entry.value, List) or entry.value.flow or list(order) == sorted(order):
        return document.text
    text, spans = document.text, list(_spans(Layout(document.tree), entry.key.end, entry.value.items))
    pieces = [text[: spans[0][0]]]
    for place, (_, end) in enumerate(spans):
        start_of_next = spans[place + 1][0] if place + 1 < len(spans) else len(text)
        moved_start, moved_end = spans[order[place]]
        pieces += [text[moved_start:moved_end], text[end:start_of_next]]
    return "".join(pieces)


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for entry in node:
            yield from _scalars(entry.value)
    elif node is not None:
        for item in node.items:
            yield from _scalars(item)


def _spans(layout: Layout, above: int, items: Sequence[Node]) -> Iterator[tuple[int, int]]:
    """From the first comment of each event to the end of its last line, without the line break; `above` is the key."""
    floor = layout.next_line(above)
    for item in items:
        dash = layout.dash(item, above)
        column = layout.text.index("-", dash) - dash
        start = dash
        while start > floor and _is_comment(layout, before := layout.line_start(start - 1), column, inside=False):
            start = before
        above = end = layout.line_end(item.end)
        while _is_comment(layout, below := layout.next_line(end), column, inside=True):
            end = layout.line_end(below)
        floor = layout.next_line(end)
        yield start, end


def _is_comment(layout: Layout, line_start: int, column: int, *, inside: bool) -> bool:
    """Whether a line is a comment, indented beyond a list's dashes (`inside`) or not."""
    line = layout.text[line_start : layout.line_end(line_start)] if line_start < len(layout.text) else ""
    return line.lstrip(" ").startswith("#") and (len(line) - len(line.lstrip(" ")) > column) is inside
