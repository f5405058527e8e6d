"""The name of a timeline → what a check of it reports."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from musktimeline.check import CODES, WAIVER_MARK, Evidence, Report, check
from musktimeline.cli.check_settings import Options, Settings, settings_for
from musktimeline.cli.cited_articles import read_cited_articles
from musktimeline.cli.files import STDIN, timeline_path
from musktimeline.cli.opening import Opened, open_timeline
from musktimeline.cli.roots import Roots, roots_of
from musktimeline.errors import ReadError, StoreError, TimelineError, UsageError
from musktimeline.plaintext import shortened
from musktimeline.read import SOURCES_FILE, read_folder_sources
from musktimeline.store import FAULTS, Document

_LEAVE_OUT = ("TL001", "TL002", "TL006", "TL010")  # faults of the file that leave part of it unread
_OTHER_KINDS = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".csv")


class Checked(NamedTuple):
    """A report, and what it rests on."""

    report: Report
    evidence: Evidence


def check_file(name: str | None, options: Options) -> Checked:
    """Check one timeline: the file itself, and what it says against its articles.

    Raises UsageError where there is none or a setting is wrong, StoreError where nothing of it can be read.
    """
    _refuse_other_kinds(name)
    settings = known_settings(None if name == STDIN else timeline_path(name), options)
    opened = _opened(name)
    evidence = evidence_of(opened, settings)
    return Checked(check_opened(opened, evidence, settings), evidence)


def known_settings(path: Path | None, options: Options) -> Settings:
    """Raises UsageError where a code that is selected or ignored is none."""
    settings = settings_for(path, options)
    if settings.select or settings.ignore:
        from musktimeline.check.choosing import unknown_codes

        known = [code.id for code in (*FAULTS, *CODES)]
        for code in unknown_codes((*settings.select, *settings.ignore), known):
            raise UsageError(
                f"no code is {shortened(code, 20)!r} or begins so",
                remedy="write codes such as TL103, or TL3 for all of TL3xx",
            )
    return settings


def check_opened(opened: Opened, evidence: Evidence, settings: Settings) -> Report:
    """What is found, without what the file waives and the settings leave out."""
    document = opened.document
    report = check(evidence)
    findings = sorted((*document.findings, *report.findings), key=lambda finding: finding.order)
    whole = replace(report, findings=tuple(findings), strict=settings.strict)
    return _chosen(_without_waived(whole, document, evidence), settings)


def evidence_of(opened: Opened, settings: Settings) -> Evidence:
    """A timeline with the articles that it cites and what is said of them in their folders."""
    document = opened.document
    return Evidence(
        document.timeline,
        document.locations,
        read_cited_articles(opened),
        opened.name,
        settings.articles_optional,
        said_of_sources(opened),
        incomplete=any(finding.code.id in _LEAVE_OUT for finding in document.findings),
        file_option=opened.option,
        min_origins=settings.min_sources,
        archived=settings.archived,
    )


def _without_waived(report: Report, document: Document, evidence: Evidence) -> Report:
    if WAIVER_MARK not in document.text:
        return report
    from musktimeline.check.waivers import find_waivers, without_waived

    known = {code.id for code in (*FAULTS, *CODES)}
    not_sought = {"TL420"} if evidence.min_origins < 2 else set()
    not_sought |= set() if evidence.archived else {"TL216"}
    sought = set() if evidence.incomplete or report.proof.unread else known - not_sought
    return without_waived(report, find_waivers(document.tree), known, sought)


def _chosen(report: Report, settings: Settings) -> Report:
    if not (settings.select or settings.ignore):
        return report
    from musktimeline.check.choosing import chosen

    return replace(report, findings=tuple(chosen(report.findings, settings.select, settings.ignore)))


def said_of_sources(opened: Opened) -> Mapping[str, Mapping[str, str] | TimelineError]:
    """Source id → what the `sources.yaml` beside its article says of it, or why that cannot be read."""
    records_of = cache(_folder_sources)
    roots = roots_of(opened.folder)
    described: dict[str, Mapping[str, str] | TimelineError] = {}
    for source in opened.document.timeline.sources:
        if source.file:
            path = PurePosixPath(source.file)
            records = records_of(opened.folder / path.parent, roots)
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


def _folder_sources(folder: Path, roots: Roots) -> Mapping[str, Mapping[str, str]] | ReadError:
    """What is said there; nothing where it may not be read: the finding about the article says so."""
    try:
        return read_folder_sources(folder) if roots.admit(folder / SOURCES_FILE) else {}
    except ReadError as error:
        return error
    except OSError:
        return {}  # a folder that cannot be looked into: the finding about the article in it says why
