"""Whatever is wrong with a timeline file is found, at its place, with a way to mend it."""

import pytest

from musktimeline.errors import StoreError
from musktimeline.model import Location, Severity, Timeline
from musktimeline.store import FAULTS, load, parse_document, refuse_errors
from musktimeline.store.faults import CHARACTER, ENCODING, SIZE
from musktimeline.yamltree import Kind

GOOD = """\
version: 1
title: Bridges
entities:
- name: Ann Lee
  aliases: [Lee]
sources:
- id: gazette
  published: '2022-10-27'
  published_basis: stated
  file: gazette.txt
events:
- id: bridge-opens
  date: '2022'
  text: >-
    The bridge opens
  status: confirmed
  tags: [bridges]
  x-mine: {a: [b]}
  citations:
  - source: gazette
    quote: >-
      the bridge opened
    basis: phrase
    anchor: {kind: speech, date: '2022', quote: in a speech}
    stance: report
"""

# What is replaced by what, and the line, column, code and message of each finding that follows.
FOUND = {
    "a misspelt key": ("title: B", "titel: B", "2:1 TL013 a timeline has no key 'titel'"),
    "a misspelt key of a citation": ("quote: >-\n", "qoute: >-\n",
        "20:5 TL014 a citation without quote", "21:5 TL013 a citation has no key 'qoute'"),
    "a key at the wrong place": ("  status: confirmed\n", "  phrase: in 2022\n",
        "16:3 TL013 an event has no key 'phrase'"),
    "no id": ("- id: bridge-opens\n  date", "- date", "12:3 TL014 an event without id"),
    "no quote": ("    quote: >-\n      the bridge opened\n", "", "20:5 TL014 a citation without quote"),
    "an empty text": ("text: >-\n    The bridge opens", "text:",
        "12:3 TL014 an event without text", "14:3 TL018 nothing stands after 'text:'"),
    "no file": ("  file: gazette.txt\n", "", "7:3 TL014 a source with neither file nor url"),
    "no kind": ("kind: speech, ", "", "24:13 TL014 an anchor without kind"),
    "a list for a text": ("title: Bridges", "title: [Bridges]", "2:8 TL015 title is a text, not a list"),
    "a text for a list": ("tags: [bridges]", "tags: bridges", "17:9 TL015 tags is a list, not a text"),
    "a mapping for a list": ("events:\n- id", "events:\n  id",
        "12:3 TL015 events is a list, not a mapping"),
    "a text for an event": ("events:\n", "events:\n- a bridge\n", "12:3 TL015 an event is a mapping, not a text"),
    "another word for an anchor": ("anchor: {kind: speech, date: '2022', quote: in a speech}", "anchor: tweet",
        "24:13 TL015 anchor is the word 'published' or a mapping, not a text"),
    "an unknown status": ("status: confirmed", "status: confirmd", "16:11 TL016 status cannot be 'confirmd'"),
    "an unknown stance": ("stance: report", "stance: ''", "25:13 TL016 stance cannot be ''"),
    "an unknown basis": ("published_basis: stated", "published_basis: guess",
        "9:20 TL016 published_basis cannot be 'guess'"),
    "an unquoted date": ("'2022-10-27'", "2022-10-27", "8:14 TL017 other YAML readers take 2022-10-27 for a date"),
    "an unquoted year": ("date: '2022'\n", "date: 2022\n", "13:9 TL017 other YAML readers take 2022 for a number"),
    "an unquoted no": ("title: Bridges", "title: no", "2:8 TL017 other YAML readers take no for a yes or no"),
    "an unquoted tag": ("[bridges]", "[~]", "17:10 TL017 other YAML readers take ~ for nothing"),
    "nothing after a key": ("title: Bridges", "title:", "2:1 TL018 nothing stands after 'title:'"),
    "another version": ("version: 1", "version: 7", "1:10 TL019 version 7 of the file is not known here"),
    "a key twice": ("  status: confirmed\n", "  status: confirmed\n  status: denied\n",
        "17:3 TL012 the key 'status' stands here a second time (first in line 16)"),
    "a tab": ("  status: confirmed\n", "\tstatus: confirmed\n", "16:1 TL002 a tab stands where YAML wants spaces"),
    "two faults far apart": ("version: 1\ntitle", "version: 2\ntitel",
        "1:10 TL019 version 2 of the file is not known here", "2:1 TL013 a timeline has no key 'titel'"),
}  # fmt: skip


