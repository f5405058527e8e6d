"""`timeline add`: an event from an article and a quote."""

from typing import Annotated

import typer

from musktimeline.cli import options


def add(
    article: options.OneArticle,
    quote: options.Quote,
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="What happened, in a line. [from the quote]")
    ] = None,
    date: options.CitedDate = None,
    why: options.CitedWhy = None,
    file: options.ChangedFile = None,
    dry_run: options.DryRun = False,
) -> None:
    """Add an event that a sentence of an article proves, dated by the words in it.

    A quote that the article does not have is refused, and the nearest words are shown. The article is a file, or a
    source of the timeline by its id or number.

    Example: timeline add articles/gazette.txt --quote 'The council closed the bridge in October 2022'
    """
    import os

    from musktimeline.cli.editing import apply_edit
    from musktimeline.cli.quoting import Quoted, telling_of
    from musktimeline.cli.working import open_or_begin
    from musktimeline.edits import Edited, add_event
    from musktimeline.model import Timeline

    working = open_or_begin(file, dry_run)

    def added(timeline: Timeline) -> Edited:
        with_record, telling = telling_of(timeline, working.folder, Quoted(article, quote, date, why), os.environ)
        return add_event(with_record, telling, text)

    apply_edit(working, added)
