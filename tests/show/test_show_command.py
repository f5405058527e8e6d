"""What the commands do beside their output: files, exit codes, pagers, remarks."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from timeline_command import HERE, environment, run, run_on_terminal


def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HERE / "data", tmp_path / "data"))


def test_a_long_list_goes_through_the_pager_and_a_short_one_does_not(tmp_path: Path) -> None:
    script = tmp_path / "pager.py"
    script.write_text("import sys; print('PAGED', len(sys.stdin.read().splitlines()) > 20)")
    pager = f"{sys.executable} {script}"
    assert run_on_terminal("show", width=80, height=10, PAGER=pager) == "PAGED True\n"
    assert "PAGED" not in run_on_terminal("show", width=80, height=200, PAGER=pager)
    assert "PAGED" not in run_on_terminal("show", "--no-pager", width=80, height=10, PAGER=pager)


def test_no_shell_ever_sees_the_pager(tmp_path: Path) -> None:
    target = tmp_path / "touched"
    shown = run_on_terminal("show", width=80, height=10, PAGER=f"true; touch {target}", NO_COLOR="1")
    assert shown.startswith("The Sund bridge")
    assert not target.exists()


def test_a_closed_pipe_ends_quietly() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "musktimeline", "show"]
    done = subprocess.run(command, cwd=HERE / "data", stdout=writer, stderr=subprocess.PIPE, env=environment())
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_ending_decides_the_format_and_the_file_is_whole(tmp_path: Path) -> None:
    for ending, option in (("md", "--md"), ("json", "--json"), ("csv", "--csv")):
        target = tmp_path / f"report.{ending}"
        done = run("export", "-o", str(target))
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
        assert target.read_bytes() == run("export", option).stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.csv", "report.json", "report.md"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export", "-o", "report.pdf"], "there is no format '.pdf'"),
        (["export", "-o", "report"], "'report' has no ending that names a format"),
        (["export", "--format", "xml"], "there is no format 'xml'"),
        (["export", "--json", "--csv"], "one format at a time: csv or json"),
        (["export", "--json", "-o", "timeline.yaml"], "timeline.yaml is what the report is made from"),
        (["export", "--md", "-o", "articles/herald.txt"], "articles/herald.txt is what the report is made from"),
        (["export", "-o", "no/such/folder/report.md"], "there is no folder no/such/folder"),
        (["show", "--from", "03/04/2021"], "--from: '03/04/2021' may be either of two days"),
        (["show", "--from", "2022", "--to", "2021"], "--to ends before --from begins"),
        (["show", "--source", "9"], "no source is called '9'"),
        (["show", "--status", "true"], "there is no status 'true'"),
        (["show", "--last", "0"], "--last needs a number of 1 or more"),
        (["show", "--min-sources", "0"], "--min-sources needs a number of 1 or more"),
        (["export", "--search", ""], "--search needs a word"),
        (["show", "-f", "nowhere.yaml"], "there is no timeline at nowhere.yaml"),
        (["why", "no such thing"], "no event is called 'no such thing'"),
        (["why", "the-"], "4 events match 'the-'"),
        (["why", "the-city:9"], "the-city-closes-the-bridge has no citation 9"),
    ],
)
def test_what_cannot_be_done_is_said_with_a_way_out(arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    first, *remedy = done.stderr.decode().splitlines()
    assert first.startswith(f"timeline: {said}")
    assert remedy and remedy[0].startswith("    ")


def test_articles_that_are_gone_are_named_and_the_rest_is_done(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "articles" / "asahi.txt").unlink()
    done = run("export", "--json", folder=str(folder))
    assert done.returncode == 3
    assert b"asahi.txt" in done.stderr
    places = {
        citation["source"]: citation["start"]
        for event in json.loads(done.stdout)["events"]
        for citation in event["citations"]
    }
    assert places["asahi"] is None
    assert places["ahram"] is not None


def test_a_file_with_errors_is_shown_as_far_as_it_is_understood_but_never_exported(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    file = folder / "timeline.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("status: disputed", "statsu: disputed"), encoding="utf-8")
    shown, exported = run("show", folder=str(folder)), run("export", folder=str(folder))
    assert (shown.returncode, exported.returncode) == (1, 2)
    assert b"timeline.yaml:72: " in shown.stderr
    assert b"Divers report cracks" in shown.stdout
    assert (exported.stdout, b"statsu" in exported.stderr) == (b"", True)


def test_a_file_of_which_nothing_is_understood_is_refused(tmp_path: Path) -> None:
    (tmp_path / "timeline.yaml").write_text("[1,2")
    for command in (["show"], ["why", "x"], ["export"]):
        done = run(*command, folder=str(tmp_path))
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"timeline.yaml:1:" in done.stderr


def test_a_timeline_comes_from_standard_input() -> None:
    text = (HERE / "data" / "timeline.yaml").read_bytes()
    assert run("export", "-f", "-", stdin=text).stdout == run("export").stdout


def test_the_json_gives_the_code_points_of_each_quote() -> None:
    exported = json.loads(run("export", "--json").stdout)
    files = {source["id"]: source["file"] for source in exported["sources"]}
    for event in exported["events"]:
        for citation in event["citations"]:
            text = (HERE / "data" / files[citation["source"]]).read_text(encoding="utf-8")
            assert text[citation["start"] : citation["end"]] == citation["quote"]


def test_show_imports_neither_the_extractor_nor_what_reads_typed_dates() -> None:
    code = (
        "import sys; sys.argv = ['timeline', 'show', '--about', 'Lindqvist']\n"
        "from musktimeline.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = ('dateparser', 'rapidfuzz', 'rich.console', 'rich.cells', 'musktimeline.events',"
        " 'musktimeline.merge', 'musktimeline.read', 'musktimeline.dates.typed')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=HERE / "data", capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_an_export_keeps_the_link_and_the_mode_of_the_file_that_it_replaces(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "real.csv").chmod(0o640)
    (tmp_path / "report.csv").symlink_to("real.csv")
    assert run("export", "-o", str(tmp_path / "report.csv")).returncode == 0
    assert (tmp_path / "report.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == run("export", "--csv").stdout
    assert (tmp_path / "real.csv").stat().st_mode & 0o777 == 0o640


def test_a_search_wants_every_word_and_a_phrase_as_it_stands() -> None:
    both = run("show", "--search", "divers closes").stdout.decode()
    assert "The city closes the bridge after divers find cracks" in both
    phrase = run("show", "--search", '"divers closes"').stdout.decode()
    assert "Nothing to show: none of the 10 events has these words.\n" in phrase
