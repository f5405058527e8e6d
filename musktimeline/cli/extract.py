"""`timeline extract`: articles in, events with their proof into the timeline."""

from pathlib import Path
from typing import Annotated

import typer

from musktimeline.cli import options


def extract(
    articles: Annotated[
        list[Path], typer.Argument(metavar="ARTICLES...", help="Articles (.txt, .md) and folders of them.")
    ],
    file: options.ChangedFile = None,
    undated: Annotated[
        bool,
        typer.Option("--undated", help="Read all again, and also write events without a date that corroborate none."),
    ] = False,
    all_: Annotated[bool, typer.Option("--all", help="Also read articles again that have not changed.")] = False,
    jobs: Annotated[
        str, typer.Option("--jobs", metavar="N", help="Read in N processes; 'auto': one for each core.")
    ] = "1",
) -> None:
    """Draw the dated events out of articles into the timeline, each with the sentence that proves it.

    What an editor has changed in the file stays as it is; extracting again adds only what is new. Only the folder of
    the default file is made; that of any other must be there.

    Example: timeline extract articles/ --jobs auto
    """
    from musktimeline.cli.extracting import extract_articles, progress_on
    from musktimeline.cli.jobs import jobs_of
    from musktimeline.cli.summary import tell

    outcome = extract_articles(articles, file, undated=undated, again=all_, jobs=jobs_of(jobs), progress=progress_on)
    raise typer.Exit(tell(outcome))
