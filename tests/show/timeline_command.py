"""Runs the real command, on a pipe or on a terminal of a given size."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

HERE = Path(__file__).parent
FIXED = {"SOURCE_DATE_EPOCH": "1735689600", "PYTHONHASHSEED": "1"}  # 1 January 2025


def environment(**more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "PAGER", "COLUMNS", "LINES", "LESS", "TERM")}
    return {**kept, **FIXED, "TERM": "xterm-256color", **more}


def run(*arguments: str, folder: str = "data", stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    """The command with its output piped."""
    command = [sys.executable, "-m", "musktimeline", *arguments]
    return subprocess.run(command, cwd=HERE / folder, input=stdin, capture_output=True, env=environment(**env))


def run_on_terminal(*arguments: str, width: int, folder: str = "data", height: int = 24, **env: str) -> str:
    """What the command writes to a terminal of that size."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "musktimeline", *arguments],
        cwd=HERE / folder, stdin=slave, stdout=slave, stderr=slave, env=environment(**env),
    )  # fmt: skip
    os.close(slave)
    written = b"".join(iter(lambda: _read(master), b""))
    os.close(master)
    assert process.wait() == 0
    return written.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux reports the closed other end as an error
        return b""
