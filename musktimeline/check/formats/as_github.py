"""Reports → workflow commands: GitHub shows each finding beside its line of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Sequence

from musktimeline.check.report import Report
from musktimeline.model import Finding, Severity
from musktimeline.plaintext import one_line

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REMARK: "notice"}


def to_github(reports: Sequence[Report]) -> str:
    """One line a finding; nothing of it can begin another command."""
    return "".join(f"{_command(finding)}\n" for report in reports for finding in report.findings)


def _command(finding: Finding) -> str:
    keys = {
        "file": finding.file,
        "line": str(finding.location.line),
        "col": str(finding.location.column),
        "title": f"{finding.code.id} {finding.code.name.replace('_', '-')}",
    }
    properties = ",".join(f"{key}={_property(value)}" for key, value in keys.items())
    return f"::{_LEVELS[finding.level]} {properties}::{_data(finding.message, finding.remedy)}"


def _data(*lines: str) -> str:
    return "%0A".join(one_line(line).replace("%", "%25") for line in lines)


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
