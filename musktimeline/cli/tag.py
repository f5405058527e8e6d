"""`timeline tag`: which words of a text state times, and what do they say?"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from musktimeline.cli import INPUT_FAILED
from musktimeline.errors import DateError, TimelineError, UsageError
from musktimeline.plaintext import one_line, visible

if TYPE_CHECKING:
    from musktimeline.timexes import Timex

_STDIN = "-"


def tag(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE]...", help="Articles; '-' or nothing is standard input.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="What 'last year' counts from. [what the article says of itself]")
    ] = None,
    style: Annotated[
        Literal["auto", "news", "narrative"],
        typer.Option(help="Do undated days count from publication (news) or from the last date told (narrative)?"),
    ] = "auto",
    language: Annotated[
        str, typer.Option(metavar="CODE", help="Two letters: en, de, fr … All words only in en.")
    ] = "en",
    output: Annotated[
        Literal["text", "jsonl", "timeml"], typer.Option("--format", help="How to write what was found.")
    ] = "text",
) -> None:
    """Find the time expressions of a text: the words, their TIMEX3 value, and the date that they state.

    Example: timeline tag --published 2024-10-25 articles/gazette.txt
    """
    names = files or [_STDIN]
    if output == "timeml" and len(names) > 1:
        raise UsageError("a TimeML document holds one text", remedy="give one file at a time")
    date = _edtf(published)
    if not language.startswith("en"):
        from musktimeline.timexes.foreign import REMARK

        typer.echo(f"timeline: {REMARK}", err=True)
    failed = False
    for name in names:
        try:
            _tag_one(name, date, style, language, output)
        except TimelineError as error:
            failed = True
            typer.echo(f"timeline: {visible(str(error))}", err=True)
    if failed:
        raise typer.Exit(INPUT_FAILED)


def _edtf(published: str | None) -> str | None:
    from musktimeline.dates import parse_date

    if published is None:
        return None
    try:
        return parse_date(published).edtf
    except DateError as error:
        raise UsageError(error.what, where="--published", remedy=error.remedy) from error


def _tag_one(name: str, published: str | None, style: str, language: str, output: str) -> None:
    from musktimeline.timexes import find_timexes

    text, stated = _text_of(name)
    date = published or stated
    timexes = find_timexes(text, date, style, language)
    for line in _lines(name, text, timexes, date, output):
        typer.echo(line)


def _text_of(name: str) -> tuple[str, str | None]:
    """The text as read, and the publication date that it states."""
    from musktimeline.read import read_article
    from musktimeline.read.file_text import decode

    if name == _STDIN:
        return decode(sys.stdin.buffer.read(), Path("<stdin>")), None
    article = read_article(name)
    return article.text, article.published.date if article.published else None


def _lines(name: str, text: str, timexes: "Sequence[Timex]", published: str | None, output: str) -> "Iterator[str]":
    if output == "timeml":
        from musktimeline.timexes.timeml import timeml

        yield timeml(Path(name).stem, text, timexes, published and published.rstrip("~?%")).removesuffix("\n")
    elif output == "jsonl":
        from json import dumps

        yield from (dumps({"doc": Path(name).stem, **_record(t)}, ensure_ascii=False) for t in timexes)
    else:
        yield from (f"{one_line(name)}:{_line(text, timex)}" for timex in timexes)
        if published is None and any(timex.edtf is None and "X" in timex.value for timex in timexes):
            typer.echo("timeline: some words count from an unknown date: say --published DATE", err=True)


def _line(text: str, timex: "Timex") -> str:
    from musktimeline.dates import date_words, parse_date

    line = text.count("\n", 0, timex.start) + 1
    column = timex.start - text.rfind("\n", 0, timex.start)
    said = date_words(parse_date(timex.edtf)) if timex.edtf else "no date"
    return f"{line}:{column}: {one_line(timex.text)}  {timex.type} {timex.value}  {said}"


def _record(timex: "Timex") -> dict[str, object]:
    anchor = timex.derivation.anchor
    return {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "edtf": timex.edtf,
        "earliest": str(timex.earliest) if timex.earliest else None,
        "latest": str(timex.latest) if timex.latest else None,
        "rule": timex.derivation.rule,
        "anchor": {"kind": anchor.kind, "date": anchor.date} if anchor else None,
        "why": timex.derivation.why,
    }
