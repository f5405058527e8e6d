"""A large timeline → the report of its last check, where the file, its articles and the settings are what they were."""

import hashlib
from collections.abc import Iterator
from dataclasses import asdict, astuple
from pathlib import Path
from typing import Any

from musktimeline.check import CODES, Evidence, Proof, Report, Waived
from musktimeline.cli.cache import Cache, program
from musktimeline.cli.check_settings import Settings
from musktimeline.cli.files import file_option
from musktimeline.cli.roots import roots_of
from musktimeline.errors import MissingError, ReadError
from musktimeline.model import Finding, Location, Severity
from musktimeline.read import SOURCES_FILE
from musktimeline.read.file_text import read_bytes
from musktimeline.store import FAULTS

Digest = tuple[str, str | None]
"""A path and the SHA-256 of what stands there; None for nothing."""


def key_of(data: bytes, path: Path, settings: Settings) -> list[Any]:
    """All that a report hangs on but the articles."""
    named = [str(path), str(path.absolute()), *file_option(path), *roots_of(path.parent).folders]
    return [program(), hashlib.sha256(data).hexdigest(), named, _plain(asdict(settings))]


def remembered(cache: Cache, path: Path, key: list[Any]) -> Report | None:
    """None where it is not known, or an article or a `sources.yaml` is not what it was."""
    kept = cache.get(_name(path), key)
    try:
        if kept is None or any(_digest(Path(read)) != digest for read, digest in kept["read"]):
            return None
        return _report(kept)
    except (KeyError, TypeError, ValueError):
        return None


def remember(cache: Cache, path: Path, key: list[Any], evidence: Evidence, report: Report) -> None:
    """Keep a report, unless a file could not be read for a reason that its bytes do not tell."""
    problems = [*evidence.articles.values(), *evidence.described.values()]
    if any(isinstance(problem, Exception) and not isinstance(problem, MissingError) for problem in problems):
        return
    kept = {
        "read": [list(digest) for digest in _read(evidence, path.parent)],
        "findings": [_row(finding) for finding in report.findings],
        "waived": [[_row(finding), reason] for finding, reason in report.waived],
        "proof": list(astuple(report.proof)),
        "name": report.name,
        "strict": report.strict,
    }
    cache.put(_name(path), key, kept)


def _name(path: Path) -> str:
    return f"check {path.absolute()}"


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def _read(evidence: Evidence, folder: Path) -> Iterator[Digest]:
    """What the check read besides the timeline, or would have read if it were there."""
    beside: set[Path] = set()
    for source in evidence.timeline.sources:
        article = evidence.readable.get(source.id)
        if source.file:
            file = folder / source.file
            beside.add(file.parent / SOURCES_FILE)
            yield (article.path, article.sha256) if article else (str(file), _digest(file))
    for file in sorted(beside):
        yield str(file), _digest(file)


def _digest(path: Path) -> str | None:
    """Empty for what is there and cannot be read; a pipe is not waited for."""
    try:
        return hashlib.sha256(read_bytes(path)).hexdigest()
    except MissingError:
        return None
    except ReadError:
        return ""


def _row(finding: Finding) -> list[Any]:
    code, (line, column) = finding.code.id, finding.location
    return [code, line, column, finding.message, finding.remedy, finding.file, finding.severity]


def _report(kept: dict[str, Any]) -> Report:
    """Raises KeyError, TypeError or ValueError for what is no report."""
    codes = {code.id: code for code in (*FAULTS, *CODES)}

    def finding(row: list[Any]) -> Finding:
        code, line, column, message, remedy, file, severity = row
        return Finding(codes[code], Location(line, column), message, remedy, file, severity and Severity(severity))

    findings = tuple(finding(row) for row in kept["findings"])
    waived = tuple(Waived(finding(row), reason) for row, reason in kept["waived"])
    return Report(findings, Proof(*kept["proof"]), kept["name"], waived, kept["strict"])
