"""A write changes what changed and nothing else: comments, blank lines, order and layout are the editor's."""

import difflib
import random
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timeline_strategies import citations, events, optional, rejected, sources, texts, timelines

from musktimeline.errors import StoreError
from musktimeline.model import Citation, Event, Source, Timeline
from musktimeline.store import arranged, parse_document, render, rewrite

BY_HAND = """\
# A chronology, kept by hand.
version: 1
title: "Musk & Putin"   # working title

# who is who
entities:
  - {name: Elon Musk, aliases: [Musk]}
sources:
  # the newspaper
  - id: varah-2024
    file: a.txt     # moved in May
  - file: b.txt
    id: kahl-2023
    published: '2023-08-22'

events:
# ---- 2021 ----

- id: call      # the only one he admits
  date: '2021-04~'
  # plain and short
  text: Musk speaks with Putin
  status: reported
  citations:
    # his own words
    - source: kahl-2023
      quote: 'I have spoken to Putin only once
        and that was about 18 months ago'   # odd layout
      phrase: about 18 months ago
      date: '2021-04~'

    # a second one
    - {source: varah-2024, quote: one call}

# ---- 2022 ----

- id: invasion
  date: 2022-02
  text: >
    Russia invades
    Ukraine
  x-colour: {b: red, a: [1, 2]}
  citations: [{source: varah-2024, quote: invaded it in February 2022}]

- id: undated
  text: Something happens
  citations:
  - source: varah-2024
    quote: something
# the end
"""


def changed_lines(before: str, after: str) -> str:
    lines = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return "".join(line for line in lines if line[0] in "+-")


def with_event(timeline: Timeline, event_id: str, **changes: object) -> Timeline:
    events = tuple(replace(e, **changes) if e.id == event_id else e for e in timeline.events)
    return replace(timeline, events=events)


@pytest.fixture
def by_hand():
    return parse_document(BY_HAND, "by-hand.yaml")


def check(document, timeline, expected):
    text = rewrite(document, timeline)
    assert changed_lines(document.text, text) == expected
    assert parse_document(text, "again.yaml").timeline == arranged(document.timeline, timeline)


def test_an_unchanged_timeline_changes_not_one_byte(by_hand):
    assert by_hand.errors == ()
    assert rewrite(by_hand, by_hand.timeline) == BY_HAND


def test_a_changed_text_changes_its_own_line(by_hand):
    check(
        by_hand,
        with_event(by_hand.timeline, "call", text="Musk calls Putin: once"),
        "-   text: Musk speaks with Putin\n+   text: >-\n+     Musk calls Putin: once\n",
    )


def test_a_comment_beside_a_changed_value_stays(by_hand):
    check(
        by_hand,
        replace(by_hand.timeline, title="Calls"),
        '- title: "Musk & Putin"   # working title\n+ title: Calls   # working title\n',
    )


def test_a_status_that_was_written_out_is_replaced_in_place(by_hand):
    check(by_hand, with_event(by_hand.timeline, "call", status="denied"), "-   status: reported\n+   status: denied\n")


def test_a_new_key_stands_below_the_one_that_is_written_before_it(by_hand):
    check(
        by_hand,
        with_event(by_hand.timeline, "invasion", status="confirmed", draft="7f3a9c"),
        "+   status: confirmed\n+   draft: 7f3a9c\n",
    )


def test_a_removed_key_takes_its_line_only(by_hand):
    check(by_hand, with_event(by_hand.timeline, "call", date=None), "-   date: '2021-04~'\n")


def test_a_new_citation_joins_below_the_others_and_touches_none(by_hand):
    call = by_hand.timeline.event("call")
    new = Citation("varah-2024", "a phone call", date="2021")
    check(
        by_hand,
        with_event(by_hand.timeline, "call", citations=(*call.citations, new)),
        "+     - source: varah-2024\n+       quote: >-\n+         a phone call\n+       date: '2021'\n+ \n",
    )


