"""Every single fault of the tables is found, on its line, and nothing else is; harmless edits find nothing."""

import subprocess
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from check_edits import FIXTURE, Edit, check_after, edits, found, timeline

from musktimeline.check import CODES
from musktimeline.store import FAULTS as FILE_CODES

FAULTS = edits("faults.yaml")
HARMLESS = edits("harmless.yaml")

Result = Callable[[Edit], "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def result_of(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The real command on every edit, a process each, two at a time."""
    runs: dict[str, Future[subprocess.CompletedProcess[str]]] = {}
    with ThreadPoolExecutor(2) as pool:
        for edit in FAULTS + HARMLESS:
            runs[edit.name] = pool.submit(check_after, edit, tmp_path_factory.mktemp("edit"))
    return lambda edit: runs[edit.name].result()


def test_the_timeline_that_the_faults_are_made_in_is_proved_whole(tmp_path: Path) -> None:
    result = timeline("check", "timeline.yaml", "--strict", cwd=FIXTURE)
    assert result.stdout == "11 events, 14 of 14 quotes found in 3 articles, 11 of 11 dates follow\n"
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_single_fault_is_found_on_its_line_and_nothing_else(fault: Edit, result_of: Result) -> None:
    result = result_of(fault)
    assert found(result.stdout) == fault.finds
    assert fault.says.strip() in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_an_error_fails_the_check_and_less_does_not(fault: Edit, result_of: Result) -> None:
    has_error = any("error" in kind for kind in fault.finds)
    assert result_of(fault).returncode == (1 if has_error else 0)


@pytest.mark.parametrize("edit", HARMLESS, ids=lambda edit: edit.name)
def test_an_edit_that_changes_no_meaning_finds_nothing(edit: Edit, result_of: Result) -> None:
    result = result_of(edit)
    assert found(result.stdout) == []
    assert (result.returncode, result.stderr) == (0, "")


def test_every_code_stands_in_the_table_of_faults() -> None:
    in_table = {kind.split()[1] for fault in FAULTS for kind in fault.finds}
    too_large_for_a_table = {"TL007"}
    assert {code.id for code in (*FILE_CODES, *CODES)} - in_table == too_large_for_a_table
