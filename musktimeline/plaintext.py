"""Hostile text → text that is safe to show: no control sequence survives, white space is folded."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

_ESCAPE = re.compile(
    "\x1b\\][^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)?"  # OSC … BEL or ST
    "|\x1b[PX^_][^\x1b\x9c]*(?:\x1b\\\\|\x9c)?"  # DCS, SOS, PM, APC … ST
    "|(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI
    "|\x1b[ -/]*[0-~]?"  # the short ones
)
_SPACE = re.compile(r"\s+")
_ASCII_WORD = re.compile("[a-z0-9]+")
# Bidi marks, embeddings, overrides and isolates; zero-width space, word joiner, BOM, soft hyphen, tags, separators.
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_SUSPECT = re.compile("[^\t\n -~\xa1-\xac\xae-\u02ff]|::|##\\[")
# A CI log takes `::error …` at the start of a line, and `##[error]` anywhere, for a command (GitHub Actions' runner).
_CI_COMMAND = re.compile(r"^(\s*:)(?=:)|(##)(?=\[)", re.MULTILINE)


def squeeze(text: str) -> str:
    """Write each run of white space as one space, as quotes are kept."""
    return " ".join(text.split())


def visible(text: str) -> str:
    """Drop what would move a terminal's cursor, hide text or turn its direction; keep line breaks and tabs.

    What a CI log would take for a command gets a space in it. ZWJ and ZWNJ stay: scripts need them. A lone surrogate
    becomes U+FFFD.
    """
    if not _SUSPECT.search(text):
        return text
    text = _INVISIBLE.sub("", _ESCAPE.sub("", text))
    return _CI_COMMAND.sub(r"\1\2 ", "".join(_shown(c) for c in text))


def one_line(text: str) -> str:
    """`visible` text on a single line."""
    return _SPACE.sub(" ", visible(text)).strip()


def shortened(text: str, width: int) -> str:
    """The beginning of a text on one line, at most `width` characters, cut at a word where possible."""
    line = one_line(text)
    if len(line) <= width:
        return line
    cut = line[: width - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > width // 2 else cut).rstrip(" ,;:—–-") + "…"


def slug(text: str, words: int = 6) -> str:
    """The text's first words in ASCII, lower case, joined by hyphens; `untitled` where nothing is left."""
    plain = text.replace("’", "").replace("'", "")
    return "-".join(islice(ascii_words(plain), words)) or "untitled"


def ascii_words(text: str) -> Iterator[str]:
    """Its words in ASCII and lower case: accents are dropped, other scripts left out."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return (match.group() for match in _ASCII_WORD.finditer(plain.lower()))


def _shown(character: str) -> str:
    if character in "\t\n":
        return character
    category = unicodedata.category(character)
    if category == "Cc":
        return ""
    return "\ufffd" if category == "Cs" else character
