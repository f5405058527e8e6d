"""Citation + its article → who says it, where it stands, and how it is dated."""

import posixpath
from collections.abc import Iterator, Mapping

from musktimeline.errors import TimelineError
from musktimeline.model import Article, Citation, Event, Source, Timeline, find_quote
from musktimeline.plaintext import one_line
from musktimeline.terminal.rows import Rows
from musktimeline.wording import how_dated, numbers, who_said

Articles = Mapping[str, Article | TimelineError]


def quoted(event: Event, timeline: Timeline, articles: Articles, rows: Rows) -> Iterator[str]:
    """Under an event: each quote with its source, speaker, place and date."""
    for citation in event.citations:
        source = timeline.source(citation.source)
        number = "".join(numbers([citation.source], timeline)) + " "
        hang = " " * len(number)
        yield from rows.under(f"“{one_line(citation.quote)}”", hang=number)
        where = place(citation, source, articles.get(citation.source))
        yield from rows.under(f"{who_said(citation)} · {where}", hang=hang, style="quiet")
        yield from rows.under(how_dated(citation, source), hang=hang, style="quiet")
    if event.note:
        yield from rows.under(f"note: {one_line(event.note)}")


def place(citation: Citation, source: Source | None, article: Article | TimelineError | None) -> str:
    """`seeds/kahl.txt:12`, or why there is no line."""
    if source is None:
        return f"no source {one_line(citation.source)}"
    if not isinstance(article, Article):
        return f"{shown_path(source)} (not read)" if source.file else one_line(source.url or source.id)
    match = find_quote(article, citation.quote, citation.prefix, citation.suffix)
    path = one_line(posixpath.normpath(article.path))
    return f"{path}:{article.line_of(match.start)}" if match else f"{path} (the quote is not in it)"


def shown_path(source: Source) -> str:
    return one_line(source.file or source.url or source.id)
