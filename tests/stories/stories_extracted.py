"""Folder of articles → what the real commands make of it: dates of publication, events with their citations."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from stories_gold import Days
from stories_spans import Span, find_words


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation as exported. `phrase` is where the words stand that date it; None where no words do."""

    event: str
    span: Span
    quote: str
    trigger: str | None
    phrase: Span | None
    days: Days
    stance: str
    speaker: str | None
    via: str | None

    @property
    def dated(self) -> bool:
        return self.days != (None, None)


@dataclass(frozen=True, slots=True)
class Event:
    """An event as exported."""

    id: str
    text: str
    days: Days
    conflict: bool
    origins: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Extracted:
    """A folder's events, and the EDTF date of each article by its file's name."""

    published: Mapping[str, str | None]
    events: tuple[Event, ...]

    @property
    def citations(self) -> list[Citation]:
        return [citation for event in self.events for citation in event.citations]


def extract_folder(folder: Path) -> Extracted:
    """Run `extract` and `export --json`; raises CalledProcessError where one of them fails."""
    with TemporaryDirectory() as place:
        timeline = str(Path(place) / "timeline.yaml")
        _timeline("extract", str(folder), "-f", timeline)
        exported = json.loads(_timeline("export", "--json", "-f", timeline, "--articles-dir", str(folder)))
    files = {source["id"]: Path(source["file"]).name for source in exported["sources"]}
    return Extracted(
        published={files[source["id"]]: source["published"] for source in exported["sources"]},
        events=tuple(_event(folder, files, event) for event in exported["events"]),
    )


def _timeline(*arguments: str) -> str:
    command = [sys.executable, "-m", "musktimeline", *arguments]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if ran.returncode:
        raise subprocess.CalledProcessError(ran.returncode, command, ran.stdout, ran.stderr)
    return ran.stdout


def _event(folder: Path, files: dict[str, str], event: dict[str, Any]) -> Event:
    return Event(
        id=event["id"],
        text=event["text"],
        days=(event["earliest"], event["latest"]),
        conflict=bool(event["conflict"]),
        origins=event["origins"],
        citations=tuple(_citation(folder, files, event["id"], citation) for citation in event["citations"]),
    )


def _citation(folder: Path, files: dict[str, str], event: str, citation: dict[str, Any]) -> Citation:
    article = files[citation["source"]]
    span = Span(article, citation["start"], citation["end"])
    return Citation(
        event=event,
        span=span,
        quote=citation["quote"],
        trigger=citation["trigger"],
        phrase=_phrase(folder, span, citation),
        days=(citation["earliest"], citation["latest"]),
        stance=citation["stance"],
        speaker=citation["speaker"],
        via=citation["via"],
    )


def _phrase(folder: Path, span: Span, citation: dict[str, Any]) -> Span | None:
    """The dating words' place: counted from the quote they stand in, or from their context."""
    phrase = citation["phrase"]
    if phrase is None:
        return None
    if phrase in citation["quote"]:
        return find_words(folder, span.article, phrase, since=span.start)
    context = find_words(folder, span.article, citation["context"])
    return find_words(folder, span.article, phrase, since=context.start)
