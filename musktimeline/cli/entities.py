"""`timeline entities`: who and what a corpus names, ready for the `entities` of a timeline."""

from pathlib import Path
from typing import Annotated

import typer

from musktimeline.cli import options


def entities(
    articles: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[ARTICLES...]", help="Articles and folders of them. [what the timeline cites]"),
    ] = None,
    file: options.File = None,
    least: Annotated[int, typer.Option("--least", metavar="N", min=1, help="Only names that N events bear.")] = 2,
) -> None:
    """List names by how many events and articles bear them, as YAML to paste under `entities:` and correct.

    Without articles, the names in the events and quotes of the timeline; those that stand under `entities` there are
    left out. Aliases are only what is safe: a surname, an acronym or a short name that means one and the same wherever
    it stands.

    Example: timeline entities articles/ --least 3
    """
    from musktimeline.cli.counting import names_of_articles, names_of_timeline, tell_names

    found = names_of_articles(articles) if articles else names_of_timeline(file)
    raise typer.Exit(tell_names(found, least))
