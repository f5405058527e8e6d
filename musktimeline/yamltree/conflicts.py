"""Text with git's conflict markers → the text of one side, every character in its place, and where they stand."""

import re

from musktimeline.yamltree.nodes import Flaw, Kind, place_of

_MARKER = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|\Z)", re.MULTILINE)
_WITHIN_LINE = re.compile(r"[^\r\n]")


def one_side_of_conflicts(text: str, line_starts: tuple[int, ...]) -> tuple[str, tuple[Flaw, ...]]:
    """Keep the first of two sides and blank the rest, so that one conflict is one flaw and not many."""
    flaws: list[Flaw] = []
    pieces: list[str] = []
    done = 0
    blanking = inside = False
    for marker in _MARKER.finditer(text):
        if marker[1][0] == "<" and not inside:
            flaws.append(_flaw(line_starts, marker.start()))
            inside = True
        if not inside:
            continue
        end_of_line = _line_end(text, marker.end())
        kept = text[done : marker.start()]
        pieces += [blanked(kept) if blanking else kept, blanked(text[marker.start() : end_of_line])]
        done = end_of_line
        blanking = marker[1][0] in "|="
        inside = marker[1][0] != ">"
    return "".join(pieces) + text[done:], tuple(flaws)


def blanked(text: str) -> str:
    """Spaces in place of everything but line breaks."""
    return _WITHIN_LINE.sub(" ", text)


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _flaw(line_starts: tuple[int, ...], offset: int) -> Flaw:
    return Flaw(
        Kind.CONFLICT_MARKER,
        place_of(line_starts, offset),
        "git left a merge conflict here",
        "keep what is right of the two sides and delete the lines with <<<<<<<, ======= and >>>>>>>",
    )
