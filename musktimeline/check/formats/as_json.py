"""Reports → JSON for other programs. Keys may be added later; none is removed or changes its meaning."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from musktimeline.check.proof import Proof
from musktimeline.check.report import Report
from musktimeline.model import Finding


def to_json(reports: Sequence[Report]) -> str:
    """ASCII only: what could steer a terminal is written as an escape. `fails`: a finding fails this check."""
    findings = [
        {**_finding(finding), "fails": report.fails(finding)} for report in reports for finding in report.findings
    ]
    waived = [{**_finding(finding), "reason": reason} for report in reports for finding, reason in report.waived]
    content = {
        "version": 1,
        "timelines": [report.name for report in reports],
        "findings": findings,
        "waived": waived,
        "proof": asdict(sum((report.proof for report in reports), Proof())),
    }
    return json.dumps(content, indent=2) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code.id,
        "name": finding.code.name.replace("_", "-"),
        "severity": str(finding.level),
        "file": finding.file,
        "line": finding.location.line,
        "column": finding.location.column,
        "message": finding.message,
        "remedy": finding.remedy,
    }
