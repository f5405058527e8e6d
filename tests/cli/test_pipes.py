"""`-f -`: a timeline comes from standard input and goes to standard output."""

from pathlib import Path

from command import timeline

from musktimeline.store import parse_document

MINE = """\
version: 1
# kept by hand
sources:
- id: register
  url: https://example.org/register
events:
- id: selma-is-built
  date: '1988'
  text: The Selma is built
  citations:
  - source: register
    quote: built in 1988
    phrase: '1988'
    date: '1988'
"""


def test_extraction_adds_to_the_timeline_that_it_is_given(ferry: Path) -> None:
    done = timeline("extract", "articles/gazette.txt", "-f", "-", cwd=ferry, stdin=MINE)
    assert done.code == 0
    assert done.out.startswith(MINE.partition("events:")[0])
    chronology = parse_document(done.out, "stdout").timeline
    assert {"register", "gazette"} <= {source.id for source in chronology.sources}
    assert "1 article read" in done.err
    assert [path.name for path in ferry.iterdir()] == ["articles"]


def test_nothing_on_standard_input_begins_a_new_timeline(ferry: Path) -> None:
    done = timeline("extract", "articles/gazette.txt", "-f", "-", cwd=ferry)
    timeline("extract", "articles/gazette.txt", "-f", "timeline.yaml", cwd=ferry)
    modeline, _, rest = (ferry / "timeline.yaml").read_text(encoding="utf-8").partition("\n")
    assert (modeline.startswith("# yaml-language-server:"), done.out) == (True, rest)


def test_what_has_nothing_new_is_passed_on_to_the_letter(ferry: Path) -> None:
    first = timeline("extract", "articles/gazette.txt", "-f", "-", cwd=ferry, stdin=MINE).out
    again = timeline("extract", "articles/gazette.txt", "-f", "-", cwd=ferry, stdin=first)
    assert (again.out, again.code) == (first, 0)


def test_a_broken_timeline_on_standard_input_stops_the_work(ferry: Path) -> None:
    done = timeline("extract", "articles", "-f", "-", cwd=ferry, stdin="events:\n- id: a\n")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("timeline: <stdin>:2:3: TL014")


def test_set_writes_the_changed_timeline_to_standard_output(tmp_path: Path) -> None:
    done = timeline("set", "selma", "status=confirmed", "-f", "-", cwd=tmp_path, stdin=MINE)
    assert done.out == MINE.replace("Selma is built\n", "Selma is built\n  status: confirmed\n")
    assert done.err == "timeline: selma-is-built: status is now confirmed, was reported\n"
    assert done.code == 0


def test_commands_can_be_chained(ferry: Path) -> None:
    first = timeline("extract", "articles/blog.txt", "-f", "-", cwd=ferry).out
    dated = timeline("set", "blog", "published=2024-02-20", "--why", "he told us", "-f", "-", cwd=ferry, stdin=first)
    assert "1 article read" in dated.err
    assert "2023" in {event.date for event in parse_document(dated.out, "stdout").timeline.events}
    checked = timeline("check", "-", cwd=ferry, stdin=dated.out)
    assert (checked.code, checked.err) == (0, "")