@pytest.mark.parametrize("case", FOUND)
def test_a_fault_is_found_at_its_place(case):
    old, new, *expected = FOUND[case]
    assert GOOD.count(old) == 1
    document = parse_document(GOOD.replace(old, new), "f.yaml")
    found = [f"{f.location.line}:{f.location.column} {f.code.id} {f.message}" for f in document.findings]
    assert found == expected
    assert all(f.remedy and f.file == "f.yaml" for f in document.findings)


def test_a_good_file_has_no_findings():
    assert parse_document(GOOD, "f.yaml").findings == ()


@pytest.mark.parametrize("code", [c for c in FAULTS if c not in (ENCODING, CHARACTER, SIZE)], ids=lambda c: c.id)
def test_the_examples_of_a_code_show_what_it_finds(code):
    contexts = {
        "TL014": "events:\n{}",
        "TL016": "events:\n- id: a\n  text: b\n  {}",
        "TL017": "events:\n- id: a\n  text: b\n  {}",
        "TL018": "events:\n- id: a\n  text: b\n  {}",
        "TL008": "events:\n- id: a\n  {}",
    }
    context = contexts.get(code.id, "sources: []\n{}" if "events" not in code.bad else "{}")
    assert code in [f.code for f in parse_document(context.format(code.bad), "f").findings]
    assert parse_document(context.format(code.good), "f").findings == ()


def test_the_codes_are_numbered_once_and_cover_every_flaw_of_yaml():
    from musktimeline.store.faults import CODE_OF_FLAW

    assert [code.id for code in FAULTS] == [f"TL{n:03}" for n in range(1, len(FAULTS) + 1)]
    assert set(CODE_OF_FLAW) == set(Kind)
    assert set(CODE_OF_FLAW.values()) <= set(FAULTS)


def test_an_unknown_key_is_kept_though_it_is_a_finding():
    document = parse_document("titel: A\nevents: []\n", "f")
    assert document.timeline == Timeline(extra={"titel": "A"})
    assert [f.remedy for f in document.findings] == [
        "did you mean 'title'? (a key of your own begins with x-: 'x-titel')"
    ]


def test_only_what_other_readers_misread_is_a_warning_and_what_is_empty_a_remark():
    levels = {code.id: code.severity for code in FAULTS if code.severity is not Severity.ERROR}
    assert levels == {"TL017": Severity.WARNING, "TL018": Severity.REMARK}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "f.yaml: the file is empty"),
        ("# only a comment\n", "f.yaml: the file is empty"),
        ("name: ci\njobs: {}\n", "f.yaml: this is no timeline: it has neither 'events' nor 'sources'"),
        ("- a\n- b\n", "f.yaml: this is no timeline"),
        ("The mayor opened the bridge.\n", "f.yaml: this is no timeline"),
    ],
)
def test_what_is_no_timeline_at_all_is_refused(text, message):
    with pytest.raises(StoreError) as refused:
        parse_document(text, "f.yaml")
    assert str(refused.value).startswith(message)


def test_load_refuses_a_file_with_errors_and_says_how_many(tmp_path):
    path = tmp_path / "t.yaml"
    path.write_text("titel: A\nevents:\n- id: a\n")
    with pytest.raises(StoreError) as refused:
        load(path)
    assert str(refused.value) == (
        f"{path}:1:1: TL013 a timeline has no key 'titel' (and 1 more: 'timeline check {path}' lists them)\n"
        "    did you mean 'title'? (a key of your own begins with x-: 'x-titel')"
    )
    path.write_text("events:\n- {id: a, text: 2022}\n")
    assert load(path).events[0].text == "2022"
    refuse_errors(parse_document(path.read_bytes(), "t"))


def test_values_and_keys_have_their_places():
    places = parse_document(GOOD, "f.yaml").locations
    assert places.of("events", 0, "citations", 0, "quote") == Location(21, 12)
    assert places.of_key("events", 0, "citations", 0, "quote") == Location(21, 5)
    assert places.of("events", 0, "citations", 0, "anchor", "quote") == Location(24, 49)
    assert places.of("events", 0, "citations", 0, "via") == Location(20, 5)
    assert places.of_key("events", 0, "citations", 0, "via") == Location(20, 5)
    assert places.of("events", 7) == places.of("events") == Location(12, 1)
    assert places.of("nothing", "here") == Location(1, 1)
    assert places.values["title",] == Location(2, 8)
    assert len(places.keys) < len(places.values)


def test_places_count_only_the_events_that_were_understood():
    document = parse_document("events:\n- words\n- id: a\n  text: b\n", "f.yaml")
    assert [event.id for event in document.timeline.events] == ["a"]
    assert document.locations.of("events", 0, "text") == Location(4, 9)
