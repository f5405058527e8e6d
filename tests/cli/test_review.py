"""`timeline review` in a real pseudo-terminal: what is asked, what each key does, and what stands in the file then."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from command import timeline
from terminal_session import Session

from musktimeline import dump, load
from musktimeline.model import Citation, Event, Source, Timeline, fingerprint

Review = Callable[..., Session]
KEYS = "a accept   e edit   r reject   j join   s skip   q quit"


def told(event_id: str, *tellings: tuple[str, str | None, str]) -> Event:
    """A draft; each telling is a source, a date and a sentence."""
    citations = tuple(Citation(source, words, phrase=date, date=date) for source, date, words in tellings)
    event = Event(event_id, tellings[0][2].rstrip("."), tellings[0][1], citations=citations)
    return replace(event, draft=fingerprint(event))


OPENS = told("the-bridge-opens", ("herald", "1974", "The bridge opened in 1974."))
CLOSES = told("the-bridge-closes", ("herald", "2021", "The bridge closed in 2021."))
RAISED = told(
    "the-toll-is-raised",
    ("herald", "1999", "The toll was raised in 1999."),
    ("courier", "2001", "The toll was raised in 2001."),
)
ARTICLES = {
    "herald": "The bridge opened in 1974. The toll was raised in 1999.\n\nThe bridge closed in 2021.\n",
    "courier": "Many remember the day. The toll was raised in 2001. Nobody liked it.\n",
}


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    """A timeline with two drafts, and between them one whose dates disagree."""
    for name, text in ARTICLES.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    sources = tuple(Source(name, file=f"{name}.txt") for name in ARTICLES)
    dump(Timeline("The bridge", sources=sources, events=(OPENS, RAISED, CLOSES)), tmp_path / "timeline.yaml")
    return tmp_path


@pytest.fixture
def review(bridge: Path) -> Iterator[Review]:
    """Starts a review of the bridge; what a failing test leaves behind is ended."""
    sessions: list[Session] = []

    def start(*arguments: str, width: int = 80, **env: str) -> Session:
        sessions.append(Session("review", *arguments, cwd=bridge, env={"NO_COLOR": "1", **env}, width=width))
        return sessions[-1]

    yield start
    for session in sessions:
        session.abandon()


def stands(folder: Path) -> Timeline:
    return load(folder / "timeline.yaml")


def drafts(folder: Path) -> list[str]:
    return [event.id for event in stands(folder).events if event.draft]


def editor(folder: Path, *texts: str) -> str:
    """An editor that makes one exchange, `old→new`, each time that it is called."""
    script = folder / "an editor.py"
    script.write_text(
        "import pathlib, sys\n"
        "file, count = pathlib.Path(sys.argv[1]), pathlib.Path(__file__).with_suffix('.count')\n"
        "calls = int(count.read_text()) if count.exists() else 0\n"
        "count.write_text(str(calls + 1))\n"
        f"old, new = {texts!r}[calls].split('→')\n"
        "file.write_text(file.read_text('utf-8').replace(old, new), 'utf-8')\n",
        encoding="utf-8",
    )
    return f"{sys.executable} '{script}'"


def test_a_draft_is_shown_in_its_context_and_accepted_at_once(bridge: Path, review: Review) -> None:
    session = review()
    session.expect("draft · 0 things settled, 3 to go").expect("‹The bridge opened in **1974**.› The toll was").expect(
        KEYS
    )
    session.press("a").expect("the-bridge-opens: accepted as it stands; it is no longer a draft")
    session.expect("dates disagree · 1 thing settled, 2 to go")
    assert drafts(bridge) == ["the-toll-is-raised", "the-bridge-closes"]
    session.press("q").expect("1 thing settled, 2 to go: 'timeline review' asks again")
    assert session.end() == 0


def test_a_review_goes_on_where_it_was_left(bridge: Path, review: Review) -> None:
    first = review()
    first.expect(KEYS).press("a").expect("quit").press("q")
    assert first.end() == 0
    second = review()
    second.expect("dates disagree · 0 things settled, 2 to go").expect("quit").press("s")
    second.expect("draft · 0 things settled, 1 to go").expect(KEYS).press("a")
    second.expect("1 thing settled, 1 to go: 'timeline review' asks again")
    assert second.end() == 0
    assert drafts(bridge) == ["the-toll-is-raised"]


def test_a_conflict_is_decided_with_its_reason(bridge: Path, review: Review) -> None:
    session = review()
    session.expect(KEYS).press("s")
    session.expect("d decide: 1999 stands   1 take 2001   e edit   r reject   j join   s skip\nq quit")
    session.press("d").expect("why 1999 stands: ").press("the Herald printed the decree\n")
    session.expect("draft · 1 thing settled, 1 to go").press("q")
    assert session.end() == 0
    event = stands(bridge).event("the-toll-is-raised")
    assert event
    assert (event.date, event.decided, event.draft) == ("1999", "the Herald printed the decree", None)


def test_another_date_is_taken_with_its_reason(bridge: Path, review: Review) -> None:
    session = review()
    session.expect(KEYS).press("s").expect("1 take 2001").press("1").expect("why 2001 stands: ").press(
        "so says the law\n"
    )
    session.expect("the-toll-is-raised: date is now 2001, was 1999").press("q")
    assert session.end() == 0
    event = stands(bridge).event("the-toll-is-raised")
    assert event
    assert (event.date, event.decided) == ("2001", "so says the law")


def test_without_a_reason_nothing_is_decided_and_it_is_asked_again(bridge: Path, review: Review) -> None:
    before = (bridge / "timeline.yaml").read_bytes()
    session = review()
    session.expect(KEYS).press("r").expect("why it stays out: ").press("\n").expect("0 things settled, 3 to go")
    session.expect(KEYS).press("j").expect("join to which event").press("\n").expect("0 things settled, 3 to go").press(
        "q"
    )
    assert session.end() == 0
    assert (bridge / "timeline.yaml").read_bytes() == before


def test_a_rejected_draft_is_kept_with_its_reason(bridge: Path, review: Review) -> None:
    session = review()
    session.expect(KEYS).press("r").expect("why it stays out: ").press("another bridge\n").expect("2 to go").press("q")
    assert session.end() == 0
    assert [(event.id, event.why) for event in stands(bridge).rejected] == [("the-bridge-opens", "another bridge")]
    assert stands(bridge).event("the-bridge-opens") is None


def test_a_draft_is_joined_to_the_event_that_is_named(bridge: Path, review: Review) -> None:
    session = review()
    session.expect(KEYS).press("j").expect("join to which event").press("no such event\n")
    session.expect("no event is called 'no such event'").expect("0 things settled, 3 to go").expect(KEYS)
    session.press("j").expect("join to which event").press("bridge closed\n").expect("1 thing settled").press("q")
    assert session.end() == 0
    event = stands(bridge).event("the-bridge-closes")
    assert event
    assert (event.was, len(event.citations)) == (("the-bridge-opens",), 2)


def released(event_id: str, source: str, date: str, text: str) -> Event:
    return Event(event_id, text, date, citations=(Citation(source, f"{text}.", date=date, trigger="released"),))


@pytest.fixture
def pair(bridge: Path) -> Path:
    """Two events that may be one, and nothing else to decide."""
    device = released("device", "herald", "2007-01-10", "Orchard released its media centre device")
    phone = released("phone", "courier", "2007", "Orchard released the first device of its kind, a telephone")
    dump(Timeline(sources=stands(bridge).sources, events=(device, phone)), bridge / "pair.yaml")
    return bridge / "pair.yaml"


def test_two_events_that_may_be_one_are_shown_together_and_joined(pair: Path, review: Review) -> None:
    session = review("-f", "pair.yaml")
    session.expect("may be one event · 0 things settled, 1 to go").expect("media centre").expect("a telephone")
    session.expect("- the same kind of event (release)").expect("j join   k keep apart   s skip   q quit").press("j")
    session.expect("nothing is left to decide")
    assert session.end() == 0
    (event,) = load(pair).events
    assert (event.was, [c.source for c in event.citations]) == (("phone",), ["herald", "courier"])


def test_two_events_that_are_kept_apart_are_not_asked_again(pair: Path, review: Review) -> None:
    session = review("-f", "pair.yaml")
    session.expect("k keep apart").press("k").expect("nothing is left to decide")
    assert session.end() == 0
    assert [apart.events for apart in load(pair).apart] == [("device", "phone")]
    again = review("-f", "pair.yaml")
    again.expect("0 things settled, nothing is left to decide")
    assert again.end() == 0


def test_an_event_is_edited_in_the_editor_of_the_environment(bridge: Path, review: Review) -> None:
    environment = {"EDITOR": editor(bridge, "The bridge opened in 1974→The bridge opens")}
    session = review(**environment)
    session.expect(KEYS).press("e").expect("the-bridge-opens: reworded, was “The bridge opened in 1974”").press("q")
    assert session.end() == 0
    event = stands(bridge).event("the-bridge-opens")
    assert event
    assert (event.text, event.draft) == ("The bridge opens", None)


def test_a_fault_made_in_the_editor_is_named_and_can_be_mended(bridge: Path, review: Review) -> None:
    command = editor(
        bridge, "  text: →  txet: ", "  txet: >-\n    The bridge opened→  text: >-\n    The bridge is opened"
    )
    session = review(VISUAL=command, EDITOR="false")
    session.expect(KEYS).press("e").expect("event.yaml:").expect("txet").expect(
        "e edit again   s leave the event as it was"
    )
    session.press("e").expect("reworded").press("q")
    assert session.end() == 0
    event = stands(bridge).event("the-bridge-opens")
    assert event
    assert event.text == "The bridge is opened in 1974"


def test_an_event_renamed_in_the_editor_keeps_its_old_name(bridge: Path, review: Review) -> None:
    session = review(EDITOR=editor(bridge, "id: the-bridge-opens→id: opening"))
    session.expect(KEYS).press("e").expect("opening: renamed, was the-bridge-opens").press("q")
    assert session.end() == 0
    event = stands(bridge).event("opening")
    assert event
    assert event.was == ("the-bridge-opens",)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("no-such-editor; touch pwned", "the editor 'no-such-editor;' cannot be started"),
        ("sh -c 'exit 3'", "the editor 'sh' ended with 3"),
        ("'", "$EDITOR is"),
    ],
    ids=["not there", "failing", "half quoted"],
)
def test_no_shell_starts_the_editor_and_its_failure_changes_nothing(
    bridge: Path, review: Review, command: str, said: str
) -> None:
    before = (bridge / "timeline.yaml").read_bytes()
    session = review(EDITOR=command)
    session.expect(KEYS).press("e").expect(said).expect("0 things settled, 3 to go").press("q")
    assert session.end() == 0
    assert (bridge / "timeline.yaml").read_bytes() == before
    assert not (bridge / "pwned").exists()


def test_what_somebody_else_changed_meanwhile_is_shown_anew_and_not_overwritten(bridge: Path, review: Review) -> None:
    session = review()
    session.expect(KEYS)
    assert timeline("set", "the-bridge-opens", "text=The Sund bridge opens", cwd=bridge).code == 0
    session.press("a").expect("the-bridge-opens was changed meanwhile").expect("0 things settled, 2 to go").press("q")
    assert session.end() == 0
    event = stands(bridge).event("the-bridge-opens")
    assert event
    assert event.text == "The Sund bridge opens"


def test_other_keys_do_nothing_but_list_the_keys(bridge: Path, review: Review) -> None:
    before = (bridge / "timeline.yaml").read_bytes()
    session = review()
    for key in ("x", "\x1b[A", "é", "\n"):
        session.expect(KEYS).press(key)
    session.expect(KEYS).press("\x04").expect("0 things settled, 3 to go")
    assert session.end() == 0
    assert (bridge / "timeline.yaml").read_bytes() == before


def test_ctrl_c_leaves_the_terminal_and_the_file_as_they_should_be(bridge: Path, review: Review) -> None:
    session = review()
    session.expect(KEYS).press("a").expect("1 thing settled").expect("quit").press("\x03").expect("interrupted")
    assert session.end() == 130
    assert drafts(bridge) == ["the-toll-is-raised", "the-bridge-closes"]


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_is_wider_than_the_terminal(bridge: Path, review: Review, width: int) -> None:
    session = review(width=width)
    session.expect("q quit").press("s").expect("q quit").press("s").expect("q quit").press("q")
    assert session.end() == 0
    assert max(map(len, session.said.splitlines())) <= width
    assert "\x1b" not in session.said


def test_colour_is_used_where_it_is_welcome(bridge: Path, review: Review) -> None:
    session = review(NO_COLOR="")
    session.expect("quit").press("q")
    assert session.end() == 0
    assert "\x1b[1;4m1974\x1b[0m" in session.said


def test_nothing_hostile_in_an_event_reaches_the_terminal(bridge: Path, review: Review) -> None:
    bad = told("bad", ("herald", "1974", "It \x1b]0;title\x07opened\u202e in\x9b31m 1974."))
    dump(Timeline(sources=stands(bridge).sources, events=(bad,)), bridge / "bad.yaml")
    session = review("-f", "bad.yaml")
    session.expect("q quit").press("a").expect("nothing is left to decide")
    assert session.end() == 0
    assert not any((ord(c) < 32 and c not in "\n\r") or 127 <= ord(c) < 160 or c == "\u202e" for c in session.said)


def test_a_finished_timeline_asks_nothing(bridge: Path, review: Review) -> None:
    dump(Timeline(events=(replace(OPENS, draft=None),)), bridge / "done.yaml")
    session = review("-f", "done.yaml")
    session.expect("0 things settled, nothing is left to decide")
    assert session.end() == 0


def test_without_a_terminal_it_says_what_to_do_instead(bridge: Path) -> None:
    done = timeline("review", cwd=bridge)
    assert (done.code, done.out) == (2, "")
    assert "'timeline show --drafts'" in done.err
