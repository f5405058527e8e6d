"""Whatever a timeline holds, the file that is written says the same."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from timeline_strategies import TRAPS, timelines

from musktimeline.model import Event, Source, Timeline
from musktimeline.store import parse_document, render

GOLDEN = Path(__file__).parent / "golden.yaml"


@settings(max_examples=150)
@given(timelines)
def test_reading_what_was_written_gives_the_same_timeline(timeline):
    document = parse_document(render(timeline), "t.yaml")
    assert document.timeline == timeline
    assert render(document.timeline) == render(timeline)


@pytest.mark.parametrize("text", TRAPS)
def test_a_text_survives_in_every_place_of_the_file(text):
    source = Source(text, title=text, note=text, extra={"x-own": [text, {"x": text}]})
    timeline = Timeline(text, sources=(source,), events=(Event(text, text, text, tags=(text, text), note=text),))
    document = parse_document(render(timeline).encode(), "t.yaml")
    assert document.timeline == timeline


@pytest.mark.parametrize("text", [t for t in TRAPS if t not in ("=", "<<")])
def test_other_yaml_readers_take_every_value_for_the_same_text(text):
    written = render(Timeline(text, note=text, events=(Event("a", text, tags=(text,)),)))
    loaded = yaml.safe_load(written)
    assert loaded["title"] == loaded["note"] == loaded["events"][0]["text"] == text
    assert loaded["events"][0].get("tags") == [text]


def test_the_canonical_file_keeps_its_layout():
    golden = GOLDEN.read_text(encoding="utf-8")
    document = parse_document(golden, "golden.yaml")
    assert document.findings == ()
    assert render(document.timeline) == golden


def test_an_empty_timeline_is_a_file_too():
    assert render(Timeline()) == "version: 1\nsources: []\nevents: []\n"
    assert parse_document(render(Timeline()), "t.yaml").timeline == Timeline()
