"""`timeline merge`: several files, one chronology."""

import shutil
from pathlib import Path

from command import ROOT, timeline

from musktimeline import load


def two_files(folder: Path) -> None:
    shutil.copytree(ROOT / "seeds", folder / "mine/seeds")
    shutil.copytree(ROOT / "seeds", folder / "theirs/articles/seeds")
    timeline("extract", "seeds/000_3ab0a456edc05d2c.txt", "seeds/001_a5a247214761f9b7.txt", cwd=folder / "mine")
    others = [f"articles/seeds/{path.name}" for path in sorted((ROOT / "seeds").glob("00[1-4]*.txt"))]
    timeline("extract", *others, "-f", "timeline.yaml", cwd=folder / "theirs")


def test_files_from_different_folders_become_one_that_checks(tmp_path: Path) -> None:
    two_files(tmp_path)
    (tmp_path / "both").mkdir()
    done = timeline("merge", "mine/data/timeline.yaml", "theirs/timeline.yaml", "-o", "both/all.yaml", cwd=tmp_path)
    assert done.code == 0
    assert "next: timeline check -f both/all.yaml" in done.out
    checked = timeline("check", "-f", "both/all.yaml", cwd=tmp_path)
    assert checked.code == 0
    assert checked.out.splitlines()[-1].endswith(
        "12 events, 32 of 32 quotes found in 5 articles, 25 of 25 dates follow"
    )


def test_no_citation_is_lost_and_the_first_ids_stay(tmp_path: Path) -> None:
    two_files(tmp_path)
    timeline("merge", "mine/data/timeline.yaml", "theirs/timeline.yaml", "-o", "all.yaml", cwd=tmp_path)
    both = load(tmp_path / "all.yaml")
    proofs = {(c.source, c.quote, c.phrase) for e in both.events for c in e.citations}
    for name in ("mine/data/timeline.yaml", "theirs/timeline.yaml"):
        given = load(tmp_path / name)
        assert {(c.source, c.quote, c.phrase) for e in given.events for c in e.citations} <= proofs
    assert {e.id for e in load(tmp_path / "mine/data/timeline.yaml").events} <= {e.id for e in both.events}


def test_a_file_that_is_not_among_them_is_not_overwritten(tmp_path: Path) -> None:
    two_files(tmp_path)
    (tmp_path / "all.yaml").write_text("precious", encoding="utf-8")
    done = timeline("merge", "mine/data/timeline.yaml", "theirs/timeline.yaml", "-o", "all.yaml", cwd=tmp_path)
    assert (done.code, (tmp_path / "all.yaml").read_text(encoding="utf-8")) == (2, "precious")
    assert "name it among them too, or write to another file" in done.err


def test_merging_into_the_first_file_keeps_its_comments(tmp_path: Path) -> None:
    two_files(tmp_path)
    mine = tmp_path / "mine/data/timeline.yaml"
    mine.write_text("# ours\n" + mine.read_text(encoding="utf-8"), encoding="utf-8")
    done = timeline(
        "merge", "mine/data/timeline.yaml", "theirs/timeline.yaml", "-o", "mine/data/timeline.yaml", cwd=tmp_path
    )
    assert done.code == 0
    assert mine.read_text(encoding="utf-8").startswith("# ours\n")
    assert timeline("check", "--articles-dir", "../theirs", cwd=tmp_path / "mine").code == 0


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("events: []\n", encoding="utf-8")
    done = timeline("merge", "a.yaml", "-o", "boht/all.yaml", cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("timeline: there is no folder boht\n    make it with 'mkdir -p boht'")
    assert not (tmp_path / "boht").exists()


def test_what_was_merged_is_counted_and_a_title_that_was_taken_named(tmp_path: Path) -> None:
    event = "events:\n- id: {0}\n  text: {0} happens\n  citations:\n  - source: s\n    quote: It happens\n"
    (tmp_path / "a.yaml").write_text(event.format("one"), encoding="utf-8")
    (tmp_path / "b.yaml").write_text("title: The Sund bridge\nevents: []\n", encoding="utf-8")
    done = timeline("merge", "a.yaml", "b.yaml", "-o", "timeline.yaml", cwd=tmp_path)
    assert (done.code, done.out) == (
        0,
        "1 event of 2 timelines is 1 event with 1 citation from 0 sources → timeline.yaml\n"
        "the title is that of b.yaml: The Sund bridge\n"
        "next: timeline check\n",
    )


def test_what_is_no_timeline_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("just words\n", encoding="utf-8")
    done = timeline("merge", "a.yaml", "b.yaml", "-o", "c.yaml", cwd=tmp_path)
    assert done.code == 2
    assert "a.yaml" in done.err