def test_a_changed_citation_changes_only_the_key(by_hand):
    call = by_hand.timeline.event("call")
    first = replace(call.citations[0], date="2021")
    check(
        by_hand,
        with_event(by_hand.timeline, "call", citations=(first, call.citations[1])),
        "-       date: '2021-04~'\n+       date: '2021'\n",
    )


def test_a_removed_citation_leaves_the_comment_above_it(by_hand):
    call = by_hand.timeline.event("call")
    check(
        by_hand,
        with_event(by_hand.timeline, "call", citations=call.citations[:1]),
        "-     - {source: varah-2024, quote: one call}\n",
    )


def test_a_new_event_is_inserted_before_the_first_later_one(by_hand):
    new = Event("contract", "SpaceX wins a contract", "2021-11", citations=(Citation("varah-2024", "won"),))
    check(
        by_hand,
        replace(by_hand.timeline, events=(*by_hand.timeline.events, new)),
        "+ - id: contract\n+   date: '2021-11'\n+   text: >-\n+     SpaceX wins a contract\n+   citations:\n"
        "+   - source: varah-2024\n+     quote: >-\n+       won\n+ \n",
    )


def test_a_removed_event_leaves_the_comments_above_it(by_hand):
    kept = tuple(e for e in by_hand.timeline.events if e.id != "invasion")
    text = rewrite(by_hand, replace(by_hand.timeline, events=kept))
    assert "# ---- 2022 ----\n\n- id: undated\n" in text
    assert "invasion" not in text


def test_a_renamed_event_keeps_its_place_and_its_comments(by_hand):
    check(
        by_hand,
        with_event(by_hand.timeline, "call", id="one-call"),
        "- - id: call      # the only one he admits\n+ - id: one-call      # the only one he admits\n",
    )


def test_new_sources_come_last_so_that_numbers_stay(by_hand):
    check(
        by_hand,
        replace(by_hand.timeline, sources=(Source("new", file="c.txt"), *by_hand.timeline.sources)),
        "+   - id: new\n+     file: c.txt\n",
    )


def test_the_order_of_the_file_is_the_editors(by_hand):
    backwards = replace(by_hand.timeline, events=by_hand.timeline.events[::-1])
    assert rewrite(by_hand, backwards) == BY_HAND


def test_a_flow_citation_that_changes_is_written_anew_alone(by_hand):
    call = by_hand.timeline.event("call")
    second = replace(call.citations[1], via="Kremlin")
    check(
        by_hand,
        with_event(by_hand.timeline, "call", citations=(call.citations[0], second)),
        "-     - {source: varah-2024, quote: one call}\n"
        "+     - source: varah-2024\n+       quote: >-\n+         one call\n+       via: Kremlin\n",
    )


def test_windows_line_ends_stay(by_hand):
    document = parse_document(BY_HAND.replace("\n", "\r\n"), "dos.yaml")
    text = rewrite(document, with_event(document.timeline, "call", text="New words", draft="123456"))
    assert not re.search(r"(?<!\r)\n", text)
    assert parse_document(text, "dos.yaml").timeline.event("call").text == "New words"


def test_a_file_without_a_last_line_break_can_grow(by_hand):
    document = parse_document("version: 1\nevents:\n- id: a\n  text: b", "t.yaml")
    new = replace(document.timeline, events=(*document.timeline.events, Event("c", "d")))
    assert rewrite(document, new) == "version: 1\nevents:\n- id: a\n  text: b\n- id: c\n  text: >-\n    d\n"


def test_a_byte_order_mark_stays():
    document = parse_document(b"\xef\xbb\xbftitle: a\nevents: []\n", "t.yaml")
    assert rewrite(document, replace(document.timeline, title="b")) == "\ufefftitle: b\nevents: []\n"


def test_a_comment_below_is_not_swallowed_by_a_folded_text():
    document = parse_document("events:\n- id: a\n  text: b\n      # deep\n- id: c\n  text: d\n", "t.yaml")
    text = rewrite(document, with_event(document.timeline, "a", text="new", note="words"))
    assert parse_document(text, "t.yaml").timeline.event("a") == Event("a", "new", note="words")
    assert "\n  # deep\n" in text


