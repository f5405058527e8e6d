"""Whatever editors do, in any order with extraction: nothing of theirs is lost, and extracting twice changes nothing.

`HAND_EDITS=10000 pytest tests/store/test_hand_edits.py` runs the full size.
"""

import os
import random
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from musktimeline import load
from musktimeline.cli.extracting import Asked, extract_articles
from musktimeline.edits import add_event, cite, join, reject, rename, split, tellings_of
from musktimeline.merge import Offered
from musktimeline.model import Event, Timeline, citation_key, is_pristine
from musktimeline.read import read_article
from musktimeline.store import edit, load_document, rewrite

SEQUENCES = int(os.environ.get("HAND_EDITS", "12"))
STEPS = 7
PLACES = ["Harby", "Ostby", "Vik", "Lund"]
MONTHS = ["January", "March", "May", "July"]
DEEDS = [
    "The council of {place} closed the bridge in {month} {year}.",
    "Engineers inspected the harbour of {place} in {month} {year}.",
    "Mayor Iris Holm of {place} resigned in {month} {year}.",
    "A court in {place} convicted Ole Brandt in {month} {year}.",
]


@dataclass
class Desk:
    """A folder with a timeline and its articles, and what an editor has done to it so far."""

    folder: Path
    chance: random.Random
    made: int = 0
    comments: list[str] = field(default_factory=list)
    kept: dict[str, Event] = field(default_factory=dict)
    """Events that are the editor's, by the quotes that nothing else has, as they were left."""
    deleted: set[tuple[str, str]] = field(default_factory=set)

    @property
    def path(self) -> Path:
        return self.folder / "timeline.yaml"

    @property
    def articles(self) -> list[Path]:
        return sorted((self.folder / "articles").rglob("*.txt"))

    def timeline(self) -> Timeline:
        return load(self.path)

    def some_event(self) -> Event | None:
        events = self.timeline().events
        return self.chance.choice(events) if events else None

    def change(self, function: Callable[[Timeline], Timeline]) -> None:
        edit(self.path, function)

    def extract(self, again: bool = False) -> None:
        asked = Asked(again=again, offered=Offered.ASK)
        extract_articles([self.folder / "articles"], str(self.path), asked=asked, progress=lambda done, of: None)


def sentence(desk: Desk) -> str:
    words = {"place": desk.chance.choice(PLACES), "month": desk.chance.choice(MONTHS), "year": desk.made % 40 + 1980}
    desk.made += 1
    return desk.chance.choice(DEEDS).format(**words)


def new_article(desk: Desk) -> None:
    path = desk.folder / f"articles/a{desk.made}.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n\n".join(["A chronicle of the towns.", *(sentence(desk) for _ in range(3))]) + "\n")


def changed_article(desk: Desk) -> None:
    path = desk.chance.choice(desk.articles)
    lines = path.read_text().split("\n\n")
    lines[desk.chance.randrange(1, len(lines))] = sentence(desk)
    path.write_text("\n\n".join(line.strip() for line in lines) + "\n")


def moved_article(desk: Desk) -> None:
    path = desk.chance.choice(desk.articles)
    desk.made += 1
    target = desk.folder / f"articles/moved/m{desk.made}.txt"
    target.parent.mkdir(exist_ok=True)
    path.rename(target)


def on_event(change: Callable[[Desk, Event], Event]) -> Callable[[Desk], None]:
    """An edit by hand of one event's values, which leaves its `draft` line as it is."""

    def done(desk: Desk) -> None:
        event = desk.some_event()
        if event is None:
            return
        new = change(desk, event)
        desk.change(lambda t: replace(t, events=tuple(new if e.id == event.id else e for e in t.events)))

    return done


def text_of(desk: Desk, event: Event) -> Event:
    desk.made += 1
    return replace(event, text=f"Reworded {desk.made}: {event.text}")


def date_of(desk: Desk, event: Event) -> Event:
    return replace(event, date=str(1900 + desk.made % 90))


def status_of(desk: Desk, event: Event) -> Event:
    return replace(event, status="disputed")


def noted(desk: Desk, event: Event) -> Event:
    return replace(event, note=f"seen {desk.made}", extra={**event.extra, "x-seen": "yes"})


