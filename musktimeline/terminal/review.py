"""Something to decide → the lines that ask it: the events with their quotes in context, and the keys."""

from collections.abc import Iterator, Mapping

from musktimeline.model import Timeline
from musktimeline.plaintext import one_line
from musktimeline.review import Item
from musktimeline.terminal.cells import wrapped
from musktimeline.terminal.proof import Articles
from musktimeline.terminal.rows import Rows
from musktimeline.terminal.screen import Screen
from musktimeline.terminal.why import Question, reasons

_RULE = "─"


def asked(item: Item, timeline: Timeline, articles: Articles, screen: Screen, place: str) -> Iterator[str]:
    """What it is about; `place` says how far the review has come."""
    head = f"{_RULE * 2} {item.kind} · {place} "
    yield from ("", screen.styled(head + _RULE * max(0, (screen.measure or 0) - len(head)), "quiet"), "")
    for n, event in enumerate(item.events):
        if n:
            yield ""
        yield from reasons(Question(event, timeline, articles), screen, [], [])
    if item.why:
        yield ""
        for reason in item.why:
            yield from Rows(screen, 0).under(one_line(reason), hang="- ")
    yield ""


def keys_line(keys: Mapping[str, str], screen: Screen) -> Iterator[str]:
    """`a accept   e edit   q quit`, as many to a line as fit."""
    named = "   ".join(f"{key}\u00a0{words}".replace(" ", "\u00a0") for key, words in keys.items())
    yield from (line.replace("\u00a0", " ") for line in wrapped(named, screen.measure))
