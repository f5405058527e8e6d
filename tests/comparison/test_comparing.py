"""What changed between two timelines, told whole: golden files, and laws for timelines that no sane editor writes."""

import os
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from musktimeline import load
from musktimeline.comparison import Comparison, compare, summary
from musktimeline.export.differences import differences_to_markdown
from musktimeline.model import Apart, Citation, Event, Rejected, Source, Timeline
from musktimeline.terminal.cells import cells
from musktimeline.terminal.differences import differences
from musktimeline.terminal.screen import Screen

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "store"))
from timeline_strategies import citations, events, sources, timelines  # noqa: E402

# A timeline is large and slow to make up, the more so on a machine that has other work.
few = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
OLD, NEW = load(HERE / "data/old.yaml"), load(HERE / "data/new.yaml")


def golden(name: str, text: str) -> None:
    """Compare with a file of tests/comparison/golden; UPDATE_GOLDEN=1 rewrites the file, and fails all the same."""
    file = HERE / "golden" / name
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(text, encoding="utf-8")
        pytest.fail(f"{file} was rewritten: read the difference")
    assert text == file.read_text(encoding="utf-8")


def on_screen(comparison: Comparison, width: int | None = None, quotes: bool = False) -> str:
    return "".join(f"{line}\n" for line in differences(comparison, Screen(width), quotes=quotes))


@pytest.mark.parametrize("width", [60, 80, 200])
def test_every_kind_of_change_fits_the_terminal(width: int) -> None:
    told = on_screen(compare(OLD, NEW), width)
    golden(f"diff-{width}.txt", told)
    assert all(cells(line) <= width for line in told.splitlines())


def test_added_and_gone_events_are_told_with_their_quotes_on_request() -> None:
    golden("diff-quotes.txt", on_screen(compare(OLD, NEW), quotes=True))


def test_markdown_for_a_pull_request_tells_the_same() -> None:
    golden("diff.md", differences_to_markdown(compare(OLD, NEW), quotes=True))


def test_the_way_back_is_told_too() -> None:
    golden("diff-back.txt", on_screen(compare(NEW, OLD)))


def test_a_timeline_does_not_differ_from_itself() -> None:
    assert on_screen(compare(NEW, NEW)) == "The Larkholm ferry\nNo event and no source differs.\n"


@few
@given(timelines)
def test_no_timeline_differs_from_itself(timeline: Timeline) -> None:
    assert compare(timeline, timeline).is_empty


@few
@given(timelines, timelines)
def test_every_event_and_source_is_accounted_for(old: Timeline, new: Timeline) -> None:
    found, back = compare(old, new), compare(new, old)
    assert (len(found.added), len(found.gone), found.is_empty) == (len(back.gone), len(back.added), back.is_empty)
    assert len(new.events) - len(found.added) == len(old.events) - len(found.gone)
    kinds = [change.kind for change in found.sources]
    assert len(new.sources) - kinds.count("added") == len(old.sources) - kinds.count("gone")
    assert {id(c.new) for c in (*found.added, *found.changed)} <= {id(event) for event in new.events}
    assert {id(c.old) for c in (*found.gone, *found.changed)} <= {id(event) for event in old.events}


