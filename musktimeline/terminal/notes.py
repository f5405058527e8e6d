"""What must be said of an event → lines beneath it, and the legend of the marks in them."""

from collections.abc import Iterable, Iterator

from musktimeline.model import Timeline
from musktimeline.terminal.cells import wrapped
from musktimeline.terminal.rows import Rows
from musktimeline.terminal.screen import Screen
from musktimeline.wording import Mark, Remark, numbers

_STYLES = {Mark.CONFLICT: "conflict", Mark.DENIED: "denied", Mark.INFERRED: "inferred", None: "quiet"}


def note_lines(notes: Iterable[Remark], timeline: Timeline, rows: Rows) -> Iterator[str]:
    for note in notes:
        hang = f"{note.mark} " if note.mark else ""
        doubt = f" {Mark.INFERRED}" if note.rests_on and note.mark is not Mark.INFERRED else ""
        yield from rows.under(note.text + doubt, numbers(note.sources, timeline), hang, _STYLES[note.mark])


def legend(marks: Iterable[Mark], bases: Iterable[str], screen: Screen) -> Iterator[str]:
    """What the marks mean, in the order of the enumeration, as many to a line as fit.

    `bases` say of which kinds the dates are that `INFERRED` stands for.
    """
    used = set(marks)
    if not used:
        return
    meanings = [f"{mark} {mark.meaning(bases)}".replace(" ", "\u00a0") for mark in Mark if mark in used]
    for line in wrapped("   ".join(meanings), screen.measure):
        yield screen.styled(line.replace("\u00a0", " "), "quiet")
    yield ""
