"""Where things stand in a file's text: lines, blocks, comments; and changes to it that leave the rest alone."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from musktimeline.yamltree import Entry, Node, Scalar, Style, Tree

_COMMENT = re.compile(r"[ \t]+#.*")
_COMMENTS_BELOW = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?[\r\n]+)*(?:[ \t]*#[^\r\n]*)?")
_COMMENT_LINE = re.compile(r"^([ \t]+)#", re.MULTILINE)
_DASH_LINE = re.compile(r"^[ ]*-(?=[ \r\n])", re.MULTILINE)


class Edit(NamedTuple):
    """Put `text`, which is indented to `column`, in place of the code points from `start` to `end`."""

    start: int
    end: int
    text: str
    column: int


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; where two begin at one place, insertions stand first, in the order they came."""
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        assert edit.start >= done, "two edits of one place"
        pieces += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join(pieces) + text[done:]


class Layout:
    """The lines of one file; offsets in and out are code points from its beginning."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.text = tree.text
        self.eol = "\r\n" if "\r\n" in tree.text else "\n"

    def line_start(self, offset: int) -> int:
        return self.tree.line_starts[self.tree.place(offset).line - 1]

    def next_line(self, offset: int) -> int:
        """Where the line below begins; the end of the file on its last line."""
        line = self.tree.place(offset).line
        return self.tree.line_starts[line] if line < len(self.tree.line_starts) else len(self.text)

    def line_end(self, offset: int) -> int:
        """The end of the line without its break."""
        return offset + len(self.text[offset : self.next_line(offset)].rstrip("\r\n"))

    def column(self, offset: int) -> int:
        """Counted from 0, as indentation is."""
        return self.tree.place(offset).column - 1

    def dash(self, item: Node, floor: int) -> int:
        """The start of the line with the dash of a list item; `floor` is where the thing above it ends."""
        above = self.next_line(floor)
        lines = [m.start() for m in _DASH_LINE.finditer(self.text, above, self.line_end(item.start))]
        return lines[0] if lines else self.line_start(item.start)

    def blank_above(self, line_start: int) -> int:
        """Where the run of blank lines right above a line begins; the line itself where there is none."""
        while line_start > self.tree.line_starts[0]:
            above = self.line_start(line_start - 1)
            if self.text[above:line_start].strip():
                break
            line_start = above
        return line_start

    def has_blank_line(self, start: int, end: int) -> bool:
        return not all(line.strip() for line in self.text[start:end].splitlines())

    def comments_above(self, line_start: int, floor: int) -> int:
        """Where the run of comment lines right above a line begins, not before `floor`."""
        while line_start > floor:
            above = self.line_start(line_start - 1)
            if above < floor or not self.text[above:line_start].lstrip(" ").startswith("#"):
                break
            line_start = above
        return line_start

    def comments_moved_out(self, edits: Iterable[Edit]) -> list[Edit]:
        """Comments below an edit that are indented beyond it: a folded text above would swallow them."""
        moved: dict[int, Edit] = {}
        for edit in edits:
            start = edit.end if edit.end == self.line_start(edit.end) else self.next_line(edit.end)
            below = _COMMENTS_BELOW.match(self.text, start)
            for comment in _COMMENT_LINE.finditer(below.group() if below else ""):
                at = start + comment.start()
                indent = min(edit.column, len(moved[at].text) if at in moved else edit.column)
                if len(comment[1]) > indent:
                    moved[at] = Edit(at, at + len(comment[1]), " " * indent, indent)
        return list(moved.values())

    def end_of_line_comment(self, entry: Entry) -> str:
        """The comment beside a key, with the white space before it."""
        value = entry.value
        if isinstance(value, Scalar) and value.style is not Style.BLOCK:
            beside = value.end
        elif isinstance(value, Scalar):
            beside = value.start + len(self.text[value.start : self.line_end(value.start)].partition(" ")[0])
        elif value.flow:
            beside = value.end
        else:
            beside = entry.key.end + 1
        match = _COMMENT.match(self.text, beside, self.line_end(beside))
        return match.group().rstrip() if match else ""
