"""What an extraction did → the lines that end it, and the exit code."""

import sys
from collections.abc import Iterator, Sequence
from typing import TextIO

from musktimeline.cli import INPUT_FAILED, OK
from musktimeline.cli.extracting import Outcome
from musktimeline.cli.files import file_option
from musktimeline.cli.suggesting import command_taking
from musktimeline.model import Event
from musktimeline.plaintext import one_line, shortened, visible
from musktimeline.publication import SuggestedDate
from musktimeline.wording import counted, edtf_words

_EXAMPLES = 3


def tell(outcome: Outcome) -> int:
    """Print what changed and what to do next; on stderr where the timeline itself went to stdout."""
    out: TextIO = sys.stdout if outcome.path and not outcome.dry_run else sys.stderr
    for line in (*_what_changed(outcome), *_what_is_left(outcome), *_without_date(outcome)):
        out.write(f"{line}\n")
    for line in _what_failed(outcome):
        sys.stderr.write(f"{line}\n")
    if outcome.dry_run:
        out.write("dry run: nothing was written\n")
    elif outcome.path and outcome.timeline.events:
        at = " ".join(("", *file_option(outcome.path)))
        out.write(one_line(f"next: timeline show{at} · timeline check{at}") + "\n")
    return INPUT_FAILED if outcome.problems else OK


def _what_changed(outcome: Outcome) -> Iterator[str]:
    changes = outcome.changes
    told = [
        counted(len(changes.new), "new event"),
        counted(len(changes.gained), "event") + " gained a citation" if changes.gained else "",
        counted(len(changes.refreshed), "draft") + " refreshed" if changes.refreshed else "",
        counted(len(changes.gone), "draft") + " gone" if changes.gone else "",
        counted(len(changes.conflicts), "new conflict") + f" ({_first_few(changes.conflicts)})"
        if changes.conflicts
        else "",
    ]
    read = counted(len(outcome.read), "article") + " read"
    unchanged = f", {outcome.unchanged} unchanged" if outcome.unchanged else ""
    where = f" → {outcome.path}" if outcome.written and outcome.path else ""
    yield f"{read}{unchanged}: {', '.join(t for t in told if t)}{where}"
    for event_id in changes.gained:
        yield f"  gained a citation: {one_line(event_id)}"


def _first_few(ids: Sequence[str]) -> str:
    shown = ", ".join(map(one_line, ids[:_EXAMPLES]))
    return f"{shown} … ; 'timeline show --conflicts' shows all" if len(ids) > _EXAMPLES else shown


def _what_is_left(outcome: Outcome) -> Iterator[str]:
    changes = outcome.changes
    if changes.undated:
        what = counted(changes.undated, "sentence")
        yield f"left out: {what} without a date, for lack of an event to corroborate (--undated writes them)"
    if changes.deleted:
        yield f"left out: {counted(changes.deleted, 'event')} that an editor deleted or changed before"
    for event_id in dict.fromkeys(changes.rejected):
        yield f"left out: what tells {one_line(event_id)} again, which is rejected"
    if changes.offered:
        yield from _offered(changes.offered)


def _offered(events: Sequence[Event]) -> Iterator[str]:
    """What may have been deleted, and how to decide that."""
    sources = ", ".join(dict.fromkeys(one_line(c.source) for event in events for c in event.citations))
    yield (
        f"offered: {counted(len(events), 'event')} that somebody may have deleted: nothing says what was read from"
        f" {sources} before ('extracted' is missing)"
    )
    for event in events:
        yield f"    {edtf_words(event.date) or 'undated'}: {shortened(event.text, 70)}"
    yield "    '--offered take' writes them, '--offered leave' remembers that they stay out"


def _without_date(outcome: Outcome) -> Iterator[str]:
    """Articles of unknown date: which, what stays open in them, and the line that mends it."""
    for extraction in outcome.read:
        if extraction.article.published is not None:
            continue
        source_id, open_ = extraction.article.id, extraction.unresolved
        examples = ", ".join(f"“{shortened(e, 40)}”" for e in dict.fromkeys(open_[:_EXAMPLES]))
        stay = "stays" if len(open_) == 1 else "stay"
        what = (
            f"{counted(len(open_), 'relative expression')} in it {stay} without a date ({examples})"
            if open_
            else "no relative expression in it needs one"
        )
        yield f"no publication date: {one_line(extraction.article.path)}: {what}"
        suggestion = next((s for s in outcome.suggestions if s.source.id == source_id), None)
        if suggestion:
            yield from _suggested(suggestion, outcome)
        elif open_:
            yield f'    timeline set {source_id} published=YYYY-MM-DD --why "how you know it"'


def _suggested(suggestion: SuggestedDate, outcome: Outcome) -> Iterator[str]:
    """What may be its date, why, and the line that takes it: nothing is taken by itself."""
    words = edtf_words(suggestion.date)
    yield f"    it may be of {words}:" if words else "    these reasons contradict each other, so no date is suggested:"
    yield from (f"    - {one_line(clue.why)}" for clue in suggestion.clues)
    if suggestion.date:
        yield f"    {command_taking(file_option(outcome.path))(suggestion)}"


def _what_failed(outcome: Outcome) -> Iterator[str]:
    if outcome.passed_over:
        names = [one_line(p.name) for p in outcome.passed_over]
        shown = ", ".join(names[:_EXAMPLES]) + (" …" if len(names) > _EXAMPLES else "")
        are = "is no article" if len(names) == 1 else "are no articles"
        yield f"passed over: {counted(len(names), 'file')} that {are} ({shown})"
    for problem in (*outcome.remarks, *outcome.problems):
        yield f"timeline: {visible(str(problem))}"
