"""JSON keeps its contract whatever is in the timeline; CSV is read back as it was, and never as a formula."""

import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from musktimeline.export import EXPORTERS, Report
from musktimeline.model import Anchor, Article, Citation, Event, Source, Timeline
from musktimeline.plaintext import one_line
from musktimeline.selection import Filters, select

TEXT = "It rained in May, people say. It rained in May."
FULL = Timeline(
    title=None,
    sources=(Source("s", file="s.txt", extra={"x-desk": ["a", {"b": "c"}], "unknown": "dropped"}),),
    events=(
        Event("bare", "Nothing is known"),
        Event(
            "rain",
            "It rains",
            "2021-05/..",
            citations=(
                Citation("s", "It rained in May.", date="2021-05", anchor=Anchor("letter", "2021", "a letter")),
            ),
            extra={"x-colour": "blue"},
        ),
    ),
)
ARTICLE = Article("s", "s.txt", TEXT, "")


def exported(name: str, timeline: Timeline) -> str:
    return EXPORTERS[name](Report(select(timeline, Filters()), {"s": ARTICLE}))


def test_every_key_is_always_there() -> None:
    of_event = ["id", "text", "date", "status", "decided", "draft", "tags", "was", "note", "earliest", "latest",
                "conflict", "origins", "citations"]  # fmt: skip
    of_citation = ["source", "quote", "prefix", "suffix", "phrase", "context", "date", "basis", "trigger", "speaker",
                   "via", "stance", "note", "start", "end", "earliest", "latest", "anchor"]  # fmt: skip
    data = json.loads(exported("json", FULL))
    rain, bare = data["events"]
    assert list(data) == ["version", "title", "note", "filters", "entities", "sources", "events", "apart", "rejected"]
    assert list(bare) == of_event
    assert list(rain) == [*of_event[:9], "x-colour", *of_event[9:]]
    assert list(rain["citations"][0]) == of_citation
    assert data["sources"][0]["x-desk"] == ["a", {"b": "c"}]
    assert "unknown" not in data["sources"][0]


def test_unknown_is_null_and_nothing_is_an_empty_list() -> None:
    rain, bare = json.loads(exported("json", FULL))["events"]
    assert (bare["date"], bare["earliest"], bare["tags"], bare["citations"]) == (None, None, [], [])
    assert (rain["earliest"], rain["latest"]) == ("2021-05-01", None)
    cited = rain["citations"][0]
    assert (cited["start"], cited["end"]) == (TEXT.rindex("It"), len(TEXT))
    assert cited["anchor"] == {"kind": "letter", "date": "2021", "quote": "a letter", "note": None}


@given(st.text())
def test_json_gives_back_every_string_to_the_letter_and_steers_no_terminal(text: str) -> None:
    written = exported("json", Timeline(title=text))
    assert json.loads(written)["title"] == text
    assert not any(ord(c) < 32 and c != "\n" for c in written)
    assert not any(127 <= ord(c) < 160 or c in "\u200e\u200f\u202a\u202e\u2066\u2069" for c in written)


@given(st.text(st.one_of(st.sampled_from("=+-@\t\r\n,\"'|;＝"), st.characters())).filter(one_line))
def test_csv_gives_back_the_text_and_no_cell_is_a_formula(text: str) -> None:
    (row,) = csv.DictReader(io.StringIO(exported("csv", Timeline(events=(Event("e", text),)))))
    assert row["text"].removeprefix("'") == one_line(text).removeprefix("'")
    assert not any((cell or "").startswith(("=", "+", "-", "@", "\t", "\r", "＝")) for cell in row.values())


def test_csv_has_a_row_a_citation_and_one_for_an_event_without_any() -> None:
    rows = list(csv.DictReader(io.StringIO(exported("csv", FULL))))
    assert [(row["event"], row["citation"], row["quote"]) for row in rows] == [
        ("rain", "1", "It rained in May."),
        ("bare", "", ""),
    ]
