"""What a command does where nobody reads what it says."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import ROOT

COMMANDS = [["--version"], ["--help"], ["check"], ["show"], ["export", "--json"], ["check", "--explain", "TL302"]]
named = pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)


@named
def test_a_reader_that_has_gone_away_ends_the_command_quietly(arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "musktimeline", *arguments], cwd=ROOT, stdout=writer, stderr=subprocess.PIPE
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@named
def test_streams_closed_from_the_start_are_no_fault(arguments: list[str]) -> None:
    command = f'exec "$0" -m musktimeline {" ".join(arguments)} <&- >&-'
    done = subprocess.run(["sh", "-c", command, sys.executable], cwd=ROOT, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (0, b"")


def test_findings_still_count_where_nobody_reads_them(tmp_path: Path) -> None:
    (tmp_path / "timeline.yaml").write_text("events:\n- id: a\n", encoding="utf-8")
    command = 'exec "$0" -m musktimeline check timeline.yaml >&- 2>&-'
    assert subprocess.run(["sh", "-c", command, sys.executable], cwd=tmp_path).returncode == 1
