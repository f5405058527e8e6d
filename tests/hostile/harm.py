"""Output → what in it could do harm: controls for a terminal, commands for a CI log, a crash, a file nobody named."""

import re
from collections.abc import Iterator

SECRET = "the-launch-code-is-0451"
"""Stands in files that no command may read."""

CONTROLS = {
    "CSI": "\x1b[2J\x1b[31mred\x1b[0m",
    "OSC 0": "\x1b]0;title\x07",
    "OSC 8": "\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",
    "OSC 52": "\x1b]52;c;cm0gLXJm\x07",
    "DCS": "\x1bP+q544e\x1b\\",
    "C1": "\x9b31m\x9d0;title\x9c\x85",
    "BEL, BS, DEL, CR": "a\x07b\b\b\bc\x7fd\rover",
    "bidi": "\u202etxt.exe\u202c\u2066x\u2069\u200f",
    "zero width": "in\u200bvi\u2060si\ufeffble",
    "tags": "\U000e0041\U000e007f",
    "markup": "[bold red]rich[/] [link=http://evil.example]x[/link]",
    "CI": "x\n::error file=a,line=1::forged%0A ##[error]forged",
}
"""What must arrive nowhere, by name; NUL is in no path and no YAML, and has cases of its own."""

_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066\u2067\U000e0000-\U000e007f]"
)
_CI_COMMAND = re.compile(r"^\s*::|##\[", re.MULTILINE)
_CRASH = re.compile(
    r"Traceback \(most recent call last\)|MemoryError|RecursionError|Segmentation fault|^  File \"", re.M
)


def harm_in(text: str, *, is_data: bool = False) -> Iterator[str]:
    """What is wrong with what a command printed; nothing where all is well. Data is for programs, not for a CI log."""
    if found := _CONTROL.search(text):
        yield f"U+{ord(found[0]):04X} arrives: {text[max(0, found.start() - 40) : found.end() + 20]!r}"
    if not is_data and (found := _CI_COMMAND.search(text)):
        yield f"a command for CI arrives: {text[max(0, found.start() - 40) : found.end() + 40]!r}"
    if _CRASH.search(text):
        yield f"it crashed: {text[-300:]!r}"
    if SECRET in text:
        yield "it read a file that it must not read"
