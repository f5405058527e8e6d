"""The name of a timeline → what a check of it reports."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePosixPath

from musktimeline.check import Evidence, Report, check
from musktimeline.cli.files import Opened, open_timeline, read_cited_articles, timeline_path
from musktimeline.errors import ReadError, StoreError, TimelineError, UsageError
from musktimeline.read import read_folder_sources

_LEAVE_OUT = ("TL001", "TL002", "TL006", "TL010")  # faults of the file that leave part of it unread
_OTHER_KINDS = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".csv")


def check_file(name: str | None, articles_optional: bool) -> Report:
    """Check one timeline: the file itself, and what it says against its articles.

    Raises UsageError where there is none, StoreError where nothing of it can be read.
    """
    _refuse_other_kinds(name)
    opened = _opened(name)
    document = opened.document
    evidence = Evidence(
        document.timeline,
        document.locations,
        read_cited_articles(opened),
        opened.name,
        articles_optional,
        read_descriptions(opened),
        incomplete=any(finding.code.id in _LEAVE_OUT for finding in document.findings),
        file_option=opened.option,
    )
    report = check(evidence)
    return Report((*document.findings, *report.findings), report.proof)


def read_descriptions(opened: Opened) -> Mapping[str, Mapping[str, str] | TimelineError]:
    """Source id → what the `sources.yaml` beside its article says of it, or why that cannot be read."""
    records_of = cache(_folder_sources)
    described: dict[str, Mapping[str, str] | TimelineError] = {}
    for source in opened.document.timeline.sources:
        if source.file:
            path = PurePosixPath(source.file)
            records = records_of(opened.folder / path.parent)
            described[source.id] = records if isinstance(records, ReadError) else records.get(path.name, {})
    return described


def _refuse_other_kinds(name: str | None) -> None:
    if name is not None and Path(name).suffix.lower() in _OTHER_KINDS:
        default = timeline_path(None)
        take = f"write 'timeline check {default}'" if default.is_file() else "make one with 'timeline extract FOLDER'"
        raise UsageError(f"{name} is no timeline", remedy=take)


def _opened(name: str | None) -> Opened:
    """Open what is named; where that is no timeline, say which file would be taken here."""
    default = timeline_path(None)
    try:
        return open_timeline(name)
    except StoreError as error:
        if name is None or not default.is_file():
            raise
        remedy = f"{error.remedy}; 'timeline check' alone takes {default}"
        raise UsageError(error.what, where=error.where, remedy=remedy) from error


def _folder_sources(folder: Path) -> Mapping[str, Mapping[str, str]] | ReadError:
    try:
        return read_folder_sources(folder)
    except ReadError as error:
        return error
    except OSError:
        return {}  # a folder that cannot be looked into: the finding about the article in it says why
