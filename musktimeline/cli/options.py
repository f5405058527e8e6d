"""The options that several commands share."""

from typing import Annotated

import typer

File = Annotated[
    str | None,
    typer.Option("-f", "--file", metavar="FILE", help="The timeline; '-' is standard input. [data/timeline.yaml]"),
]
FileOnly = Annotated[
    str | None, typer.Option("-f", "--file", metavar="FILE", help="The timeline. [data/timeline.yaml]")
]
ChangedFile = Annotated[
    str | None,
    typer.Option(
        "-f", "--file", metavar="FILE", help="The timeline; '-': standard input to output. [data/timeline.yaml]"
    ),
]
From = Annotated[
    str | None,
    typer.Option("--from", metavar="DATE", help="Only events on or after a date: 2022, 'Oct 2022', 'last year'."),
]
To = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Only events on or before a date.")]
FromSource = Annotated[
    str | None,
    typer.Option("--source", metavar="SOURCE", help="Only what a source tells: its number, id, or words of its title."),
]
Search = Annotated[
    str | None,
    typer.Option(
        "--search", metavar="WORDS", help="Only events with all these words in text or quotes; '\"…\"' is a phrase."
    ),
]
About = Annotated[
    str | None, typer.Option("--about", metavar="NAME", help="Only events that name somebody, by any known name.")
]
Status = Annotated[
    str | None,
    typer.Option("--status", metavar="STATUS", help="reported, confirmed, disputed, denied or planned."),
]
MinSources = Annotated[
    int | None, typer.Option("--min-sources", metavar="N", help="Only events that N independent origins tell.")
]
Conflicts = Annotated[bool, typer.Option("--conflicts", help="Only events whose sources disagree on the date.")]
Drafts = Annotated[bool, typer.Option("--drafts", help="Only events that nobody has checked yet.")]
Undated = Annotated[bool, typer.Option("--undated", help="Only events without a date.")]
Top = Annotated[
    int | None, typer.Option("--top", metavar="N", help="Only the N that matter most, all different; 'why' says why.")
]
Last = Annotated[int | None, typer.Option("--last", metavar="N", help="Only the last N of them.")]
Reverse = Annotated[bool, typer.Option("--reverse", help="The latest first.")]
Event = Annotated[str, typer.Argument(metavar="EVENT", help="An id, its beginning, or words of the text.")]
OneArticle = Annotated[str, typer.Argument(metavar="ARTICLE", help="An article's file, or a source's id or number.")]
Quote = Annotated[
    str, typer.Option("--quote", metavar="WORDS", help="Words of the article, as they stand there, that prove it.")
]
CitedDate = Annotated[
    str | None, typer.Option("--date", metavar="DATE", help="Which date of the quote; or your own, with --why.")
]
CitedWhy = Annotated[str | None, typer.Option("--why", metavar="TEXT", help="How you know the date; kept as a note.")]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Do all of it but writing: show what would change in the file.")
]
Plain = Annotated[bool, typer.Option("--plain", help="No colour, no wrapping, no pager: as when piped.")]
NoPager = Annotated[bool, typer.Option("--no-pager", help="Never start a pager.")]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Work out everything anew, and keep nothing.")]
