"""`timeline extract`: articles in, events with their proof into the timeline."""

from pathlib import Path
from typing import Annotated

import typer

from musktimeline.cli import options
from musktimeline.merge.offered import Offered


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
    offered: Annotated[
        Offered,
        typer.Option(help="Events that may have been deleted, of a source that lost its 'extracted': list them only?"),
    ] = Offered.ASK,
    dry_run: options.DryRun = False,
) -> None:
    """Draw the dated events out of articles into the timeline, each with the sentence that proves it.

    What an editor has changed in the file stays as it is; extracting again adds only what is new. Only the folder of
    the default file is made; that of any other must be there.

    What was deleted or rejected stays out. --dry-run shows what would change in the file.

    Example: timeline extract articles/ --jobs auto
    """
    from musktimeline.cli.extracting import Asked, extract_articles, progress_on
    from musktimeline.cli.jobs import jobs_of
    from musktimeline.cli.summary import tell

    asked = Asked(undated, all_, offered, dry_run, jobs_of(jobs))
    outcome = extract_articles(articles, file, asked=asked, progress=progress_on)
    raise typer.Exit(tell(outcome))
