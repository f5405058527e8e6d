"""ARTICLE and a quote as typed → what they tell, and the record of the article in the timeline."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from musktimeline.cli.naming import several_sources
from musktimeline.cli.reading import Taken, read_articles
from musktimeline.cli.typed_dates import date_option
from musktimeline.edits import Telling, chosen, tellings_of, with_source
from musktimeline.errors import UsageError
from musktimeline.merge import UNREAD
from musktimeline.model import Timeline
from musktimeline.selection.matching import named_sources, sources_to_name


@dataclass(frozen=True, slots=True)
class Quoted:
    """What was typed: an article by its file, or a source by id, number or words of its title; a quote; a date."""

    article: str
    quote: str
    date: str | None
    why: str | None


def telling_of(
    timeline: Timeline, folder: Path, quoted: Quoted, environment: Mapping[str, str]
) -> tuple[Timeline, Telling]:
    """The timeline with the article's record, and what is cited from it; `file` keys start from `folder`.

    Raises UsageError for an article or a quote that is not there, ReadError for an article that cannot be read.
    """
    taken = _taken(timeline, folder, quoted.article)
    is_known = timeline.source(taken.source.id) is not None
    source = taken.source if is_known else replace(taken.source, extracted=UNREAD)
    date = date_option("--date", quoted.date, environment)
    tellings = tellings_of(replace(taken.article, id=source.id), quoted.quote)
    return with_source(timeline, source), chosen(tellings, date.edtf if date else None, quoted.why)


def _taken(timeline: Timeline, folder: Path, named: str) -> Taken:
    path = Path(named)
    taken, problems = read_articles(
        [path if path.is_file() else _file_of(timeline, folder, named)], [], timeline, folder
    )
    if problems:
        raise problems[0]
    return taken[0]


def _file_of(timeline: Timeline, folder: Path, named: str) -> Path:
    """The article of a source."""
    found = [source for source in named_sources(timeline, named) if source.file]
    if len(found) == 1:
        return Path(os.path.relpath(folder / str(found[0].file)))
    if found:
        raise several_sources(named, found)
    known = sources_to_name(timeline, named)
    what = f"there is neither an article nor a source {named!r}"
    raise UsageError(what, remedy=f"write the article's path{f'; {known}' if known else ''}")
