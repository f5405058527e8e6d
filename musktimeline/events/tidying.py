"""Pieces of a sentence → one line that reads alone."""

import re
from collections.abc import Iterable

from musktimeline.events.closed_words import FRONTED_PHRASES, NOUNS_IN_LY
from musktimeline.plaintext import squeeze

LONGEST = 180  # code points of an event's text

_LEADING = re.compile(
    r"(?:(?:and|but|so|or|yet|however|meanwhile|also|indeed|likewise|moreover|still|then|even)\b[,\s]*"
    rf"|(?:{'|'.join(map(re.escape, FRONTED_PHRASES))})\b[,\s]*"
    rf"|(?!(?:{'|'.join(NOUNS_IN_LY)}),)(?!\w*[eio]lly,)\w{{4,}}ly,\s*)+",
    re.IGNORECASE,
)
_MARKS = " .,;:—–(-"
_ENDINGS = ("and", "but", "or", "although", "was", "is")
_TRAILING = re.compile(r"\b(?:and|but|or|although|(?:that|it|this) (?:was|is))$")
_LONGEST_TRAILING = 10  # code points
_INNER_WORDS = ("also", "even")
_INNER = re.compile(rf"\b(?:{'|'.join(_INNER_WORDS)})\s+(?=\w)")
_SPACE_BEFORE_MARK = re.compile(r" (?=[,.;:’)\]])")
_INDEFINITE_ENDS = ("a", "A", "n")
_INDEFINITE = re.compile(r"\b([Aa])n?$")
_CLAUSE_BREAK = re.compile(r"[,;:—–]\s|\s(?=(?:after|before|while|when|because|although|who|which)\s)")
_OWN_CASE = re.compile(r"[a-z]{1,2}[A-Z]")  # `iPhone`, `eBay`


def joined(pieces: Iterable[str]) -> str:
    """Pieces with single spaces; an article before a cut suits the word that follows now (`an October tweet`)."""
    text = ""
    for piece in (p.strip() for p in pieces if p.strip()):
        if text.endswith(_INDEFINITE_ENDS) and _INDEFINITE.search(text):
            text = _INDEFINITE.sub(r"\1n" if piece[0].lower() in "aeiou" else r"\1", text)
        text += f" {piece}"
    return _SPACE_BEFORE_MARK.sub("", squeeze(text))


def _without_opening(text: str) -> str:
    opening = _LEADING.match(text)
    return text[opening.end() :] if opening else text


def _without_trailing(text: str) -> str:
    """One ending after the other, each looked for at the very end: a run of marks inside the text costs nothing."""
    text = text.rstrip(_MARKS)
    while text.endswith(_ENDINGS) and (ending := _TRAILING.search(text, len(text) - _LONGEST_TRAILING)):
        text = text[: ending.start()].rstrip(_MARKS)
    return text


def tidy(text: str) -> str:
    text = _without_opening(text.strip(" ,.;:—–-"))
    if any(word in text for word in _INNER_WORDS):
        text = _INNER.sub("", text)
    text = _without_trailing(_balanced(text)).rstrip(".")
    if len(text) > LONGEST:
        text = _shortened(text)
    return text if _OWN_CASE.match(text) else text[:1].upper() + text[1:]


def _shortened(text: str) -> str:
    """Up to the last clause that fits, if that leaves half of the room filled; else up to the last word, with `…`."""
    breaks = [m.start() for m in _CLAUSE_BREAK.finditer(text, LONGEST // 2, LONGEST)]
    if breaks:
        return _without_trailing(_balanced(text[: breaks[-1]]))
    return text[: LONGEST - 1].rpartition(" ")[0].rstrip(" ,;:—–") + "…"


def _balanced(text: str) -> str:
    """Drop quotation marks and brackets whose partner was cut off."""
    if text.count("“") == text.count("”") + 1 and text.count('"') == 1:
        text = text.replace('"', "”")
    for opening, closing in (("“", "”"), ("(", ")"), ('"', '"')):
        odd = text.count('"') % 2 if opening == '"' else text.count(opening) != text.count(closing)
        if odd:
            text = text.replace(opening, "").replace(closing, "")
    return text
