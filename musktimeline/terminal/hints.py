"""Selection → what to type next."""

import shlex
from collections.abc import Iterator, Sequence

from musktimeline.model import is_conflicting
from musktimeline.plaintext import one_line
from musktimeline.selection import Selection
from musktimeline.terminal.screen import Screen

_MOST = 3
_LEAD = "Next  "


def next_steps(selection: Selection, screen: Screen, file_option: Sequence[str] = ()) -> Iterator[str]:
    """Up to three commands that fit what is shown; `file_option` is what names the timeline where it must be named."""
    option = "".join(f" {one_line(word)}" for word in file_option)
    steps = [(command + option, gain) for command, gain in _steps(selection)][:_MOST]
    widest = max(len(command) for command, _ in steps)
    lines = [f"{command:<{widest}}  {gain}" for command, gain in steps]
    if screen.measure and max(map(len, lines)) > screen.measure - len(_LEAD):
        lines = [command for command, _ in steps]
    for n, line in enumerate(lines):
        yield screen.styled((_LEAD if n == 0 else " " * len(_LEAD)) + line, "quiet")


def _steps(selection: Selection) -> Iterator[tuple[str, str]]:
    if not selection.timeline.events:
        yield "timeline extract FOLDER", "reads articles into the timeline"
        return
    if selection.why_empty:
        yield "timeline show", "shows every event"
        return
    open_conflict = next((e for e in selection.events if is_conflicting(e) and not e.decided), None)
    if open_conflict:
        yield f"timeline why {shlex.quote(one_line(open_conflict.id))}", "how to settle its date"
    draft = next((event for event in selection.events if event.id in selection.drafts), None)
    if draft:
        yield "timeline show --drafts --quotes", "the drafts, to check"
        yield f"timeline set {shlex.quote(one_line(draft.id))}", "accepts a draft as it stands"
    if not open_conflict:
        example = selection.events[0]
        yield f"timeline why {shlex.quote(one_line(example.id))}", "what proves an event"
    yield "timeline show --quotes", "the quotes, and how each date was found"
    yield "timeline export -o report.md", "a report with footnotes"
