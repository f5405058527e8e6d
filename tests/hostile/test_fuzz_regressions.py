"""What fuzzing found stays mended: each input that once broke a promise is tried again, without a fuzzer."""

import sys

import pytest
from limited import ROOT, Limits, run_limited

FOUND = sorted((ROOT / "fuzz" / "regressions").glob("*/*"))
REPLAY = (
    "import sys; from pathlib import Path; sys.path.insert(0, 'fuzz'); from targets import TARGETS\n"
    "for name in sys.argv[1:]: TARGETS[Path(name).parent.name](Path(name).read_bytes())"
)
TARGETS = sorted({path.parent.name for path in FOUND})


def test_every_target_has_inputs_to_replay() -> None:
    from targets import TARGETS as KNOWN

    assert sorted(KNOWN) == TARGETS


@pytest.mark.parametrize("target", TARGETS)
def test_what_fuzzing_found_stays_mended(target: str) -> None:
    inputs = [str(path) for path in FOUND if path.parent.name == target]
    done = run_limited([sys.executable, "-c", REPLAY, *inputs], ROOT, Limits(seconds=20, megabytes=600))
    assert (done.code, done.err) == (0, "")
