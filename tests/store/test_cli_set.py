"""`timeline set` writes what was asked for and nothing else, or says why not."""

import difflib
import os
import subprocess
import sys

import pytest

TIMELINE = """\
version: 1
# the articles
sources:
- id: gazette-2023
  published: '2023-08-22'
  published_basis: stated
  published_quote: 22 August 2023
  file: gazette.txt
- id: online
  url: https://example.org/a
events:
- id: mayor-opens-bridge    # keep
  date: '2021-04~'
  text: Mayor opens bridge
  draft: 7f3a9c
  citations:
  - source: gazette-2023
    quote: The mayor opened the bridge around April 2021
    phrase: around April 2021
    date: '2021-04~'
  - source: online
    quote: opened in 2021
    phrase: '2021'
    date: '2021'
- id: fire
  date: '2021'
  text: The town hall burns
  citations:
  - source: online
    quote: burned in 2021
    date: '2021'
  - source: gazette-2023
    quote: burned in 2019
    date: '2019'
- id: mayor-resigns
  text: Mayor resigns
  note: unclear
  citations:
  - source: online
    quote: she resigned
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "timeline.yaml"
    path.write_text(TIMELINE)
    (tmp_path / "gazette.txt").write_text("Bridge\n\nThe mayor opened the bridge around April 2021.\n")
    return path


def set_(file, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "musktimeline", "set", *arguments, "-f", "timeline.yaml"],
        cwd=file.parent,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1730000000"},
        capture_output=True,
        text=True,
        check=False,
    )


def changes(file):
    lines = difflib.ndiff(TIMELINE.splitlines(), file.read_text().splitlines())
    return [line for line in lines if line[0] in "+-"]


@pytest.mark.parametrize(
    ("arguments", "told", "changed"),
    [
        (
            ["mayor-opens-bridge", "status=confirmed"],
            "mayor-opens-bridge: status is now confirmed, was reported; it is no longer a draft",
            ["+   status: confirmed", "-   draft: 7f3a9c"],
        ),
        (
            ["mayor-opens", "date=April 2021", "--why", "two say so"],
            "mayor-opens-bridge: date is now Apr 2021 (2021-04), was c. Apr 2021 (2021-04~); "
            "note is now two say so; it is no longer a draft",
            [
                "-   date: '2021-04~'",
                "+   date: '2021-04'",
                "-   draft: 7f3a9c",
                "+   note: >-",
                "+     two say so",
            ],
        ),
        (
            ["mayor-resigns", "text=The mayor:  resigns", "tags=mayor, town"],
            "mayor-resigns: text is now The mayor: resigns, was Mayor resigns; tags is now mayor, town",
            ["-   text: Mayor resigns", "+   text: >-", "+     The mayor: resigns", "+   tags: [mayor, town]"],
        ),
        (["mayor-resigns", "note="], "mayor-resigns: note is gone, was unclear", ["-   note: unclear"]),
        (
            ["fire", "date=2019", "--why", "the insurer says so"],
            "fire: date is now 2019, was 2021; decided is now the insurer says so",
            ["-   date: '2021'", "+   date: '2019'", "+   decided: the insurer says so"],
        ),
        (
            ["fire", "decided=", "--why", "it was New Year’s Eve"],
            "fire: decided is now it was New Year’s Eve",
            ["+   decided: it was New Year’s Eve"],
        ),
        (
            ["mayor-opens-bridge", "id=bridge"],
            "mayor-opens-bridge: id is now bridge, was mayor-opens-bridge; it is no longer a draft",
            [
                "- - id: mayor-opens-bridge    # keep",
                "+ - id: bridge    # keep",
                "+   was: [mayor-opens-bridge]",
                "-   draft: 7f3a9c",
            ],
        ),
        (
            ["mayor-opens-bridge:1", "stance=confirm", "speaker=the mayor"],
            "mayor-opens-bridge:1: stance is now confirm, was report; speaker is now the mayor; "
            "it is no longer a draft",
            ["+     speaker: the mayor", "+     stance: confirm", "-   draft: 7f3a9c"],
        ),
        (
            ["mayor-resigns", "status=disputed", "x-seen=yes", "note=", "--why", "denied by the town"],
            "mayor-resigns: status is now disputed, was reported; x-seen is now yes; "
            "note is now denied by the town, was unclear",
            None,
        ),
        (
            ["online", "title=A bridge", "--why", "from its address"],
            "online: title is now A bridge; note is now from its address",
            ["+   title: A bridge", "+   note: >-", "+     from its address"],
        ),
        (
            ["online", "published=late 2022", "published_basis=inferred", "--why", "its address"],
            "online: published is now late 2022 (2022-39); published_basis is now inferred; "
            "published_note is now its address",
            ["+   published: '2022-39'", "+   published_basis: inferred", "+   published_note: its address"],
        ),
        (["mayor-resigns", "note=unclear"], "mayor-resigns: nothing to change", []),
        (["mayor-resigns"], "mayor-resigns: nothing to change", []),
        (
            ["mayor-opens-bridge"],
            "mayor-opens-bridge: accepted as it stands; it is no longer a draft",
            ["-   draft: 7f3a9c"],
        ),
        (
            ["mayor-opens-bridge", "status=reported"],
            "mayor-opens-bridge: accepted as it stands; it is no longer a draft",
            ["-   draft: 7f3a9c"],
        ),
        (
            ["mayor-opens-bridge", "--why", "seen with my own eyes"],
            "mayor-opens-bridge: note is now seen with my own eyes; it is no longer a draft",
            ["-   draft: 7f3a9c", "+   note: >-", "+     seen with my own eyes"],
        ),
    ],
)
def test_set_tells_what_it_did_and_changes_only_that(file, arguments, told, changed):
    result = set_(file, *arguments)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == f"timeline.yaml: {told}\n"
    if changed is not None:
        assert sorted(changes(file)) == sorted(changed)


def test_a_decision_does_not_outlive_the_date_that_it_decides(file):
    set_(file, "fire", "decided=The insurer paid in 2021")
    refused = set_(file, "fire", "date=2019")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == (
        "timeline: fire is decided: 2021 stands, because “The insurer paid in 2021”\n"
        "    add --why 'why 2019 stands', or decided= to leave it open\n"
    )
    decided = set_(file, "fire", "date=2019", "--why", "The insurer erred")
    assert decided.stdout == (
        "timeline.yaml: fire: date is now 2019, was 2021; "
        "decided is now The insurer erred, was The insurer paid in 2021\n"
    )
    opened = set_(file, "fire", "date=2021", "decided=")
    assert opened.stdout == "timeline.yaml: fire: date is now 2021, was 2019; decided is gone, was The insurer erred\n"
    assert file.read_text() == TIMELINE


def test_a_supplied_date_is_kept_with_its_reason_and_the_article_is_read_again(file):
    result = set_(file, "gazette-2023", "published=2023-08-23", "--why", "the printed issue")
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith(
        "timeline.yaml: gazette-2023: published is now 23 Aug 2023 (2023-08-23), was 22 Aug 2023 (2023-08-22); "
    )
    assert "1 article read" in result.stdout
    text = file.read_text()
    assert "published: '2023-08-23'\n  published_basis: supplied\n  published_note: the printed issue\n" in text
    assert "published_quote" not in text


def test_a_date_is_kept_though_its_article_is_gone(file):
    (file.parent / "gazette.txt").unlink()
    result = set_(file, "gazette-2023", "published=2023-08-23", "--why", "the printed issue")
    assert result.returncode == 3
    assert "gazette.txt" in result.stderr
    assert "published: '2023-08-23'" in file.read_text()


def test_there_is_nothing_to_set_without_a_file(file):
    file.unlink()
    result = set_(file, "a", "note=b")
    assert (result.returncode, result.stdout) == (2, "")
    assert "there is no timeline at timeline.yaml" in result.stderr


def test_what_was_deleted_stays_deleted_when_the_article_is_read_again(tmp_path):
    (tmp_path / "gazette.txt").write_text("Bridge\n\nThe mayor opened the bridge in April 2021.\n")
    run = [sys.executable, "-m", "musktimeline"]
    subprocess.run([*run, "extract", "gazette.txt", "-f", "timeline.yaml"], cwd=tmp_path, check=True)
    file = tmp_path / "timeline.yaml"
    before, events = file.read_text().split("events:\n")
    assert "mayor opened the bridge" in events
    file.write_text(f"{before}events:\n")
    result = set_(file, "gazette", "published=2021-05-01", "--why", "the printed issue")
    assert (result.returncode, result.stderr) == (0, "")
    assert "1 article read: 0 new events" in result.stdout
    assert file.read_text().endswith("events:\n")
    assert before.count("extracted: '1: ") == file.read_text().count("extracted: '1: ") == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["mayor-resigns", "sttus=denied"], "an event has no key 'sttus'\n    did you mean status?"),
        (["mayor-resigns", "colour=red"], "an event has no key 'colour'\n    its keys are id, date, text"),
        (["mayor-resigns", "status=denyed"], "status cannot be 'denyed'\n    did you mean denied?"),
        (["mayor-resigns", "status"], "'status' sets nothing\n    write KEY=VALUE"),
        (["mayor-resigns", "text="], "an event needs its text"),
        (["mayor-resigns", "date=someday"], "'someday' is not a date"),
        (["mayor-opens-bridge", "date=1999"], "no citation of mayor-opens-bridge allows 1999: 2021-04~, 2021"),
        (["mayor-resigns", "id=mayor-opens-bridge"], "there is an event 'mayor-opens-bridge' already"),
        (
            ["mayor-resigns", "draft="],
            "draft cannot be set\n    any set ends the draft: 'timeline set ID' alone accepts it as it stands",
        ),
        (["online"], "nothing to set in online\n    write KEY=VALUE"),
        (["mayor-resigns", "decided="], "decided needs its reason\n    add --why"),
        (["mayor-resigns", "status=denied", "--why", "x"], "there is a note already"),
        (["mayor-resigns", "stance=deny"], "an event has no key 'stance'\n    it is a citation's: name one as EVENT:N"),
        (["mayor-resigns:1", "status=denied"], "a citation has no key 'status'\n    it is the event's"),
        (["mayor-resigns:1", "colour=red"], "a citation has no key 'colour'\n    its keys are prefix, suffix, date"),
        (["events=none"], "a timeline has no key 'events'\n    its keys are title, note"),
        (["version=2"], "a timeline has no key 'version'"),
        (["mayor-resigns:1", "quote=x"], "quote of a citation cannot be set\n    cite the words that prove it"),
        (["mayor-resigns:1", "date=2020"], "a date that you supply needs its reason\n    add --why"),
        (["mayor-resigns:1"], "nothing to set in mayor-resigns:1\n    write KEY=VALUE"),
        (["mayor", "note=x"], "2 events match 'mayor'"),
        (["nobody", "note=x"], "no event is called 'nobody'"),
        (["online", "published=2022"], "a date that you supply needs its reason\n    add --why"),
        (["online", "published=2022", "published_basis=stated", "--why", "x"], "published_basis=stated is for what"),
        (["online", "id=offline"], "the id of a source never changes"),
        (["online", "note=a", "note=b"], "note is set twice"),
    ],
)
def test_what_the_file_does_not_admit_is_refused_with_a_way_out(file, arguments, message):
    result = set_(file, *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert message in result.stderr
    assert changes(file) == []


def test_a_timeline_gets_its_title_and_loses_it(file):
    result = set_(file, "title=The bridge", "note=for the desk", "x-desk=city")
    assert (
        result.stdout
        == "timeline.yaml: the timeline: title is now The bridge; note is now for the desk; x-desk is now city\n"
    )
    assert changes(file) == ["+ title: The bridge", "+ note: >-", "+   for the desk", "+ x-desk: city"]
    result = set_(file, "title=", "note=", "x-desk=")
    assert result.returncode == 0
    assert changes(file) == []


@pytest.mark.parametrize("named", ["gazette-2023", "1", "[1]", "gazette.txt", "gazette", "articles/gazette.txt"])
def test_a_source_is_named_by_its_id_its_number_or_its_file(file, named):
    result = set_(file, named, "publisher=The Gazette")
    assert result.stdout == "timeline.yaml: gazette-2023: publisher is now The Gazette\n"
