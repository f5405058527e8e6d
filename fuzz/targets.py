"""Any bytes → what the tool makes of them; a target raises where a promise is broken. Needs no fuzzer.

`fuzz/run.py` feeds them to atheris; the ordinary test suite replays `fuzz/regressions`.
"""

import csv
import io
import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from itertools import cycle, islice, pairwise
from pathlib import Path

from musktimeline.errors import ReadError, StoreError
from musktimeline.events import drafts_of, extract
from musktimeline.export import EXPORTERS, Report
from musktimeline.export.as_csv import COLUMNS
from musktimeline.model import Anchor, Article, Citation, Entity, Event, Published, Source, Timeline
from musktimeline.plaintext import squeeze
from musktimeline.read import read_article, read_folder_sources
from musktimeline.selection import Filters, select
from musktimeline.store import parse_document, render, rewrite
from musktimeline.terminal.listing import Detail, listing
from musktimeline.terminal.screen import Screen
from musktimeline.timexes import date_phrases, find_timexes
from musktimeline.timexes.timeml import timeml

Target = Callable[[bytes], None]

_PUBLISHED = "2024-10-25"
_OWN_ISOLATES = {0x2068: None, 0x2069: None}  # what the terminal puts around right-to-left text
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112
_FOLDER = tempfile.TemporaryDirectory(dir=_MEMORY)


class BrokenPromiseError(Exception):
    """What should hold for any input does not for this one."""


def read(data: bytes) -> None:
    """A file is read as text with its furniture inside it, or refused with a remedy."""
    for name in ("article.txt", "article.md"):
        path = Path(_FOLDER.name, name)
        path.write_bytes(data)
        try:
            article = read_article(path)
        except ReadError as error:
            _require(error.where and error.remedy, "a refusal without a place or a remedy")
        else:
            _require_sound(article)
    (Path(_FOLDER.name) / "sources.yaml").write_bytes(data)
    try:
        read_folder_sources(Path(_FOLDER.name))
    except ReadError as error:
        _require(error.where, "a refusal of sources.yaml without a place")


def tag(data: bytes) -> None:
    """Time expressions are disjoint, stand where they say, and have bounds in order."""
    text = data.decode("utf-8", "replace")
    timexes = find_timexes(text, _PUBLISHED)
    for timex in timexes:
        _require(text[timex.start : timex.end] == timex.text, "words that do not stand there")
        _require(timex.phrase_start <= timex.start and timex.end <= timex.phrase_end, "a phrase without its words")
        earliest, latest = timex.earliest, timex.latest
        _require(not (earliest and latest) or earliest <= latest, "an end before the beginning")
    _require(all(one.end <= other.start for one, other in pairwise(timexes)), "expressions that overlap")
    _require_phrases(text, date_phrases(text, timexes))
    timeml("fuzz", text, timexes, _PUBLISHED)


def draft(data: bytes) -> None:
    """Every draft quotes the article, and its phrase stands in what it quotes."""
    text = data.decode("utf-8", "replace")
    article = Article("a", "a.txt", text, "", published=Published(_PUBLISHED, "metadata"))
    found = extract(article)
    whole = squeeze(text)
    for event in (drafted.event for drafted in (*found.dated, *drafts_of(found, found.passages))):
        _require(event.text.strip(), "an event without a text")
        for cited in event.citations:
            _require(squeeze(cited.quote) in whole, "a quote that the article does not have")
            inside = squeeze(f"{cited.quote} {cited.context or ''}")
            _require(cited.phrase is None or squeeze(cited.phrase) in inside, "a phrase outside its quote")


def load(data: bytes) -> None:
    """A file is a timeline with its faults in place or no timeline; an unchanged one is rewritten to the letter."""
    try:
        document = parse_document(data, "fuzz.yaml")
    except StoreError as error:
        _require(error.remedy, "a refusal without a remedy")
        return
    lines = document.text.count("\n") + document.text.count("\r") + 1
    for finding in document.findings:
        _require(1 <= finding.location.line <= lines, "a fault outside the file")
        _require(finding.location.column >= 1 and finding.message and finding.remedy, "a fault without a remedy")
    if not document.errors:
        _require(rewrite(document, document.timeline) == document.text, "a rewrite that changes what nobody changed")
        again = parse_document(render(document.timeline), "again.yaml")
        _require(not again.errors and again.timeline == document.timeline, "a timeline that is not read as written")


def export(data: bytes) -> None:
    """No format carries a control, no cell is a formula, and JSON gives the original back."""
    timeline = timeline_of(data)
    report = Report(select(timeline, Filters()), {})
    written = {name: exporter(report) for name, exporter in EXPORTERS.items()}
    shown = "\n".join(listing(report.selection, Screen(80), Detail({}, ids=True)))
    for text in (*written.values(), shown.translate(_OWN_ISOLATES)):
        _require(not any(map(is_control, text)), "a control that survived")
    _require(json.loads(written["json"])["title"] == timeline.title, "a title that JSON does not give back")
    for row in csv.DictReader(io.StringIO(written["csv"])):
        _require(list(row) == list(COLUMNS), "cells that left their columns")
        _require(not any((cell or "").startswith(_FORMULA) for cell in row.values()), "a cell that is a formula")


TARGETS: Mapping[str, Target] = {"read": read, "tag": tag, "draft": draft, "load": load, "export": export}


def timeline_of(data: bytes) -> Timeline:
    """A timeline whose every field is a piece of the data, parted at zero bytes."""
    words = cycle(piece.decode("utf-8", "surrogatepass") for piece in _decodable(data))

    def some(number: int) -> Iterator[str]:
        return islice(words, number)

    title, decided, name = some(3)
    source = Source("s", *some(11))
    anchor = Anchor(*some(4))
    citations = tuple(
        Citation("s", *some(6), basis=basis, anchor=anchor, speaker=name, via=next(words), stance=next(words))
        for basis in ("phrase", "editor")
    )
    event = Event(next(words), next(words), next(words), next(words), decided, None, citations, tuple(some(2)))
    return Timeline(title, (Entity(name, tuple(some(2))),), (source,), (event,), note=next(words))


def is_control(character: str) -> bool:
    """What moves a cursor, hides text or turns its direction; line ends are the exporters' own."""
    code = ord(character)
    turns = 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
    return (code < 32 and character != "\n") or 127 <= code < 160 or turns


def _decodable(data: bytes) -> list[bytes]:
    pieces = data.split(b"\0")
    return [piece.decode("utf-8", "replace").encode() for piece in pieces]


def _require(holds: object, promise: str) -> None:
    if not holds:
        raise BrokenPromiseError(promise)


def _require_sound(article: Article) -> None:
    _require(article.text.strip() and "\r" not in article.text, "a text that is empty or has a CR")
    for span in article.furniture:
        _require(0 <= span.start < span.end <= len(article.text), "furniture outside the text")
    _require(all(a.end <= b.start for a, b in pairwise(article.furniture)), "furniture that overlaps")


def _require_phrases(text: str, phrases: object) -> None:
    for phrase in phrases:  # type: ignore[attr-defined]
        _require(text[phrase.start : phrase.end] == phrase.text, "a phrase that does not stand there")
