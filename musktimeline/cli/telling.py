"""What `check` is asked → what the checks of those timelines say, worked out."""

import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from musktimeline.check import Report
from musktimeline.cli import FINDINGS, INPUT_FAILED, OK, USAGE
from musktimeline.cli.check_settings import Options
from musktimeline.cli.checking import check_file
from musktimeline.cli.files import timeline_path
from musktimeline.cli.remembered_check import Answer, Digest, Question, files_behind
from musktimeline.errors import TimelineError
from musktimeline.plaintext import visible


class Told(NamedTuple):
    """An answer and the files that it rests on; None where it hangs on more than their bytes."""

    answer: Answer
    read: tuple[Digest, ...] | None


class _Checked(NamedTuple):
    report: Report
    read: tuple[Digest, ...] | None


def tell(question: Question) -> Told:
    """Check them all. One of several that cannot be read is told of, and does not keep the others from being checked.

    Raises TimelineError where there is but one.
    """
    alone = len(question.names) == 1
    found = [_checked(name, question.options, alone) for name in question.names]
    checked = [one for one in found if one]
    reports = sorted((one.report for one in checked), key=lambda report: report.name)
    said = "".join(_said(reports, question)) if reports else ""
    read = [digest for one in checked for digest in one.read or ()]
    lasts = len(checked) == len(found) and all(one.read is not None for one in checked)
    return Told(Answer(said, _exit_code(reports, len(found))), tuple(read) if lasts else None)


def _checked(name: str | None, options: Options, alone: bool) -> _Checked | None:
    try:
        report, evidence = check_file(name, options)
    except TimelineError as error:
        if alone:
            raise
        sys.stderr.write(f"timeline: {visible(str(error))}\n")
        return None
    return _Checked(report, files_behind(evidence, timeline_path(name)))


def _said(reports: Sequence[Report], question: Question) -> Iterator[str]:
    """By file and line, whatever order the timelines were named in."""
    from musktimeline.terminal.findings import finding_lines, summary_line

    if question.output == "text":
        findings = (finding for report in reports for finding in report.findings)
        yield from (f"{line}\n" for line in finding_lines(findings, colour=question.colour))
    else:
        from musktimeline.check.formats import FORMATS

        yield FORMATS[question.output](reports)
    if question.output in ("text", "github"):  # a log, which people read too
        yield f"{summary_line(reports)}\n"


def _exit_code(reports: Sequence[Report], asked: int) -> int:
    if not reports:
        return USAGE
    if len(reports) < asked:
        return INPUT_FAILED
    return FINDINGS if any(report.fails(finding) for report in reports for finding in report.findings) else OK
