"""Reports → JUnit XML, as CI servers show it: a timeline is a suite, each finding a test case of it."""

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from musktimeline.check.report import Report
from musktimeline.model import Finding
from musktimeline.plaintext import one_line

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 forbids, even as an escape (https://www.w3.org/TR/xml/#charsets)."""


def to_junit(reports: Sequence[Report]) -> str:
    """What fails the check is a failure; the rest is a passed case with its words. Waived findings are skipped cases.

    Each suite begins with a case for the file itself, for a suite without any says to some servers that nothing ran.
    """
    suites = [line for report in reports for line in _suite(report)]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", *suites, "</testsuites>", ""])


def _suite(report: Report) -> Iterator[str]:
    failures = sum(report.fails(finding) for finding in report.findings)
    tests = 1 + len(report.findings) + len(report.waived)
    counts = f'tests="{tests}" failures="{failures}" errors="0" skipped="{len(report.waived)}"'
    yield f"  <testsuite name={_attribute(report.name)} {counts}>"
    proof = report.proof
    said = f"{proof.events} events, {proof.quotes_found} of {proof.quotes} quotes found, "
    said += f"{proof.dates_following} of {proof.dates} dates follow"
    name = _attribute(report.name)
    yield f'    <testcase classname={name} name="checked"><system-out>{said}</system-out></testcase>'
    for finding in report.findings:
        yield from _case(finding, _outcome(finding, report.fails(finding)))
    for finding, reason in report.waived:
        yield from _case(finding, f"<skipped message={_attribute(f'waived: {reason}')}/>")
    yield "  </testsuite>"


def _case(finding: Finding, outcome: str) -> Iterator[str]:
    name = f"{finding.code.id} {finding.code.name.replace('_', '-')} on line {finding.location.line}"
    yield f"    <testcase classname={_attribute(finding.file)} name={_attribute(name)}>"
    yield f"      {outcome}"
    yield "    </testcase>"


def _outcome(finding: Finding, fails: bool) -> str:
    where = f"{finding.file}:{finding.location.line}:{finding.location.column}"
    words = _text(f"{where}: {finding.code.id} {finding.message}") + "\n" + _text(finding.remedy)
    if not fails:
        return f"<system-out>{words}</system-out>"
    return f'<failure type="{finding.level}" message={_attribute(finding.message)}>{words}</failure>'


def _attribute(text: str) -> str:
    return quoteattr(_legal(text))


def _text(text: str) -> str:
    return escape(_legal(text))


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", one_line(text))
