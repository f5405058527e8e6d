"""A write that is stopped, at any step and by anything, leaves the old file or the new one; none of several is lost."""

import signal
from pathlib import Path

import pytest
from hostile_timelines import GOOD
from limited import timeline
from writes import FULL_DISK, LAST_STEP, add_at_once, is_whole, new_folder, stopped_at

SET = ("set", "it-rains", "text=It pours", "-f", "timeline.yaml")


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGINT])
def test_a_command_stopped_at_any_step_leaves_the_old_file_or_the_new_one(sent: signal.Signals, tmp_path: Path) -> None:
    path = new_folder(tmp_path)
    seen = set()
    for step in range(1, LAST_STEP):
        path.write_text(GOOD)
        done = stopped_at(step, sent, tmp_path)
        assert is_whole(path)
        seen.add(path.read_text() == GOOD)
        if done.code == 0:
            break
        assert done.code == (-signal.SIGKILL if sent is signal.SIGKILL else 130)
    assert step > 4
    assert seen == {True, False}
    assert timeline(*SET, folder=tmp_path).code == 0
    assert sorted(p.name for p in tmp_path.glob("*.new*")) == []


def test_a_full_disk_is_said_and_the_old_file_stays(tmp_path: Path) -> None:
    path = new_folder(tmp_path)
    done = timeline(*SET, folder=tmp_path, limits=FULL_DISK)
    assert (done.code, path.read_text()) == (2, GOOD)
    assert "cannot be written" in done.err and "the file is as it was" in done.err


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    new_folder(tmp_path)
    done = timeline("extract", "articles", "-f", "/proc/timeline.yaml", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "/proc" in done.err and "Traceback" not in done.err


def test_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    assert add_at_once(new_folder(tmp_path), processes=4, each=10) == 40
