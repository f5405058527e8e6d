"""`timeline merge`: several timelines, one file."""

from pathlib import Path
from typing import Annotated

import typer


def merge(
    files: Annotated[list[Path], typer.Argument(metavar="FILES...", help="The timelines; the first one's ids stay.")],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="Where to write; '-' is standard output.")
    ],
) -> None:
    """Merge timelines: the same event told twice becomes one event with every citation.

    The folder of the output must be there: none is made.

    Example: timeline merge mine.yaml theirs.yaml -o data/timeline.yaml
    """
    from musktimeline.cli.merging import merge_files

    merge_files(files, output)
