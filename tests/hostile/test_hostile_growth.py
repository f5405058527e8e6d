"""A text that is made to be gone over again and again: twice as much of it never takes much more than twice as long."""

import json
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from articles import TRAPS, repeated
from limited import Limits, run_limited

DOUBLINGS = 3
SMALLEST = 4_000  # code points
AT_MOST = 2.5
NOT_MEASURABLE = 0.05  # seconds: below, chance says more than the text
MEASURED = """
import gc, json, sys, time
from pathlib import Path
from musktimeline.events import extract
from musktimeline.read import read_article

def seconds(path):
    gc.collect()
    start = time.process_time()
    extract(read_article(path))
    return time.process_time() - start

paths = sorted(Path.cwd().glob("*/articles/a.txt"), key=lambda path: int(path.parts[-3]))
seconds(paths[0])
print(json.dumps([min(seconds(path) for _ in range(2)) for path in paths]))
"""


@pytest.mark.parametrize("trap", sorted(TRAPS))
def test_doubling_a_trap_at_most_doubles_the_time(trap: str, tmp_path: Path) -> None:
    for n in range(DOUBLINGS + 1):
        size = SMALLEST << n
        (tmp_path / str(size)).mkdir()
        repeated(TRAPS[trap])(tmp_path / str(size), size)
    attempts = (_steepest(tmp_path) for _ in range(3))  # a busy machine gets another try
    assert any(growth <= AT_MOST for growth in attempts)


def _steepest(folder: Path) -> float:
    """The largest ratio of two times that follow each other."""
    done = run_limited([sys.executable, "-c", MEASURED], folder, Limits(seconds=60))
    assert done.code == 0, done.err
    took = [max(seconds, NOT_MEASURABLE) for seconds in json.loads(done.out)]
    return max(after / before for before, after in pairwise(took))
