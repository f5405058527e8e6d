"""Each verb of the command line → how it is run on a hostile folder."""

from harm import CONTROLS

from musktimeline.cli.verbs import VERBS

_BAD = CONTROLS["CSI"] + CONTROLS["OSC 52"] + CONTROLS["C1"] + CONTROLS["bidi"] + CONTROLS["CI"]
_FILE = ("-f", "timeline.yaml")

_KNOWN: dict[str, tuple[list[str], ...]] = {
    "extract": (
        ["articles", *_FILE],
        ["articles", "-f", "new.yaml"],
        [f"none {_BAD}"],
        ["articles", "-f", "broken.yaml"],
    ),
    "merge": (
        ["timeline.yaml", "other.yaml", "-o", "both.yaml"],
        ["timeline.yaml", "other.yaml", "-o", "-"],
        [f"none{_BAD}", "-o", "both.yaml"],
    ),
    "tag": (
        ["articles/plain.md"],
        ["articles/plain.md", "--format", "jsonl"],
        ["articles/plain.md", "--format", "timeml"],
        ["--published", _BAD],
    ),
    "show": (
        [*_FILE],
        [*_FILE, "--quotes", "--ids"],
        [*_FILE, "--search", _BAD],
        [*_FILE, "--from", _BAD],
        ["-f", "broken.yaml"],
    ),
    "why": (["plain", *_FILE], ["a", *_FILE], [_BAD, *_FILE], ["plain", "-f", "broken.yaml"]),
    "check": (
        [*_FILE],
        ["broken.yaml"],
        [f"none{_BAD}"],
        ["--explain", _BAD],
        *([*_FILE, "--format", name] for name in ("json", "github", "sarif", "junit")),
    ),
    "set": (
        ["plain", f"text=now {_BAD}", *_FILE],
        ["plain", f"{_BAD}=x", *_FILE],
        ["evil", f"published={_BAD}", *_FILE],
        [_BAD, "text=x", *_FILE],
        ["evil", "published=2019", "--why", _BAD, *_FILE],
    ),
    "export": (
        [*_FILE, "--md"],
        [*_FILE, "--json"],
        [*_FILE, "--csv"],
        [*_FILE, "--format", _BAD],
        [*_FILE, "-o", f"{_BAD}.txt"],
    ),
    "diff": (["timeline.yaml", "other.yaml"], ["timeline.yaml", "other.yaml", "--md"], [f"none{_BAD}", "other.yaml"]),
}
# A verb that is not listed is run all the same, by what commands have in common.
_ANY: tuple[list[str], ...] = (
    [*_FILE],
    ["plain", *_FILE],
    ["plain", "evil", *_FILE],
    [_BAD, _BAD, *_FILE],
    ["plain", "-f", "broken.yaml"],
)
_FOR_PROGRAMS = {"--json", "--csv", "json", "jsonl", "timeml", "github", "sarif", "junit", "-"}

INVOCATIONS: tuple[tuple[str, ...], ...] = tuple(
    (verb, *arguments) for verbs in VERBS.values() for verb in verbs for arguments in _KNOWN.get(verb, _ANY)
)
"""Every verb that there is, each with its arguments."""


def writes_data(arguments: tuple[str, ...]) -> bool:
    """Whether standard output is for a program."""
    return not _FOR_PROGRAMS.isdisjoint(arguments)
