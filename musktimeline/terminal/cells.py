"""Text → how many cells it fills, and lines that fit: wide characters count two, combining ones none."""

import re
import unicodedata

# Letters of which each fills one cell, and two: Latin, Greek, Cyrillic, Hebrew, Arabic; Han, kana, Hangul.
_ONE_CELL = " -~\xa1-\xac\xae-\u02ff\u0391-\u03c9\u0400-\u0482\u05d0-\u05ea\u0620-\u064a\u2010-\u2027"
_TWO_CELLS = re.compile("[\u3001-\u3029\u3041-\u3096\u309d-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]")
_SIMPLE = re.compile(f"(?:[{_ONE_CELL}]|{_TWO_CELLS.pattern})*")
_WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6"
# Words are kept whole; between wide characters a line may break, but not before closing punctuation.
_PIECE = re.compile(f" +|[{_WIDE}][、。，．：；！？」』）】〉》]*|[^ {_WIDE}]+")
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


def cells(text: str) -> int:
    """The width of one line of visible text."""
    if _SIMPLE.fullmatch(text):
        return len(text) if text.isascii() else len(text) + len(_TWO_CELLS.findall(text))
    from rich.cells import cell_len  # 20 ms, and most timelines need it not

    return cell_len(text)


def padded(text: str, width: int) -> str:
    return text + " " * (width - cells(text))


def wrapped(text: str, width: int | None) -> list[str]:
    """The text in lines of at most `width` cells (None: one line), broken at spaces and between wide characters."""
    if width is None or cells(text) <= width:
        return [text]
    lines, line, filled = [], "", 0
    for piece in _pieces(text, max(2, width)):
        size = cells(piece)
        if line and filled + size > max(2, width):
            lines.append(line.rstrip(" "))
            line, filled = "", 0
        if line or not piece.isspace():
            line, filled = line + piece, filled + size
    return [*lines, line.rstrip(" ")] if line.strip(" ") else lines or [""]


def isolated(text: str) -> str:
    """Right-to-left text in a first-strong isolate (UAX 9), so that the line around it keeps its order."""
    if text.isascii() or not any(unicodedata.bidirectional(c) in ("R", "AL") for c in text):
        return text
    return f"{_ISOLATE}{text}{_END_ISOLATE}"


def _pieces(text: str, width: int) -> list[str]:
    """Words, spaces and single wide characters; what is wider than a line is cut."""
    pieces: list[str] = []
    for piece in _PIECE.findall(text):
        pieces.extend([piece] if cells(piece) <= width else _cut(piece, width))
    return pieces


def _cut(word: str, width: int) -> list[str]:
    parts = [""]
    for character in word:
        if parts[-1] and cells(parts[-1] + character) > width:
            parts.append("")
        parts[-1] += character
    return parts
