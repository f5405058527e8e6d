"""`extract --jobs`: several processes do what one does, and end with it."""

import os
import pty
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from command import ROOT, Run, timeline

STORIES = ROOT / "tests" / "stories"
FILE = Path("data/timeline.yaml")


def extracted(folder: Path, jobs: str) -> tuple[Run, bytes]:
    done = timeline("extract", "articles", "--jobs", jobs, cwd=folder)
    written = (folder / FILE).read_bytes()
    shutil.rmtree(folder / FILE.parent)
    return done, written


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Two stories in folders of their own, and what cannot be read: a file, and an entry for one that can."""
    for story in ("bridge", "breach"):
        shutil.copytree(STORIES / story, tmp_path / "articles" / story, ignore=shutil.ignore_patterns("*.yaml"))
    (tmp_path / "articles" / "picture.txt").write_bytes(b"\0\1\2")
    (tmp_path / "articles" / "bridge" / "sources.yaml").write_text("02-union-press.txt: {published: soon}\n")
    return tmp_path


def test_any_number_of_jobs_gives_the_same_bytes_and_says_the_same(many: Path) -> None:
    alone = extracted(many, "1")
    assert alone[0].code == 3
    assert "picture.txt" in alone[0].err
    assert "sources.yaml:1:" in alone[0].err
    for jobs in ("2", "3", "0", "auto"):
        assert extracted(many, jobs) == alone


@pytest.mark.parametrize("typed", ["many", "-1", ""])
def test_a_number_of_jobs_that_is_none_is_refused(ferry: Path, typed: str) -> None:
    done = timeline("extract", "articles", f"--jobs={typed}", cwd=ferry)
    assert (done.code, done.out) == (2, "")
    assert done.err == (f"timeline: --jobs {typed} is no number of processes\n    write '--jobs 2', or '--jobs auto'\n")


def test_ctrl_c_ends_all_processes_and_writes_nothing(tmp_path: Path) -> None:
    article = (STORIES / "breach" / "01-meridian-wire.txt").read_text(encoding="utf-8")
    for n in range(60):
        (tmp_path / f"{n}.txt").write_text(article * 40, encoding="utf-8")
    terminal, stderr = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "musktimeline", "extract", ".", "--jobs", "2", "-f", "all.yaml"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=stderr,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    os.close(stderr)
    said = b""
    while b"reading article" not in said:  # shown on a terminal once the first article has come back
        said += os.read(terminal, 1000)
    os.killpg(process.pid, signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    said += os.read(terminal, 10_000)
    os.close(terminal)
    assert (process.returncode, out) == (130, b"")
    assert said.endswith(b"\r\ntimeline: interrupted; nothing was left half written\r\n")
    assert b"Traceback" not in said
    assert not (tmp_path / "all.yaml").exists()
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
