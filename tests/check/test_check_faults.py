"""Every single fault of the table is found by the real command, on its line; harmless edits find nothing."""

from pathlib import Path

import pytest
from check_edits import FIXTURE, Edit, check_after, edits, found, timeline

from musktimeline.check import CODES
from musktimeline.store import FAULTS as FILE_CODES

FAULTS = edits("faults.yaml")
HARMLESS = edits("harmless.yaml")


def test_the_timeline_that_the_faults_are_made_in_is_proved_whole() -> None:
    result = timeline("check", "timeline.yaml", "--strict", cwd=FIXTURE)
    assert result.stdout == "11 events, 14 of 14 quotes found in 3 articles, 11 of 11 dates follow\n"
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_single_fault_is_found_on_its_line_and_nothing_else(fault: Edit, tmp_path: Path) -> None:
    result = check_after(fault, tmp_path)
    assert found(result.stdout) == fault.finds
    assert fault.says.strip() in result.stdout
    assert result.stderr == ""
    assert result.returncode == (1 if any("error" in kind for kind in fault.finds) else 0)


def test_an_edit_that_changes_no_meaning_finds_nothing(tmp_path: Path) -> None:
    for edit in HARMLESS:
        edit.make(tmp_path / edit.name)
    result = timeline("check", "--strict", *(f"{edit.name}/timeline.yaml" for edit in HARMLESS), cwd=tmp_path)
    summary = f"{len(HARMLESS)} timelines, {11 * len(HARMLESS)} events, "
    assert result.stdout.startswith(summary), result.stdout
    assert (result.returncode, result.stderr) == (0, "")


def test_every_code_stands_in_the_table_of_faults() -> None:
    in_table = {kind.split()[1] for fault in FAULTS for kind in fault.finds}
    too_large_for_a_table = {"TL007"}
    assert {code.id for code in (*FILE_CODES, *CODES)} - in_table == too_large_for_a_table