def without_citation(desk: Desk, event: Event) -> Event:
    if len(event.citations) < 2:
        return event
    gone = event.citations[-1]
    desk.deleted.add((gone.source, citation_key(gone)))
    return replace(event, citations=event.citations[:-1])


def in_another_order(desk: Desk) -> None:
    text = desk.path.read_text()
    document = load_document(desk.path)
    if len(document.timeline.events) < 2 or document.timeline.apart or document.timeline.rejected or desk.comments:
        return
    head, _, tail = text.partition("\n- id: " + document.timeline.events[0].id)
    blocks = ("\n- id: " + document.timeline.events[0].id + tail.rstrip("\n")).split("\n- id: ")[1:]
    blocks.append(blocks.pop(0))
    desk.path.write_text(head + "".join(f"\n- id: {block}" for block in blocks) + "\n")


def commented(desk: Desk) -> None:
    """A comment, with a blank line above it, before an event."""
    event = desk.some_event()
    if event is None:
        return
    desk.made += 1
    comment = f"# remark {desk.made}"
    text = desk.path.read_text()
    before, line, after = text.partition(f"- id: {event.id}\n")
    if line:
        desk.path.write_text(f"{before}\n{comment}\n{line}{after}")
        desk.comments.append(comment)


def deleted(desk: Desk) -> None:
    event = desk.some_event()
    if event is None:
        return
    desk.change(lambda t: replace(t, events=tuple(e for e in t.events if e.id != event.id)))
    desk.deleted |= {(c.source, citation_key(c)) for c in event.citations}


def added(desk: Desk) -> None:
    timeline = desk.timeline()
    sources = [s for s in timeline.sources if s.file and (desk.folder / s.file).exists()]
    if not sources:
        return
    source = desk.chance.choice(sources)
    article = replace(read_article(desk.folder / str(source.file)), id=source.id)
    quote = desk.chance.choice([line for line in article.text.split("\n\n") if line.strip()]).strip()
    desk.made += 1
    telling = tellings_of(article, quote)[0]
    desk.change(lambda t: add_event(t, telling, f"Added {desk.made}").timeline)


def cited(desk: Desk) -> None:
    event, timeline = desk.some_event(), desk.timeline()
    sources = [s for s in timeline.sources if s.file and (desk.folder / s.file).exists()]
    if event is None or not sources:
        return
    source = desk.chance.choice(sources)
    article = replace(read_article(desk.folder / str(source.file)), id=source.id)
    if any(c.quote == "A chronicle of the towns." and c.source == source.id for c in event.citations):
        return
    telling = tellings_of(article, "A chronicle of the towns.")[0]
    desk.change(lambda t: cite(t, of(t, event), telling).timeline)


def of(timeline: Timeline, event: Event) -> Event:
    found = timeline.event(event.id)
    assert found
    return found


def renamed(desk: Desk) -> None:
    event = desk.some_event()
    if event:
        desk.made += 1
        desk.change(lambda t: rename(t, of(t, event), f"renamed-{desk.made}").timeline)


def rejected(desk: Desk) -> None:
    event = desk.some_event()
    if event:
        desk.change(lambda t: reject(t, of(t, event), "not about this").timeline)


def joined(desk: Desk) -> None:
    events = desk.timeline().events
    if len(events) > 1:
        one, other = desk.chance.sample(events, 2)
        desk.change(lambda t: join(t, of(t, one), of(t, other)).timeline)


def parted(desk: Desk) -> None:
    several = [e for e in desk.timeline().events if len(e.citations) > 1]
    if several:
        event = desk.chance.choice(several)
        desk.change(lambda t: split(t, of(t, event), {2}).timeline)


EDITS: dict[str, Callable[[Desk], None]] = {
    "text": on_event(text_of),
    "date": on_event(date_of),
    "status": on_event(status_of),
    "note": on_event(noted),
    "citation removed": on_event(without_citation),
    "order": in_another_order,
    "comment": commented,
    "event added": added,
    "citation added": cited,
    "event deleted": deleted,
    "id renamed": renamed,
    "rejected": rejected,
    "joined": joined,
    "split": parted,
    "new article": new_article,
    "changed article": changed_article,
    "moved article": moved_article,
}


def editors_own(timeline: Timeline) -> dict[str, Event]:
    return {event.id: event for event in timeline.events if not is_pristine(event)}