@few
@given(timelines, timelines, st.integers(40, 120))
def test_nothing_that_is_told_moves_the_cursor(old: Timeline, new: Timeline, width: int) -> None:
    told = on_screen(compare(old, new), width, quotes=True) + differences_to_markdown(compare(old, new), quotes=True)
    assert not any((ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c in "\u202e\u2066" for c in told)


TOLD_OTHERWISE = {"draft", "extracted", "was"}


def one_edited(item: Event | Source | Citation, other: Event | Source | Citation) -> list[Event | Source | Citation]:
    """The item with one value of the other, for each value that differs but for what is the tool's own."""
    names = [f.name for f in fields(item) if f.name not in TOLD_OTHERWISE]
    return [replace(item, **{n: getattr(other, n)}) for n in names if getattr(item, n) != getattr(other, n)]


@few
@given(events, events)
def test_no_edit_of_an_event_goes_untold(event: Event, other: Event) -> None:
    for edited in one_edited(event, other):
        assert not compare(Timeline(events=(event,)), Timeline(events=(edited,))).is_empty


@few
@given(citations, citations)
def test_no_edit_of_a_citation_goes_untold(citation: Citation, other: Citation) -> None:
    for edited in one_edited(citation, other):
        sides = [Timeline(events=(Event("a", "A", citations=(c,)),)) for c in (citation, edited)]
        assert not compare(*sides).is_empty


@few
@given(sources, sources)
def test_no_edit_of_a_source_goes_untold(source: Source, other: Source) -> None:
    hashed = replace(source, sha256="1"), replace(other, sha256="2")  # one that is only now recorded is no change
    for edited in one_edited(*hashed):
        assert not compare(Timeline(sources=(hashed[0],)), Timeline(sources=(edited,))).is_empty


def test_order_is_no_change() -> None:
    turned = replace(NEW, events=NEW.events[::-1], sources=NEW.sources[::-1])
    assert compare(NEW, turned).is_empty


def event(event_id: str, *quotes: str, was: tuple[str, ...] = ()) -> Event:
    return Event(event_id, "Text", citations=tuple(Citation("s", quote) for quote in quotes), was=was)


@pytest.mark.parametrize(
    ("old", "new", "pairs", "told"),
    [
        ([event("a", "one")], [event("a", "two")], ["a a"], "1 event changed"),
        ([event("a", "one")], [event("b", "two", was=("a",))], ["a b"], "1 event changed"),
        ([event("b", "two", was=("a",))], [event("a", "one")], ["b a"], "1 event changed"),
        ([event("a", "one")], [event("b", "one")], ["a b"], "1 event changed"),
        (
            [event("a", "1", "2"), event("b", "3")],
            [event("c", "3"), event("d", "2")],
            ["a d", "b c"],
            "2 events changed",
        ),
        ([event("a", "1", "2", "3")], [event("b", "1"), event("c", "2", "3")], ["a c"], "1 event added, 1 changed"),
        ([event("a", "one")], [event("b", "two")], [], "1 event added, 1 gone"),
    ],
    ids=["by id", "by a former id", "back to a former id", "by a citation", "crosswise", "the closest", "not at all"],
)
def test_an_event_is_known_again(old: list[Event], new: list[Event], pairs: list[str], told: str) -> None:
    found = compare(Timeline(events=tuple(old)), Timeline(events=tuple(new)))
    assert sorted(f"{c.old.id} {c.new.id}" for c in found.changed if c.old and c.new) == pairs
    assert summary(found) == told


def test_a_sentence_that_many_events_cite_tells_not_which_one_an_event_was() -> None:
    sides = [Timeline(events=tuple(event(f"{side}{n}", "It did.") for n in range(41))) for side in "ab"]
    assert summary(compare(*sides)) == "41 events added, 41 gone"


def test_what_an_editor_decided_beside_the_events_is_told() -> None:
    sinks = event("the-selma-sinks", "It sank")
    old = Timeline(
        events=(sinks, event("a", "one"), event("b", "two", was=("z",))), rejected=(Rejected("c", "C", why="no"),)
    )
    new = Timeline(
        events=(event("a", "one", was=("aa",)), event("b", "two")),
        apart=(Apart(("a", "b")),),
        rejected=(Rejected("the-selma-sinks", "Text", why="another ship"),),
    )
    assert on_screen(compare(old, new)).splitlines()[3:] == [
        "Gone",
        "  undated  Text",
        "           told by s",
        "           rejected: another ship",
        "",
        "Changed",
        "  undated  Text",
        "           known as aa too",
        "  undated  Text",
        "           known as z no more",
        "",
        "Beside the events",
        "  kept apart: a and b",
        "  not rejected any more: c, “C”: no",
    ]
