"""Report → the text of a file in one of several formats."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePath
from types import MappingProxyType

from musktimeline.errors import UsageError
from musktimeline.export.as_csv import to_csv
from musktimeline.export.as_json import to_json
from musktimeline.export.as_markdown import to_markdown
from musktimeline.export.report import Report

Exporter = Callable[[Report], str]

EXPORTERS: Mapping[str, Exporter] = MappingProxyType({"md": to_markdown, "json": to_json, "csv": to_csv})
_OTHER_ENDINGS = {"markdown": "md"}

__all__ = ["EXPORTERS", "Exporter", "Report", "checked_only", "format_named", "format_of_file"]


def format_named(name: str) -> str:
    """A format as typed, however it is written. Raises UsageError for one that there is not."""
    plain = name.lower().removeprefix(".")
    known = _OTHER_ENDINGS.get(plain, plain)
    if known not in EXPORTERS:
        raise UsageError(f"there is no format {name!r}", remedy=f"write one of {', '.join(EXPORTERS)}")
    return known


def format_of_file(name: str) -> str:
    """The format that a file's ending asks for. Raises UsageError where it asks for none."""
    ending = PurePath(name).suffix
    if not ending:
        endings = ", ".join(f".{known}" for known in EXPORTERS)
        raise UsageError(f"{name!r} has no ending that names a format", remedy=f"end it in {endings}, or add --format")
    return format_named(ending)


def checked_only(report: Report) -> Report:
    """The same report without drafts; what is left out is named in it."""
    chosen = report.selection
    drafts = tuple(event for event in chosen.events if report.is_draft(event))
    kept = tuple(event for event in chosen.events if not report.is_draft(event))
    why_empty = "nobody has checked any of these events yet" if drafts and not kept else chosen.why_empty
    others = (*chosen.left_out, *drafts)
    return replace(
        report, selection=replace(chosen, events=kept, left_out=others, why_empty=why_empty), unchecked=drafts
    )
