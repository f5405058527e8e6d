"""Text that YAML allows → nodes, in one pass over PyYAML's events, which neither follow aliases nor recurse."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from musktimeline.yamltree.messages import NOT_CLOSED_ON_ITS_LINE, Complaint, Explained, explain
from musktimeline.yamltree.nodes import Entry, Flaw, Kind, Mapping, Node, Place, Scalar, Sequence, Style, place_of
from musktimeline.yamltree.parser import Parser
from musktimeline.yamltree.screen import Screened

DEPTH_LIMIT = 20
KEY_LIMIT = 1000  # code points; YAML wants a key within 1,024


_PLAIN, _QUOTED, _BLOCK = Style  # looked up once


class UnreadableError(Exception):
    """A text whose rest cannot be read: the flaw and its offset."""

    def __init__(self, flaw: Flaw, offset: int) -> None:
        super().__init__(flaw.what)
        self.flaw = flaw
        self.offset = offset


@dataclass(slots=True)
class Reader:
    """One pass over a text: events in, nodes out; offsets count from the file's own beginning."""

    screened: Screened
    flaws: list[Flaw] = field(default_factory=list)
    parser: Any = None

    def read(self, text: str) -> Node | None:
        """Raises UnreadableError at the first syntax error."""
        self.parser = Parser(text[self.screened.start :])
        root = None
        for number, beginning in enumerate(self._documents()):
            if number:
                remedy = "put everything under one 'events:' and delete the line ---"
                self._flaw(Kind.DOCUMENTS, self._start(beginning), "a second document begins here", remedy)
                break
            node = self._node(self._next(), 0)
            root = None if isinstance(node, Scalar) and node.is_blank else node
            self._next()
        return root

    def _documents(self) -> Iterator[Any]:
        """The event that begins each document."""
        while (event := self._next()) is not None:
            if type(event) is yaml.DocumentStartEvent:
                yield event

    def _next(self) -> Any:
        try:
            return self.parser.get_event()
        except yaml.MarkedYAMLError as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: yaml.MarkedYAMLError) -> UnreadableError:
        complaint = Complaint(error.context or "", error.problem or "")
        mark = error.context_mark if complaint.is_unclosed else error.problem_mark
        offset = self.screened.start + (mark.index if mark else 0)
        opened = _opening_of_quote_before(self.screened.parsable, offset)
        if opened is not None:
            return UnreadableError(self._flaw_at(opened, NOT_CLOSED_ON_ITS_LINE), opened)
        start = self.screened.line_starts[self._place(offset).line - 1]
        line = self.screened.parsable[start:].split("\n", 1)[0].rstrip("\r")
        return UnreadableError(self._flaw_at(offset, explain(complaint, line, offset - start)), offset)

    def _flaw_at(self, offset: int, explained: Explained) -> Flaw:
        kind, what, remedy = explained
        return Flaw(kind, self._place(offset), what, remedy)

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        if kind is yaml.AliasEvent:
            return self._alias(event)
        if event.anchor is not None or event.tag is not None:
            self._anchor_or_tag(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if depth == DEPTH_LIMIT:
            raise self._too_deep(self._start(event))
        return self._sequence(event, depth) if kind is yaml.SequenceStartEvent else self._mapping(event, depth)

    def _scalar(self, event: Any) -> Scalar:
        start = self.screened.start + event.start_mark.index
        end = self.screened.start + event.end_mark.index
        if not event.style:
            return Scalar(event.value, start, end, _PLAIN)
        if event.style in "'\"":
            return Scalar(event.value, start, end, _QUOTED)
        return Scalar(event.value, start, start + len(self.screened.text[start:end].rstrip()), _BLOCK)

    def _too_deep(self, offset: int) -> UnreadableError:
        what, remedy = f"nested more than {DEPTH_LIMIT} deep", "delete the brackets or the indentation"
        return UnreadableError(Flaw(Kind.DEPTH, self._place(offset), what, remedy), offset)

    def _sequence(self, start: Any, depth: int) -> Sequence:
        items: list[Node] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            items.append(self._node(event, depth + 1))
        flow = bool(start.flow_style)
        end = self._end(event) if flow or not items else items[-1].end
        return Sequence(tuple(items), self._start(start), end, flow)

    def _mapping(self, start: Any, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        end = self._start(start)
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._node(event, depth + 1)
            value = self._node(self._next(), depth + 1)
            end = value.end
            if self._is_good_key(key, entries):
                assert isinstance(key, Scalar)
                entries[key.text] = Entry(key, value)
        flow = bool(start.flow_style)
        return Mapping(tuple(entries.values()), self._start(start), self._end(event) if flow else end, flow)

    def _is_good_key(self, key: Node, entries: dict[str, Entry]) -> bool:
        if not isinstance(key, Scalar) or len(key.text) > KEY_LIMIT:
            self._flaw(
                Kind.KEY, key.start, "a key is one word here, not a list, a mapping or a text", "write 'key: value'"
            )
        elif key.text == "<<" and key.style is Style.PLAIN:
            self._flaw(Kind.KEY, key.start, "'<<' merges another mapping into this one", "write its keys out here")
        elif key.text in entries:
            line = self._place(entries[key.text].key.start).line
            what = f"the key '{key.text}' stands here a second time (first in line {line})"
            self._flaw(Kind.DUPLICATE_KEY, key.start, what, "delete one of the two")
        else:
            return True
        return False

    def _alias(self, event: Any) -> Scalar:
        start, end = self._start(event), self._end(event)
        words = self.screened.text[start:end]
        self._flaw(
            Kind.ALIAS, start, f"{words} refers to another place", "write the value out, or quote it if it is text"
        )
        return Scalar(words, start, end, Style.PLAIN)

    def _anchor_or_tag(self, event: Any) -> None:
        if event.anchor is not None:
            what, remedy = (
                f"&{event.anchor} names this place for reference",
                "delete it, or quote the value if it is text",
            )
            self._flaw(Kind.ALIAS, self._start(event), what, remedy)
        if event.tag is not None:
            what, remedy = f"the tag {event.tag} gives the value a type", "delete it, or quote the value if it is text"
            self._flaw(Kind.TAG, self._start(event), what, remedy)

    def _start(self, event: Any) -> int:
        return int(self.screened.start + event.start_mark.index)

    def _end(self, event: Any) -> int:
        return int(self.screened.start + event.end_mark.index)

    def _place(self, offset: int) -> Place:
        return place_of(self.screened.line_starts, offset)

    def _flaw(self, kind: Kind, offset: int, what: str, remedy: str) -> None:
        self.flaws.append(Flaw(kind, self._place(offset), what, remedy))


def _opening_of_quote_before(text: str, offset: int) -> int | None:
    """Where a quotation opens that ends right before an offset and began on a line above; None where none does.

    Mostly somebody forgot to close it there, and what should open the next quotation closed it.
    """
    mark = text[offset - 1 : offset]
    opened = text.rfind(mark, 0, offset - 1) if mark in ("'", '"') else -1
    return opened if opened >= 0 and "\n" in text[opened:offset] else None
