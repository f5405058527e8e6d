"""gold.yaml → Subject: what a careful editor takes from a folder of articles.

A gold file states `published` (the date of each article, null where it has none); `events` (`name`, `earliest` and
`latest`, or `either`: EDTF dates of which each is right; `conflict`, `optional`, `origins`, `mentions`); `not_dates`
(words that date nothing); `apart` (pairs of events that are two); and `copies` (articles whose text is another's: they
repeat its mentions). A mention's `date` may be a list, of which each is right.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml
from stories_spans import Span, find_words

from musktimeline.dates import parse_date

Days = tuple[str | None, str | None]
"""The inclusive bounds, `YYYY-MM-DD`; None where that side is open or unknown."""
GROUPS = ("tuned", "held_out", "set_apart", "fresh", "unread")
"""The stories that rules were made with; those held out at first; those written after most of the rules; and two later
sets, whose writers had not seen the rules: of the last, only totals are looked at."""


@dataclass(frozen=True, slots=True)
class Mention:
    """What one article says of an event. `dates` is empty where it tells it undated; `speakers` has None for itself."""

    event: str
    quote: str
    span: Span
    dates: tuple[Days, ...]
    stances: tuple[str, ...]
    speakers: tuple[str | None, ...]
    via: str | None
    optional: bool
    copy: bool = False


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One event; `dates` are the bounds that are right, empty where it has no date."""

    name: str
    dates: tuple[Days, ...]
    conflict: bool
    optional: bool
    origins: int | None
    """How many tell it independently, where the gold counts them."""


@dataclass(frozen=True, slots=True)
class Subject:
    folder: Path
    published: Mapping[str, str | None]
    events: tuple[GoldEvent, ...]
    mentions: tuple[Mention, ...]
    apart: tuple[tuple[str, str], ...]
    not_dates: tuple[Span, ...]
    copies: Mapping[str, str]
    """An article → the one whose text it repeats."""

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def group(self) -> str:
        """By the name of a folder above, else `tuned`."""
        return next((group for group in GROUPS[1:] if group in self.folder.parts), GROUPS[0])


def find_subjects(folder: Path) -> list[Subject]:
    """Every folder at or below with a gold.yaml, by path."""
    return [read_subject(file.parent) for file in sorted(folder.resolve().rglob("gold.yaml"))]


def read_subject(folder: Path) -> Subject:
    """Raises ValueError for words that do not stand in their article."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    copies = {copy["article"]: copy["of"] for copy in gold.get("copies", [])}
    mentions = [_mention(folder, event, stated) for event in gold["events"] for stated in event["mentions"]]
    return Subject(
        folder=folder,
        published=gold["published"],
        events=tuple(_event(stated) for stated in gold["events"]),
        mentions=(*mentions, *_repeated(folder, mentions, copies)),
        apart=tuple((one, other) for one, other in gold.get("apart", [])),
        not_dates=tuple(find_words(folder, words["article"], words["text"]) for words in gold.get("not_dates", [])),
        copies=copies,
    )


def _event(stated: Mapping[str, Any]) -> GoldEvent:
    if "either" in stated:
        dates = tuple(_days(edtf) for edtf in stated["either"])
    elif "earliest" in stated or "latest" in stated:
        dates = ((_day(stated.get("earliest")), _day(stated.get("latest"))),)
    else:
        dates = ()
    return GoldEvent(
        name=stated["name"],
        dates=dates,
        conflict=stated.get("conflict", False),
        optional=stated.get("optional", False),
        origins=stated.get("origins"),
    )


def _mention(folder: Path, event: Mapping[str, Any], stated: Mapping[str, Any]) -> Mention:
    dates = stated.get("date", [])
    return Mention(
        event=event["name"],
        quote=stated["quote"],
        span=find_words(folder, stated["article"], stated["quote"]),
        dates=tuple(_days(str(edtf)) for edtf in (dates if isinstance(dates, list) else [dates])),
        stances=tuple(stated.get("stance", ["report"])),
        speakers=tuple(stated.get("speaker", [None])),
        via=stated.get("via"),
        optional=stated.get("optional", False) or event.get("optional", False),
    )


def _repeated(folder: Path, mentions: list[Mention], copies: Mapping[str, str]) -> Iterator[Mention]:
    """The mentions that a copy has from its original; what it left out is skipped."""
    for copy, original in copies.items():
        for mention in mentions:
            if mention.span.article == original:
                try:
                    yield replace(mention, span=find_words(folder, copy, mention.quote), copy=True)
                except ValueError:
                    continue


def _days(edtf: str) -> Days:
    date = parse_date(edtf)
    return _day(date.earliest), _day(date.latest)


def _day(day: object) -> str | None:
    return None if day is None else str(day)
