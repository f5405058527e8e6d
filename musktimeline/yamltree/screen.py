"""Bytes → text of the same length that no YAML parser chokes on, and what had to be blanked in it."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from musktimeline.yamltree.conflicts import one_side_of_conflicts
from musktimeline.yamltree.nodes import Flaw, Kind, Place, place_of

SIZE_LIMIT = 64 * 1024 * 1024
"""Bytes; a file of 100,000 events is smaller."""

_MOST_BAD_CHARACTERS = 10
# What YAML does not allow to stand in a file as it is (YAML 1.1, all but "c-printable"), and a BOM that is not at the
# start. Named one by one, for Python takes 5 ms to turn the long ranges of what is allowed into a pattern.
_BAD = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_BREAK = re.compile("\r\n|\r|\n")
_BOM = "\ufeff"


class Screened(NamedTuple):
    """The text as it stands in the file, and as a parser may see it: from `start` on, which is after a BOM."""

    text: str
    parsable: str
    start: int
    flaws: tuple[Flaw, ...]
    line_starts: tuple[int, ...]


def screen(source: bytes | str) -> Screened:
    """Decode and clean; whatever is blanked leaves every other character in its place."""
    if len(source) > SIZE_LIMIT:
        return _refused(Kind.SIZE, f"larger than {SIZE_LIMIT >> 20} MB", "split the file in two")
    text, flaws = _decoded(source)
    start = 1 if text.startswith(_BOM) else 0
    line_starts = _line_starts(text, start)
    flaws += tuple(islice(_bad_characters(text, line_starts), _MOST_BAD_CHARACTERS))
    parsable, conflicts = one_side_of_conflicts(_BAD.sub(" ", text), line_starts)
    return Screened(text, parsable, start, flaws + conflicts, line_starts)


def _line_starts(text: str, first: int) -> tuple[int, ...]:
    return first, *(m.end() for m in _BREAK.finditer(text))


def _decoded(source: bytes | str) -> tuple[str, tuple[Flaw, ...]]:
    if isinstance(source, str):
        return source, ()
    if source[:2] in (b"\xff\xfe", b"\xfe\xff"):
        refused = _refused(Kind.ENCODING, "this is UTF-16, not UTF-8", "save the file as UTF-8")
        return refused.text, refused.flaws
    try:
        return source.decode(), ()
    except UnicodeDecodeError as error:
        before = source[: error.start].decode()
        what = f"byte {error.start + 1} (0x{source[error.start]:02X}) is not UTF-8"
        flaw = Flaw(Kind.ENCODING, place_of(_line_starts(before, 0), len(before)), what, "save the file as UTF-8")
        return source.decode(errors="replace"), (flaw,)


def _refused(kind: Kind, what: str, remedy: str) -> Screened:
    return Screened("", "", 0, (Flaw(kind, Place(1, 1), what, remedy),), (0,))


def _bad_characters(text: str, line_starts: tuple[int, ...]) -> Iterator[Flaw]:
    for match in _BAD.finditer(text):
        if match.group() == _BOM and match.start() == 0:
            continue
        what = f"U+{ord(match.group()):04X} must not stand in a YAML file"
        yield Flaw(Kind.CHARACTER, place_of(line_starts, match.start()), what, "delete the character")
