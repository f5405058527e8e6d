"""YAML text → Tree: every value a string, every fault with its place, nothing expanded, nothing executed."""

import re

from musktimeline.collecting import without_collecting
from musktimeline.yamltree.conflicts import blanked
from musktimeline.yamltree.nodes import Flaw, Tree
from musktimeline.yamltree.reader import Reader, UnreadableError
from musktimeline.yamltree.screen import screen

MOST_SYNTAX_ERRORS = 5

_BLOCK_START = re.compile(r"^(?:- |-$|[^\s#-]|-[^ \r\n])", re.MULTILINE)


def parse_yaml(source: bytes | str, name: str) -> Tree:
    """Read a YAML text; `name` is what messages call the file.

    Never raises: what is wrong is in `flaws`, sorted by place. After a syntax error the top-level block that holds it
    is left out and the rest is read, so that one error does not hide the others.
    """
    with without_collecting():
        return _parse(source, name)


def _parse(source: bytes | str, name: str) -> Tree:
    screened = screen(source)
    text, errors = screened.parsable, list[Flaw]()
    reader = Reader(screened)
    root, offset = None, -1
    for number in range(MOST_SYNTAX_ERRORS + 1):
        reader = Reader(screened)
        try:
            root = reader.read(text)
            break
        except UnreadableError as error:
            again, offset = error.offset == offset, error.offset
            if number < MOST_SYNTAX_ERRORS:
                errors.append(error.flaw)
            start, end = _block_at(text, offset, again)
            if number == MOST_SYNTAX_ERRORS - 1:  # what is above the last one can still be read
                end = len(text)
            text = text[:start] + blanked(text[start:end]) + text[end:]
    flaws = sorted({*screened.flaws, *errors, *reader.flaws}, key=lambda flaw: (flaw.place, flaw.kind))
    return Tree(name, screened.text, root, tuple(flaws), screened.line_starts)


def _block_at(text: str, offset: int, again: bool) -> tuple[int, int]:
    """Where the top-level item or key begins and ends that an offset lies in.

    An error at the beginning of a block is mostly noticed there and made in the block above, unless it comes again.
    """
    starts = [m.start() for m in _BLOCK_START.finditer(text)]
    before = [start for start in starts if start < offset + again] or [0]
    return before[-1], next((start for start in starts if start > before[-1]), len(text))
