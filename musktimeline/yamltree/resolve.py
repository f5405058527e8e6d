"""An unquoted scalar → what another YAML reader would take it for (YAML 1.1 types and the YAML 1.2 core schema)."""

import re

_DIGIT = "[0-9][0-9_]*"
_READINGS = (
    ("nothing", re.compile(r"~|null|Null|NULL")),
    ("a yes or no", re.compile(r"y|Y|n|N|yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF")),
    ("a date", re.compile(r"\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?", re.ASCII)),
    (
        "a number",
        re.compile(
            rf"[-+]?(?:0b[01_]+|0o[0-7_]+|0x[0-9a-fA-F_]+)"
            rf"|[-+]?{_DIGIT}(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
            rf"|[-+]?(?:{_DIGIT}(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?"
            rf"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
        ),
    ),
    ("a default value", re.compile(r"=")),
    ("a merge of mappings", re.compile(r"<<")),
)
_FIRST = frozenset("~nNyYtTfFoO0123456789+-.=<")


def another_reading(text: str) -> str | None:
    """`a number`, `a date`, `a yes or no`, `nothing`; None where every reader takes it for the text that it is."""
    if not text or text[0] not in _FIRST:
        return None
    return next((name for name, pattern in _READINGS if pattern.fullmatch(text)), None)
