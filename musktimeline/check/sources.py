"""Evidence → sources that are not there, not as recorded, or not known well enough."""

import re
from collections.abc import Iterator

from musktimeline.check.evidence import Evidence, Fault, said, short
from musktimeline.errors import MissingError
from musktimeline.model import Severity

_PATH_OF_ONE_MACHINE = re.compile(r"[/~]|[A-Za-z]:|.*\\|\w+://", re.DOTALL)
_COMPARED = ("title", "author", "publisher", "url", "archived", "language", "published", "published_basis")
_MOVED = "; where it was only moved, 'timeline check --fix' finds it"
_PUT_BACK = "put the article back, or correct the path (it counts from the folder of the timeline)"


def source_file_missing(evidence: Evidence) -> Iterator[Fault]:
    for i, source in enumerate(evidence.timeline.sources):
        if isinstance(evidence.problem(source.id), MissingError):
            optional = evidence.articles_optional
            yield Fault(
                ("sources", i, "file"),
                f"there is no article at {short(source.file or '')}: no quote of {short(source.id)} can be proved",
                f"{_PUT_BACK}{_MOVED if source.sha256 else ''}"
                + ("" if optional else "; where articles cannot be kept, use --articles optional"),
                Severity.WARNING if optional else None,
            )


def source_unreadable(evidence: Evidence) -> Iterator[Fault]:
    for i, source in enumerate(evidence.timeline.sources):
        problem = evidence.problem(source.id)
        if problem and not isinstance(problem, MissingError):
            yield Fault(("sources", i, "file"), f"{short(source.file or '')}: {problem.what}", problem.remedy)


def article_changed(evidence: Evidence) -> Iterator[Fault]:
    for i, source in enumerate(evidence.timeline.sources):
        article = evidence.readable.get(source.id)
        if article and source.sha256 and source.sha256.lower() != article.sha256:
            yield Fault(
                ("sources", i, "sha256"),
                f"{short(source.file or '')} is not the article that was read: "
                f"its sha256 is {article.sha256[:12]}…, not {short(source.sha256)[:12]}…",
                f"restore it or, if the new one is right, read it again: {evidence.command('extract', article.path)}",
            )


def article_not_pinned(evidence: Evidence) -> Iterator[Fault]:
    for i, source in enumerate(evidence.timeline.sources):
        article = evidence.readable.get(source.id)
        if article and not source.sha256:
            yield Fault(
                ("sources", i),
                f"{short(source.id)} has no sha256: a change of its article would go unseen",
                f"add 'sha256: {article.sha256}'",
            )


def unknown_source_cited(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        source_id = cited.citation.source
        if source_id and cited.source is None and not evidence.incomplete:
            yield Fault(
                (*cited.path, "source"), f"there is no source {said(source_id)}", _did_you_mean(source_id, evidence)
            )


def source_unused(evidence: Evidence) -> Iterator[Fault]:
    used = {cited.citation.source for cited in evidence.cited}
    used |= {citation.source for event in evidence.timeline.rejected for citation in event.citations}
    for i, source in enumerate(evidence.timeline.sources):
        if source.id and source.id not in used and not evidence.incomplete:
            yield Fault(("sources", i), f"nothing cites {short(source.id)}", "cite it, or remove it")


def source_without_article(evidence: Evidence) -> Iterator[Fault]:
    used = {cited.citation.source for cited in evidence.cited}
    for i, source in enumerate(evidence.timeline.sources):
        if source.url and not source.file and source.id in used:
            yield Fault(
                ("sources", i),
                f"no article of {short(source.id)} is saved: none of its quotes can be proved",
                "save the text of the page beside the others and name it as file",
            )


def url_not_archived(evidence: Evidence) -> Iterator[Fault]:
    """Only where it is asked for."""
    for i, source in enumerate(evidence.timeline.sources if evidence.archived else ()):
        if source.url and not source.archived:
            yield Fault(
                ("sources", i, "url"),
                f"there is no archived copy of the address of {short(source.id)}",
                f"save the page in a web archive, then: {evidence.command('set', source.id)} archived=https://…",
            )


def path_not_portable(evidence: Evidence) -> Iterator[Fault]:
    for i, source in enumerate(evidence.timeline.sources):
        if source.file and _PATH_OF_ONE_MACHINE.match(source.file):
            yield Fault(
                ("sources", i, "file"),
                f"{short(source.file)} is a path of one machine",
                "write the path from the timeline's folder, with '/': for example ../articles/courier.txt",
            )


def _did_you_mean(source_id: str, evidence: Evidence) -> str:
    from difflib import get_close_matches  # rarely needed, and slow to import

    close = get_close_matches(source_id, evidence.sources, 1)
    return f"did you mean {short(close[0])}?" if close else "add it under sources, or cite one that is there"
