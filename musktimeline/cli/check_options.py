"""The options of `timeline check`."""

from typing import Annotated, Literal

import typer

File = Annotated[str | None, typer.Option("--file", "-f", metavar="FILE", help="The same; '-' is stdin.")]
Files = Annotated[list[str] | None, typer.Argument(metavar="[FILE]...", help="The timelines to check.")]
Strict = Annotated[bool | None, typer.Option("--strict/--no-strict", help="Fail on warnings too.")]
Articles = Annotated[
    Literal["required", "optional"] | None,
    typer.Option(help="Is an article that is not here an error, or a warning? [required]"),
]
Select = Annotated[list[str] | None, typer.Option(metavar="CODE", help="Only these, or all that begin so: TL3,TL103.")]
Ignore = Annotated[list[str] | None, typer.Option(metavar="CODE", help="Not these, or none that begins so.")]
MinSources = Annotated[
    int | None, typer.Option("--min-sources", metavar="N", min=1, help="Ask for N independent origins an event.")
]
Archived = Annotated[
    bool | None, typer.Option("--archived/--no-archived", help="Ask for an archived copy of every url.")
]
Format = Annotated[
    Literal["text", "json", "github", "sarif", "junit"], typer.Option("--format", help="How to write the findings.")
]
Fix = Annotated[
    bool,
    typer.Option(
        "--fix",
        help="First mend what needs no decision: order, quoting, dates in words, an article's quotation marks, "
        "missing hashes, paths of moved articles.",
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="With --fix: print the changes, and make none.")]
Reviewed = Annotated[
    list[str] | None,
    typer.Option(metavar="SOURCE", help="With --fix: its article was changed on purpose; take the new hash."),
]
Explain = Annotated[str | None, typer.Option(metavar="CODE", help="Say what a code means, and stop.")]
