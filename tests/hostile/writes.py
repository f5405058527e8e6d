"""A step, a signal → what stands in a timeline after a write that was stopped there; and writes that run at once."""

import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from hostile_timelines import ARTICLE, GOOD
from limited import Limits, Outcome, run_limited

from musktimeline.store import load

_STOPS_AT_STEP = """
import os, sys
from musktimeline.cli import main

sent, left = int(sys.argv[1]), int(sys.argv[2])

def stopping(name):
    real = getattr(os, name)
    def step(*arguments, **more):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), sent)
        return real(*arguments, **more)
    setattr(os, name, step)

import musktimeline.cli.set, musktimeline.store.saving
for name in ("open", "fdopen", "fchmod", "fsync", "replace", "rename", "unlink"):
    stopping(name)
sys.argv = ["timeline", "set", "it-rains", "text=It pours", "-f", "timeline.yaml"]
main()
"""
_ADDS_EVENTS = """
import sys
from dataclasses import replace
from pathlib import Path
from musktimeline.model import Event
from musktimeline.store import edit

for number in range(int(sys.argv[2])):
    event = Event(f"{sys.argv[1]}-{number}", "words")
    edit(Path("timeline.yaml"), lambda timeline: replace(timeline, events=(*timeline.events, event)))
"""
LAST_STEP = 30


def new_folder(folder: Path) -> Path:
    """A folder with one good timeline; the path of that."""
    (folder / "articles").mkdir()
    (folder / "articles" / "a.txt").write_text(ARTICLE)
    (folder / "timeline.yaml").write_text(GOOD)
    return folder / "timeline.yaml"


def stopped_at(step: int, sent: signal.Signals, folder: Path) -> Outcome:
    """`timeline set` that gets a signal right before its call of that number to change a file."""
    return run_limited([sys.executable, "-c", _STOPS_AT_STEP, str(int(sent)), str(step)], folder)


def is_whole(path: Path) -> bool:
    """Whether the file is the old one or the new one, and nothing is beside it that the next write would not clear."""
    text = path.read_text(encoding="utf-8")
    return text == GOOD or [event.text for event in load(path).events] == ["It pours"]


def add_at_once(path: Path, processes: int, each: int) -> int:
    """How many events are there after so many processes have added so many each, at the same time."""
    command = [sys.executable, "-c", _ADDS_EVENTS]
    writers = [subprocess.Popen([*command, f"w{n}", str(each)], cwd=path.parent) for n in range(processes)]
    codes = [writer.wait() for writer in writers]
    if any(codes):
        return -1
    return len(load(path).events) - 1


def full_writes(times: int = 200) -> Iterator[str]:
    """Rows for the table of results: each step stopped so often, four processes with 250 events each."""
    with tempfile.TemporaryDirectory() as name:
        path = new_folder(Path(name))
        for sent in (signal.SIGKILL, signal.SIGINT):
            start, steps, broken = time.monotonic(), 0, 0
            for step in range(1, LAST_STEP):
                for _ in range(times):
                    path.write_text(GOOD)
                    done = stopped_at(step, sent, path.parent)
                    broken += not is_whole(path)
                    if done.code == 0:
                        break
                if done.code == 0:
                    break
                steps = step
            verdict = f"✗ {broken} broken" if broken else "✓" if steps else "✗ never stopped"
            took = time.monotonic() - start
            yield f"| write: {sent.name} at each of {steps} steps | {times} | {-sent} | {took:.1f} | | {verdict} |"
        path.write_text(GOOD)
        there = add_at_once(path, 4, 250)
        yield f"| write: 4 processes at once | 4 × 250 | 0 | | | {'✓' if there == 1000 else f'✗ {there} there'} |"


FULL_DISK = Limits(file_bytes=200)
"""No file may grow beyond so many bytes: a write fails as it does on a full disk."""