def test_an_empty_list_is_filled():
    document = parse_document("# mine\nevents: []  # none yet\ntitle: a\n", "t.yaml")
    new = replace(document.timeline, events=(Event("c", "d"),))
    text = "# mine\nevents:  # none yet\n- id: c\n  text: >-\n    d\ntitle: a\n"
    assert rewrite(document, new) == text


def test_a_file_with_errors_is_not_rewritten():
    document = parse_document("titel: a\nevents: []\n", "t.yaml")
    with pytest.raises(StoreError, match="TL013 a timeline has no key 'titel'"):
        rewrite(document, document.timeline)


def sound(timeline: Timeline) -> bool:
    return not parse_document(render(timeline), "t.yaml").errors


ids = st.text("abcdef", min_size=1, max_size=3)
sound_citations = st.builds(
    replace, citations, source=ids, quote=texts.filter(bool), basis=st.just("phrase"), stance=st.just("claim")
).map(lambda c: replace(c, anchor=replace(c.anchor, kind=c.anchor.kind or "x") if c.anchor else None))
sound_events = st.builds(
    replace,
    events,
    id=ids,
    text=texts.filter(bool),
    status=st.sampled_from(["reported", "denied"]),
    citations=st.lists(sound_citations, max_size=3).map(tuple),
)
sound_rejected = st.builds(
    replace,
    rejected,
    id=ids,
    text=texts.filter(bool),
    why=texts.filter(bool),
    citations=st.lists(sound_citations, max_size=2).map(tuple),
)
sound_sources = st.builds(replace, sources, id=ids, file=texts.filter(bool))
sound_timelines = st.builds(
    replace,
    timelines,
    entities=st.just(()),
    sources=st.lists(sound_sources, max_size=3, unique_by=lambda s: s.id).map(tuple),
    events=st.lists(sound_events, max_size=4, unique_by=lambda e: e.id).map(tuple),
    rejected=st.lists(sound_rejected, max_size=2, unique_by=lambda e: e.id).map(tuple),
)


def commented(text: str, chance: random.Random) -> str:
    """The canonical file with comments and blank lines wherever they are no content."""
    lines: list[str] = []
    block = -1
    for line in text.splitlines(keepends=True):
        indent = len(line) - len(line.lstrip(" "))
        if block >= 0 and (not line.strip() or indent > block):
            lines.append(line)
            continue
        above = chance.choice(["", "", "\n", "# note\n", "# note\n\n", "" if block >= 0 else "      # note\n"])
        beside = line.replace("\n", "  # side\n") if chance.random() < 0.3 else line
        lines += [above, beside]
        block = len(line) - len(line.lstrip(" -")) if line.endswith(">-\n") else -1
    return "".join(lines)


chances = st.integers(0, 2**32).map(random.Random)


@settings(max_examples=40)
@given(sound_timelines, sound_timelines, chances)
def test_any_change_can_be_written_into_any_file(before, after, chance):
    document = parse_document(commented(render(before), chance), "t.yaml")
    assert document.timeline == before
    mixed = [*before.events[:2], *after.events]
    chance.shuffle(mixed)
    for new in (after, replace(before, events=tuple(mixed))):
        text = rewrite(document, new)
        assert parse_document(text, "t.yaml").timeline == arranged(before, new)
    assert rewrite(document, before) == document.text


@settings(max_examples=40)
@given(sound_timelines.filter(lambda t: t.events), texts.filter(bool), optional, chances)
def test_comments_survive_a_change_inside_an_event(before, text, date, chance):
    document = parse_document(commented(render(before), chance), "t.yaml")
    event = chance.choice(before.events)
    cited = tuple(replace(c, trigger=text) for c in event.citations)
    new = with_event(before, event.id, text=text, date=date, note=text, draft="123456", citations=cited)
    rewritten = rewrite(document, new)
    assert parse_document(rewritten, "t.yaml").timeline == new
    assert rewritten.count("# note") >= document.text.count("# note")
