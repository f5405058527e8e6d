"""A timeline and a keyboard → the timeline as its editor decided, one thing after the other."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from musktimeline.cli.cited_articles import read_cited_articles
from musktimeline.cli.decisions import Decision, Desk, decisions_for
from musktimeline.cli.keyboard import Keyboard
from musktimeline.cli.opening import Opened
from musktimeline.cli.typed_dates import today
from musktimeline.cli.working import Working, open_to_change
from musktimeline.errors import UsageError
from musktimeline.merge import suggestions
from musktimeline.model import Timeline
from musktimeline.plaintext import one_line
from musktimeline.review import Item, Pair, to_review
from musktimeline.store import load
from musktimeline.terminal.proof import Articles
from musktimeline.terminal.review import asked
from musktimeline.terminal.screen import Screen
from musktimeline.wording import counted

_SKIP, _QUIT = {"s": "skip"}, {"q": "quit"}


@dataclass(slots=True)
class _Session:
    """How far a review has come: the timeline as it stands, what was settled, and what was passed over."""

    timeline: Timeline
    settled: int = 0
    passed: set[tuple[str, ...]] = field(default_factory=set)

    def left(self, pairs: Sequence[Pair]) -> list[Item]:
        return [item for item in to_review(self.timeline, pairs) if item.key not in self.passed]


def review_timeline(option: str | None, screen: Screen, environment: Mapping[str, str]) -> None:
    """Ask until nothing is left or the editor leaves. Raises UsageError without a terminal, or a file to write."""
    desk = Desk(Keyboard(screen), today(environment), environment)
    working = open_to_change(option)
    if working.path is None or working.document is None:
        raise UsageError("review writes as you decide, so it needs a file", remedy="name one with -f FILE")
    articles = read_cited_articles(Opened(working.document, working.path))
    session = _Session(working.timeline)
    pairs = may_be_one(working.timeline)
    while left := session.left(pairs):
        _show(left[0], len(left), session, articles, screen)
        if not _ask(left[0], session, desk, working):
            break
    _say_farewell(session, pairs, desk, working)


def may_be_one(timeline: Timeline) -> Sequence[Pair]:
    """Events that merging did not dare to join, the likeliest first."""
    return [Pair(found.one.id, found.other.id, found.reasons) for found in suggestions(timeline)]


def _show(item: Item, left: int, session: _Session, articles: Articles, screen: Screen) -> None:
    place = f"{counted(session.settled, 'thing')} settled, {left} to go"
    for line in asked(item, session.timeline, articles, screen, place):
        sys.stdout.write(f"{line}\n")


def _ask(item: Item, session: _Session, desk: Desk, working: Working) -> bool:
    """Have one thing decided, or passed over; False where the editor leaves."""
    decisions = decisions_for(item)
    pressed = desk.keyboard.choice({**{key: d.words for key, d in decisions.items()}, **_SKIP, **_QUIT})
    if pressed is None or pressed in _QUIT:
        return False
    if pressed in _SKIP:
        session.passed.add(item.key)
    else:
        _carry_out(decisions[pressed], item, session, desk, working)
    return True


def _carry_out(decision: Decision, item: Item, session: _Session, desk: Desk, working: Working) -> None:
    """Write what was decided. What cannot be done is said, and the thing is asked again, as it stands now."""
    try:
        edit = decision.ask(item, desk)
        if edit is None:
            return
        done = working.change(edit)
    except UsageError as error:
        desk.keyboard.say(str(error))
        session.timeline = load(str(working.path))
        return
    session.timeline, session.settled = done.timeline, session.settled + 1
    desk.keyboard.say(one_line(done.told))


def _say_farewell(session: _Session, pairs: Sequence[Pair], desk: Desk, working: Working) -> None:
    left = len(to_review(session.timeline, pairs))
    more = f"{left} to go: 'timeline review' asks again" if left else "nothing is left to decide"
    desk.keyboard.say(f"{counted(session.settled, 'thing')} settled, {more}")
