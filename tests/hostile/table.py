"""The cases of hostile input as data: what it is, the command, its limits, and how it must end."""

import os
from typing import NamedTuple

import articles as art
import hostile_timelines as tl
from hostile_timelines import GOOD, Maker
from limited import Limits

EXTRACT = ("extract", "articles", "-f", "timeline.yaml")
CHECK = ("check", "timeline.yaml")
READ, REFUSED, FOUND, BROKEN = 0, 3, 1, 2


class Case(NamedTuple):
    """`code` is the exit code; `says` must be part of what is printed; `small` and `full` are sizes for `make`."""

    family: str
    what: str
    make: Maker
    command: tuple[str, ...]
    code: int
    says: str = ""
    small: int = 1
    full: int = 1
    limits: Limits = Limits()
    full_limits: Limits = Limits(seconds=240, megabytes=3000)
    impossible: bool = False

    @property
    def name(self) -> str:
        return f"{self.family}: {self.what}"


def article(what: str, make: Maker, code: int, says: str = "", **more: object) -> Case:
    return Case("article", what, make, EXTRACT, code, says, **more)  # type: ignore[arg-type]


def file(what: str, make: Maker, code: int, says: str = "", **more: object) -> Case:
    return Case("YAML", what, make, CHECK, code, says, **more)  # type: ignore[arg-type]


def path(what: str, make: Maker, says: str = "", command: tuple[str, ...] = CHECK, code: int = FOUND) -> Case:
    return Case("path", what, make, command, code, says)


OUTSIDE = "outside"
IS_ROOT = os.geteuid() == 0

CASES = (
    file("alias bomb", tl.grown(tl.bombs), FOUND, "reference", small=9, full=12),
    file("a value that holds itself", tl.yaml(f"x-a: &x [*x]\n{GOOD}"), FOUND, "reference"),
    file("merge key", tl.yaml(f"<<: {{a: 1}}\n{GOOD}"), FOUND, "merges another mapping"),
    file("brackets", tl.grown(lambda n: f"{GOOD}x-a: {'[' * n}"), FOUND, "deep", small=100_000, full=3_000_000),
    file("dashes", tl.grown(lambda n: f"{GOOD}x-a:\n{'- ' * n}"), FOUND, "deep", small=100_000, full=3_000_000),
    file("tag that would run code", tl.yaml(f"x-a: !!python/object/apply:os.system [id]\n{GOOD}"), FOUND, "the tag"),
    file("duplicate keys", tl.yaml(f"{GOOD}version: 1\n"), FOUND, "a second time"),
    file("several documents", tl.yaml(f"{GOOD}---\n{GOOD}"), FOUND, "second document"),
    file("BOM", tl.yaml(b"\xef\xbb\xbf" + GOOD.encode()), READ),
    file("CRLF", tl.yaml(GOOD.replace("\n", "\r\n")), READ),
    file("tab", tl.yaml(GOOD.replace("  text", "\ttext")), FOUND, "a tab"),
    file("surrogate as bytes", tl.yaml(GOOD.encode() + b"x-a: \xed\xa0\x80\n"), FOUND, "not UTF-8"),
    file("surrogate as escape", tl.yaml(f'{GOOD}x-a: "\\ud800"\n'), FOUND, "no character"),
    file("number of many digits", tl.grown(lambda n: f"{GOOD}x-a: {'1' * n}\n"), READ, small=100_000, full=10_000_000),
    file("date of many digits", tl.grown(lambda n: GOOD.replace("'2019", "'" + "9" * n)), FOUND, "date", small=100_000),
    file("truncated", tl.truncated, FOUND, small=3, full=3),
    file("200 MB", tl.sparse, BROKEN, "larger than 64 MB", small=200, full=200),
    file("NUL", tl.yaml(GOOD + "x-a: b\0c\n"), FOUND, "U+0000"),
    file("conflict of git", tl.yaml(f"<<<<<<< a\n{GOOD}=======\n{GOOD}>>>>>>> b\n"), FOUND, "merge conflict"),
    article("200 MB", art.sparse, REFUSED, "too large", small=200, full=200),
    article("one line of dates", art.one_line_of_dates, READ, "1 article read", small=100_000, full=5_000_000),
    article("one line", art.one_line, READ, "1 article read", small=100_000, full=20_000_000),
    article("no newline and no full stop", art.repeated("Lee said he "), READ, small=100_000, full=20_000_000),
    article("one sentence repeated", art.repeated("Lee left on 3 May 2021. "), READ, small=100_000, full=1_000_000),
    article("paragraphs", art.paragraphs, READ, "1 article read", small=2_000, full=180_000),
    article("dates", art.dates, READ, "1 article read", small=500, full=100_000),
    article("UTF-16", art.of_bytes("It rained.".encode("utf-16")), REFUSED, "UTF-16"),
    article("mixed encodings", art.of_bytes("café ".encode() + b"caf\xe9\n"), REFUSED, "not in UTF-8", full=1_000_000),
    article("lone surrogates", art.of_bytes(b"It rained. \xed\xa0\x80"), REFUSED, "not in UTF-8"),
    article("binary", art.of_bytes(bytes(range(256))), REFUSED, "binary", full=200_000),
    article("pipes", art.pipe, REFUSED, "a pipe", full=1000),
    article("endless device", art.device, REFUSED, "a device"),
    article("folders that loop", art.loop, REFUSED, "leads back to itself", small=50, full=50),
    article("unreadable", art.unreadable, REFUSED, "not allowed", impossible=IS_ROOT),
    article("newline in a name", art.named("a\n::error::b.txt"), READ, "1 article read"),
    article("name that is no UTF-8", art.named(os.fsdecode(b"a\xff.txt")), REFUSED, "its name is not in UTF-8"),
    *(
        Case("trap", what, art.repeated(text), EXTRACT, READ, small=20_000, full=1_000_000)
        for what, text in art.TRAPS.items()
    ),
    path("../..", tl.naming("../secret.txt"), OUTSIDE),
    path("absolute", tl.naming("SECRET"), OUTSIDE),
    path("file://", tl.naming("file://SECRET"), "a path of one machine"),
    path("through a link", tl.linked, OUTSIDE),
    path("percent-encoded", tl.naming("'%2e%2e/secret.txt'"), "put the article back"),
    path("device", tl.naming("/dev/zero"), OUTSIDE),
    path("NUL", tl.naming('"a\\0b.txt"')),
    path("shown with its quotes", tl.naming("../secret.txt"), OUTSIDE, ("show", "--quotes", "-f", "timeline.yaml"), 3),
    path("explained", tl.naming("../secret.txt"), OUTSIDE, ("why", "it-rains", "-f", "timeline.yaml"), 3),
    path("exported", tl.naming("../secret.txt"), OUTSIDE, ("export", "--json", "-f", "timeline.yaml"), 3),
    path("read again", tl.naming("../secret.txt"), OUTSIDE,
         ("set", "a", "published=2019", "--why", "x", "-f", "timeline.yaml"), 3),
    path("within --root", tl.naming("articles/../articles/a.txt"), "", (*CHECK, "--root", "."), READ),
    path("outside --root", tl.naming("articles/a.txt"), OUTSIDE, (*CHECK, "--root", "elsewhere")),
)  # fmt: skip
