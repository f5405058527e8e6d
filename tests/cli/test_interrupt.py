"""Ctrl-C: what is said, and the exit code."""

import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

MORE_THAN_A_PIPE_HOLDS = b"# a long comment\n" * 20_000


def listen_to_ctrl_c() -> None:
    """A process that runs in the background of a shell is started deaf to it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def interrupt(process: subprocess.Popen[bytes]) -> None:
    """Press Ctrl-C until it is heard: Python misses it between two reads, and then waits in the next one."""
    for _ in range(20):
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=2)
            return
    process.kill()


@pytest.mark.parametrize("arguments", [["check", "-"], ["tag", "-"], ["set", "a", "-f", "-"]], ids=" ".join)
def test_an_interrupted_command_says_so_and_ends_with_130(arguments: list[str], tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "musktimeline", *arguments],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=listen_to_ctrl_c,
    )
    assert process.stdin
    process.stdin.write(MORE_THAN_A_PIPE_HOLDS)  # returns once the command reads, and it then waits for more
    interrupt(process)
    out, err = process.communicate()
    assert (process.returncode, out) == (130, b"")
    assert err == b"\ntimeline: interrupted; nothing was left half written\n"
