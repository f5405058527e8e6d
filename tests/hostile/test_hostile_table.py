"""Each case of hostile input ends as the table says, within its limits, and does no harm; the sizes are small ones."""

from pathlib import Path

import pytest
from harm import harm_in
from limited import Outcome, timeline
from table import CASES, Case


def outcome_of(case: Case, folder: Path, *, full: bool = False) -> Outcome:
    """Run a case in an empty folder of its own."""
    case.make(folder, case.full if full else case.small)
    return timeline(*case.command, folder=folder, limits=case.full_limits if full else case.limits)


def faults_of(case: Case, done: Outcome) -> list[str]:
    """What is not as the table says; nothing where all is well."""
    faults = [*harm_in(done.out), *harm_in(done.err)]
    if done.code != case.code:
        faults.append(f"it ends with {done.code}, not {case.code}: {done.said[-300:]!r}")
    if case.says not in done.said:
        faults.append(f"it does not say {case.says!r}: {done.said[-300:]!r}")
    return faults


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_hostile_input_ends_as_the_table_says(case: Case, tmp_path: Path) -> None:
    if case.impossible:
        pytest.skip("root may read everything")
    folder = tmp_path / "work"
    folder.mkdir()
    assert faults_of(case, outcome_of(case, folder)) == []
