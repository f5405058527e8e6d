"""`timeline check --fix`: a timeline's file → the same file with what is mechanical put right, and what was."""

import sys
from collections.abc import Collection, Iterator
from dataclasses import replace
from difflib import unified_diff
from functools import reduce
from typing import Any, NamedTuple

from musktimeline.check.events import order_by_date
from musktimeline.check.evidence import Evidence, Path
from musktimeline.check.mends import Mend, find_mends
from musktimeline.cli.check_settings import Settings
from musktimeline.cli.checking import evidence_of
from musktimeline.cli.moved_articles import moved_articles
from musktimeline.cli.opening import Opened, open_timeline
from musktimeline.errors import UsageError
from musktimeline.model import Timeline
from musktimeline.plaintext import one_line, shortened, visible
from musktimeline.store import Document, parse_document, rewrite, save
from musktimeline.store.faults import UNQUOTED
from musktimeline.store.mending import with_events_in, with_quotes


class Mended(NamedTuple):
    """The text as it should be, what it says, and what was done, each as `line: what`."""

    text: str
    timeline: Timeline
    told: list[str]


def fix(name: str | None, reviewed: Collection[str], *, dry_run: bool) -> bool:
    """Mend a file, or show what would change; whether there was anything to mend.

    Raises UsageError for standard input and for a reviewed source that is not there, StoreError where what was mended
    does not read back as it should.
    """
    opened = open_timeline(name)
    _refuse(opened, reviewed)
    if opened.document.errors:
        sys.stderr.write(f"timeline: {one_line(opened.name)}: nothing is mended in a file with errors of its YAML\n")
        return False
    mended = _mended(opened, reviewed)
    if mended.text == opened.document.text:
        return False
    if dry_run:
        sys.stdout.writelines(_diff(opened, mended.text))
        return True
    assert opened.path is not None, "standard input was refused"
    save(opened.path, mended.text, mended.timeline, opened.document.text)
    for line in mended.told:
        sys.stderr.write(f"{one_line(f'{opened.name}:{line}')}\n")
    return True


def _refuse(opened: Opened, reviewed: Collection[str]) -> None:
    if opened.path is None:
        raise UsageError("standard input cannot be mended in place", remedy="name a file")
    ids = [source.id for source in opened.document.timeline.sources]
    for source_id in reviewed:
        if source_id not in ids:
            raise UsageError(
                f"there is no source {shortened(source_id, 40)!r} to have been reviewed",
                remedy=f"the sources are {', '.join(map(one_line, ids))}",
            )


def _mended(opened: Opened, reviewed: Collection[str]) -> Mended:
    """Values first, then quotation marks around them, then the order, which may hang on a date that was mended."""
    document = opened.document
    evidence = evidence_of(opened, Settings())
    mends = [*moved_articles(evidence, opened.folder), *find_mends(evidence, reviewed)]
    timeline = reduce(lambda done, mend: _with_value(done, mend.path, mend.now), mends, document.timeline)
    told = [_told(evidence, mend) for mend in mends]
    document = _read_again(document, rewrite(document, timeline))
    told += [f"{f.location.line}: quoted: {f.message}" for f in document.findings if f.code is UNQUOTED]
    document = _read_again(document, with_quotes(document))
    order = order_by_date(timeline.events) or range(len(timeline.events))
    text = with_events_in(document, order)
    if text != document.text:
        told.append(f"{evidence.locations.of_key('events').line}: the events stand in the order of their dates now")
        timeline = replace(timeline, events=tuple(timeline.events[i] for i in order))
    return Mended(text, timeline, told)


def _read_again(document: Document, text: str) -> Document:
    return document if text == document.text else parse_document(text, document.name)


def _with_value(node: Any, path: Path, value: str) -> Any:
    """The same with another value at a place."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return (*node[:step], _with_value(node[step], rest, value), *node[step + 1 :])
    return replace(node, **{step: _with_value(getattr(node, step), rest, value)})


def _told(evidence: Evidence, mend: Mend) -> str:
    line = evidence.locations.of_key(*mend.path).line
    was = f", was {shortened(mend.was, 60)!r}" if mend.was else ""
    return f"{line}: {mend.path[-1]} is now {shortened(mend.now, 60)!r}{was}"


def _diff(opened: Opened, text: str) -> Iterator[str]:
    before, after = (t.splitlines(keepends=True) for t in (opened.document.text, text))
    name = one_line(opened.name)
    for line in unified_diff(before, after, f"{name} (now)", f"{name} (mended)"):
        yield visible(line.rstrip("\r\n")) + "\n"