def assert_kept(before: Timeline, after: Timeline) -> None:
    """All that is an editor's stands as it did, but for citations that joined it."""
    own = editors_own(before)
    now = {event.id: event for event in after.events}
    for event_id, event in own.items():
        assert event_id in now, f"{event_id} is lost"
        kept = now[event_id]
        assert kept.citations[: len(event.citations)] == event.citations
        assert replace(kept, citations=event.citations, date=event.date or kept.date) == replace(
            event, date=event.date or kept.date
        )
    order = [event.id for event in before.events if event.id in own]
    assert [event.id for event in after.events if event.id in own] == order
    assert (after.rejected, after.apart) == (before.rejected, before.apart)


def block_of(text: str, event_id: str) -> str:
    start = text.index(f"- id: {event_id}\n")
    return text[start : text.find("\n- id: ", start + 1)] if text.find("\n- id: ", start + 1) > 0 else text[start:]


def extract_and_look(desk: Desk, again: bool) -> None:
    text, before = (desk.path.read_text(), desk.timeline()) if desk.path.exists() else ("", Timeline())
    desk.extract(again)
    after_text, after = desk.path.read_text(), desk.timeline()
    assert_kept(before, after)
    assert all(after_text.count(comment) == 1 for comment in desk.comments)
    same = [e for e in before.events if after.event(e.id) == e]
    for event in same[:-1]:
        if "#" not in block_of(text, event.id):
            assert block_of(text, event.id).rstrip() in after_text
    borne = {(c.source, citation_key(c)) for e in after.events for c in e.citations}
    assert not (borne - {(c.source, citation_key(c)) for e in before.events for c in e.citations}) & desk.deleted
    out = {(c.source, citation_key(c)) for e in after.rejected for c in e.citations}
    out -= {(c.source, citation_key(c)) for e in before.events for c in e.citations}
    assert not out & {(c.source, citation_key(c)) for e in after.events if is_pristine(e) for c in e.citations}
    desk.extract(again)
    assert desk.path.read_text() == after_text
    document = load_document(desk.path)
    assert rewrite(document, document.timeline) == after_text


@settings(max_examples=SEQUENCES, derandomize=SEQUENCES < 100)
@given(st.lists(st.sampled_from(list(EDITS)), min_size=3, max_size=STEPS), st.integers(0, 2**32))
@example(["changed article", "event added", "text", "event deleted"], 7)
@example(["joined", "joined", "text", "changed article", "moved article", "text", "changed article"], 46282)
def test_nothing_that_an_editor_did_is_lost(steps: list[str], seed: int) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        desk = Desk(folder, random.Random(seed))
        new_article(desk)
        new_article(desk)
        extract_and_look(desk, again=False)
        for step in steps:
            EDITS[step](desk)
            if desk.chance.random() < 0.6:
                extract_and_look(desk, again=desk.chance.random() < 0.5)
        extract_and_look(desk, again=True)
    finally:
        shutil.rmtree(folder)


def test_every_kind_of_edit_changes_something() -> None:
    """A kind that never does anything would prove nothing."""
    for name, apply in EDITS.items():
        folder = Path(tempfile.mkdtemp())
        desk = Desk(folder, random.Random(7))
        for _ in range(3):
            new_article(desk)
        desk.extract()
        if name in ("citation removed", "split"):
            joined(desk)
        before = desk.path.read_text(), [(p, p.read_text()) for p in desk.articles]
        for _ in range(20):
            apply(desk)
        assert (desk.path.read_text(), [(p, p.read_text()) for p in desk.articles]) != before, name
        shutil.rmtree(folder)


def test_an_event_keeps_its_id_when_an_earlier_one_of_the_same_words_comes(tmp_path: Path) -> None:
    desk = Desk(tmp_path, random.Random(1))
    (tmp_path / "articles").mkdir()
    later, earlier = (
        "The council of Vik closed the bridge in May 2019.",
        "The council of Vik closed the bridge in May 1990.",
    )
    (tmp_path / "articles/a.txt").write_text(f"A chronicle.\n\n{later}\n")
    desk.extract()
    (known,) = desk.timeline().events
    (tmp_path / "articles/b.txt").write_text(f"Another chronicle.\n\n{earlier}\n")
    desk.extract(again=True)
    assert [(event.id, event.date) for event in desk.timeline().events] == [
        (f"{known.id}-2", "1990-05"),
        (known.id, "2019-05"),
    ]
