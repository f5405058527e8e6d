"""Reports → SARIF 2.1.0 (OASIS): for code scanning and for editors."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from musktimeline.check.report import Report
from musktimeline.model import Code, Finding, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REMARK: "note"}


def to_sarif(reports: Sequence[Report]) -> str:
    """One run. What the file waives stands there too, as suppressed, with the reason. ASCII only, as `as_json`."""
    results = [(finding, None) for report in reports for finding in report.findings]
    suppressed = [(finding, reason) for report in reports for finding, reason in report.waived]
    every = [*results, *suppressed]
    rules = sorted({finding.code.id: finding.code for finding, _ in every}.values(), key=lambda code: code.id)
    run = {
        "tool": {"driver": {"name": "musktimeline", "rules": [_rule(c) for c in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, reason, rules) for finding, reason in every],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def _rule(code: Code) -> dict[str, Any]:
    words = code.name.replace("_", "-").split("-")
    return {
        "id": code.id,
        "name": "".join(word.capitalize() for word in words),
        "shortDescription": {"text": " ".join(words)},
        "fullDescription": {"text": code.explanation},
        "help": {"text": f"{code.explanation}\n\nNot so:\n\n{code.bad}\n\nBut so:\n\n{code.good}"},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _result(finding: Finding, reason: str | None, rules: Sequence[Code]) -> dict[str, Any]:
    result = {
        "ruleId": finding.code.id,
        "ruleIndex": rules.index(finding.code),
        "level": _LEVELS[finding.level],
        "message": {"text": f"{finding.message}\n{finding.remedy}"},
        "locations": [{"physicalLocation": _place(finding)}],
        "partialFingerprints": {"finding/v1": _fingerprint(finding)},
    }
    if reason is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": reason}]
    return result


def _place(finding: Finding) -> dict[str, Any]:
    line, column = finding.location
    return {"artifactLocation": {"uri": _uri(finding.file)}, "region": {"startLine": line, "startColumn": column}}


def _uri(name: str) -> str:
    path = PurePath(name)
    start = "file://" if path.is_absolute() else ""
    return start + quote(path.as_posix().encode("utf-8", "surrogateescape"))


def _fingerprint(finding: Finding) -> str:
    """The same however the finding's line moves."""
    words = "\n".join((finding.code.id, finding.file, finding.message))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]
