"""A file is the old one or the new one, never half; nobody's work is overwritten."""

import os
import random
import signal
import stat
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from musktimeline.errors import StoreError
from musktimeline.model import Event, Timeline
from musktimeline.store import dump, edit, load, load_document, parse_document, render, save, save_changes
from musktimeline.yamltree import SIZE_LIMIT

OLD = Timeline("Old", events=(Event("a", "first"),))
NEW = Timeline("New", events=(Event("a", "first"), Event("b", "second " * 2000 + "end")))

DIES_AT_STEP = """
import os, signal, sys
from pathlib import Path
from musktimeline.store import dump, load

def dying(name, owner):
    real = getattr(owner, name)
    def step(*arguments, **more):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **more)
    setattr(owner, name, step)

new, path, left = load(sys.argv[2]), sys.argv[1], int(sys.argv[3])
for name in ("open", "fdopen", "fchmod", "fsync", "replace", "rename", "unlink", "close"):
    dying(name, os)
dump(new, path)
"""

ADDS_EVENTS = """
import sys
from dataclasses import replace
from pathlib import Path
from musktimeline.model import Event
from musktimeline.store import edit

for number in range(int(sys.argv[3])):
    event = Event(f"{sys.argv[2]}-{number}", "words")
    edit(Path(sys.argv[1]), lambda timeline: replace(timeline, events=(*timeline.events, event)))
"""


@pytest.fixture
def path(tmp_path):
    dump(OLD, tmp_path / "timeline.yaml")
    return tmp_path / "timeline.yaml"


def run(code, *arguments):
    return subprocess.run([sys.executable, "-c", code, *map(str, arguments)], capture_output=True, check=False)


def test_what_was_dumped_is_loaded(tmp_path):
    dump(NEW, tmp_path / "new" / "timeline.yaml")
    assert load(tmp_path / "new" / "timeline.yaml") == NEW


def test_dump_keeps_the_comments_of_a_file_that_is_there(path):
    path.write_text("# mine\n" + path.read_text())
    dump(replace(OLD, title="Other"), path)
    assert path.read_text() == "# mine\n" + render(replace(OLD, title="Other"))


def test_a_write_that_is_killed_at_any_step_leaves_the_old_file_or_the_new_one(path, tmp_path):
    dump(NEW, tmp_path / "new.yaml")
    seen = set()
    for step in range(1, 40):
        path.write_text(render(OLD))
        finished = run(DIES_AT_STEP, path, tmp_path / "new.yaml", step)
        seen.add(load(path).title)
        if finished.returncode == 0:
            break
        assert finished.returncode == -signal.SIGKILL, finished.stderr
        dump(NEW, path)
        assert load(path) == NEW
        assert sorted(p.name for p in tmp_path.iterdir()) == ["new.yaml", "timeline.yaml"]
    assert step > 6
    assert seen == {"Old", "New"}


def test_a_process_that_is_killed_at_any_moment_leaves_a_whole_file(path):
    chance = random.Random(1)
    for _ in range(5):
        with subprocess.Popen([sys.executable, "-c", ADDS_EVENTS, path, "x", "100000"]) as writer:
            before = len(load(path).events)
            while len(load(path).events) < before + 2:
                time.sleep(0)
            for _ in range(chance.randrange(10_000)):
                pass
            writer.kill()
        ids = [event.id for event in load(path).events]
        assert ids[0] == "a"
        path.write_text(render(OLD))


def test_processes_that_write_at_once_lose_nothing(path):
    writers = [subprocess.Popen([sys.executable, "-c", ADDS_EVENTS, path, name, "20"]) for name in "wxyz"]
    assert [writer.wait() for writer in writers] == [0, 0, 0, 0]
    ids = sorted(event.id for event in load(path).events)
    assert ids == sorted(["a", *(f"{name}-{number}" for name in "wxyz" for number in range(20))])


def test_a_file_that_changed_since_it_was_read_is_not_overwritten(path):
    document = load_document(path)
    path.write_text(path.read_text() + "# an editor was here\n")
    theirs = path.read_bytes()
    with pytest.raises(StoreError, match="changed while it was worked on"):
        save_changes(path, document, NEW)
    assert path.read_bytes() == theirs


def test_a_new_file_does_not_replace_one_that_appeared_meanwhile(path):
    with pytest.raises(StoreError, match="there is a file already"):
        save(path, render(NEW), NEW, None)
    assert load(path) == OLD


def test_a_text_that_says_something_else_is_not_written(path):
    with pytest.raises(StoreError, match="does not read back"):
        save(path, render(NEW), OLD, render(OLD))
    assert load(path) == OLD


def test_what_could_not_be_read_again_for_its_size_is_not_written(tmp_path):
    text = "# " + "é" * (SIZE_LIMIT // 2)
    with pytest.raises(StoreError, match="larger than 64 MB"):
        save(tmp_path / "t.yaml", text, Timeline(), None)
    assert list(tmp_path.iterdir()) == []


def test_an_unchanged_timeline_is_not_written_again(path):
    before = path.stat().st_ino, path.stat().st_mtime_ns
    edit(path, lambda timeline: timeline)
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == before


def test_the_mode_and_a_link_stay(path, tmp_path):
    path.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to("timeline.yaml")
    dump(NEW, link)
    assert str(link.readlink()) == "timeline.yaml"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert load(path) == NEW


def test_half_a_character_is_refused_and_the_file_stays(path):
    with pytest.raises(StoreError):
        dump(replace(OLD, title="\ud83d"), path)
    assert load(path) == OLD


def test_what_is_no_file_or_too_large_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "large.yaml").open("wb") as large:
        large.truncate(200 * 1024 * 1024)
    refused = {"": "not a file", "pipe": "not a file", "none.yaml": "no such file", "large.yaml": "larger than 64 MB"}
    for name, message in refused.items():
        with pytest.raises(StoreError, match=message):
            load(tmp_path / name)
    with pytest.raises(StoreError, match="not a file"):
        load("/dev/zero")


def test_a_text_that_was_written_is_read_as_the_document_that_save_returns(path):
    document = save_changes(path, load_document(path), NEW)
    assert document == load_document(path)
    assert document.text == path.read_text()
    assert parse_document(path.read_bytes(), str(path)).text == document.text
