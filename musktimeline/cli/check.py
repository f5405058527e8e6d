"""`timeline check`: does every line of the file hold?"""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from musktimeline.cli import FINDINGS, INPUT_FAILED, OK, USAGE
from musktimeline.errors import TimelineError, UsageError
from musktimeline.plaintext import visible

if TYPE_CHECKING:
    from musktimeline.check import Report
    from musktimeline.model import Finding


def check(
    files: Annotated[list[str] | None, typer.Argument(metavar="[FILE]...", help="The timelines to check.")] = None,
    file: Annotated[str | None, typer.Option("--file", "-f", metavar="FILE", help="The same; '-' is stdin.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    articles: Annotated[
        Literal["required", "optional"], typer.Option(help="Is an article that is not here an error, or a warning?")
    ] = "required",
    explain: Annotated[str | None, typer.Option(metavar="CODE", help="Say what a code means, and stop.")] = None,
) -> None:
    """Prove every line of a timeline: its quotes, dates and sources. Made for CI."""
    if explain is not None:
        _explain(explain)
        return
    names: Sequence[str | None] = [*_each_once([*(files or ()), *filter(None, [file])])] or [None]
    reports = [report for name in names if (report := _report(name, articles == "optional", alone=len(names) == 1))]
    if not reports:
        raise typer.Exit(USAGE)
    findings = sorted((f for report in reports for f in report.findings), key=lambda finding: finding.order)
    _print(findings, reports)
    raise typer.Exit(_exit_code(findings, strict, all_read=len(reports) == len(names)))


def _each_once(names: Iterable[str]) -> Iterator[str]:
    """One file that is named twice is one timeline."""
    seen: set[str] = set()
    for name in names:
        file = name if name == "-" else os.path.realpath(name)
        if file not in seen:
            seen.add(file)
            yield name


def _report(name: str | None, articles_optional: bool, *, alone: bool) -> "Report | None":
    """Check one timeline; where one of several cannot be read, say so and let the others be checked."""
    from musktimeline.cli.checking import check_file

    try:
        return check_file(name, articles_optional)
    except TimelineError as error:
        if alone:
            raise
        typer.echo(f"timeline: {visible(str(error))}", err=True)
        return None


def _print(findings: "Sequence[Finding]", reports: "Sequence[Report]") -> None:
    from musktimeline.check import Proof
    from musktimeline.terminal.findings import finding_lines, summary_line

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    for line in finding_lines(findings, colour=colour):
        sys.stdout.write(f"{line}\n")
    proof = sum((report.proof for report in reports), Proof())
    sys.stdout.write(f"{summary_line(len(reports), findings, proof)}\n")


def _exit_code(findings: "Sequence[Finding]", strict: bool, *, all_read: bool) -> int:
    from musktimeline.model import Severity

    if not all_read:
        return INPUT_FAILED
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return FINDINGS if any(finding.level in failing for finding in findings) else OK


def _explain(wanted: str) -> None:
    from musktimeline.check import CODES
    from musktimeline.store import FAULTS
    from musktimeline.terminal.findings import explained

    codes = {code.id: code for code in (*FAULTS, *CODES)}
    code = codes.get(wanted.upper())
    if code is None:
        raise UsageError(f"there is no code {wanted}", remedy=f"the codes are {', '.join(codes)}")
    typer.echo(explained(code))
