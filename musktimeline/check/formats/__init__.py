"""Reports → what other programs read: one module a format."""

from collections.abc import Callable, Sequence

from musktimeline.check.formats.as_github import to_github
from musktimeline.check.formats.as_json import to_json
from musktimeline.check.formats.as_junit import to_junit
from musktimeline.check.formats.as_sarif import to_sarif
from musktimeline.check.report import Report

Format = Callable[[Sequence[Report]], str]

FORMATS: dict[str, Format] = {"json": to_json, "github": to_github, "sarif": to_sarif, "junit": to_junit}

__all__ = ["FORMATS", "Format"]
