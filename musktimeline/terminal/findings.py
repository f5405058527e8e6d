"""Findings and what was proved → the lines that a terminal or a log shows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from musktimeline.check import Proof, Report
from musktimeline.model import Code, Finding, Severity
from musktimeline.plaintext import one_line

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.REMARK: "36"}
_MARGIN = "    "


def finding_lines(findings: Iterable[Finding], *, colour: bool) -> Iterator[str]:
    """`file:line:column: CODE message`, with the severity named unless it is an error, and the remedy beneath."""
    for finding in findings:
        where = f"{one_line(finding.file)}:{finding.location.line}:{finding.location.column}:"
        code = _painted(finding.code.id, finding.level, colour)
        level = "" if finding.level is Severity.ERROR else f"{finding.level}: "
        yield f"{where} {code} {level}{_inert(finding.message)}"
        yield f"{_MARGIN}{_inert(finding.remedy)}"


def summary_line(reports: Sequence[Report]) -> str:
    """The last line: how many findings there are and how many are waived, what was proved, and what was not."""
    counts = Counter(finding.level for report in reports for finding in report.findings)
    waived = sum(len(report.waived) for report in reports)
    kinds = [_counted(counts[level], str(level)) for level in Severity if counts[level]]
    found = ", ".join([*kinds, *([f"{waived} waived"] if waived else [])])
    several = [_counted(len(reports), "timeline")] if len(reports) > 1 else []
    proved = ", ".join(several + list(_proved(sum((report.proof for report in reports), Proof()))))
    return f"{found} · {proved}" if found else proved


def explained(code: Code) -> str:
    """What a code means, with an example that has the fault and one that has not."""
    from textwrap import indent, wrap  # for this alone

    return "\n".join(
        [
            f"{code.id} {code.name.replace('_', '-')} ({code.severity})",
            "",
            *wrap(code.explanation, 88, initial_indent="  ", subsequent_indent="  "),
            "",
            "  Not so:",
            "",
            indent(code.bad.rstrip("\n"), _MARGIN),
            "",
            "  But so:",
            "",
            indent(code.good.rstrip("\n"), _MARGIN),
        ]
    )


def _proved(proof: Proof) -> Iterator[str]:
    yield _counted(proof.events, "event")
    yield f"{proof.quotes_found} of {_counted(proof.quotes, 'quote')} found in {_counted(proof.articles, 'article')}"
    follow = "follows" if proof.dates == 1 else "follow"
    yield f"{proof.dates_following} of {_counted(proof.dates, 'date')} {follow}"
    if proof.by_editor:
        yield f"{_counted(proof.by_editor, 'date')} by the editor"
    if proof.unseen:
        yield f"not proved: {_counted(proof.unseen, 'quote')} of {_counted(proof.unread, 'source')} without an article"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _painted(text: str, severity: Severity, colour: bool) -> str:
    return f"\x1b[{_COLOURS[severity]}m{text}\x1b[0m" if colour else text


def _inert(text: str) -> str:
    """On one line, without control sequences, and without what a CI log would take for a command (`##[`)."""
    return one_line(text).replace("##[", "## [")
