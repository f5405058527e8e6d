"""A real command in a real pseudo-terminal: wait for what it says, press keys."""

import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from pathlib import Path

PATIENCE = 30  # seconds until a test gives up waiting


class Session:
    """`said` is all that the command wrote so far."""

    def __init__(self, *arguments: str, cwd: Path, env: Mapping[str, str] | None = None, width: int = 80) -> None:
        self._master, self._terminal = pty.openpty()
        termios.tcsetwinsize(self._terminal, (40, width))
        self.settings = termios.tcgetattr(self._terminal)
        kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "EDITOR", "VISUAL", "COLUMNS", "LINES")}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "musktimeline", *arguments],
            cwd=cwd,
            stdin=self._terminal,
            stdout=self._terminal,
            stderr=self._terminal,
            start_new_session=True,
            preexec_fn=lambda: _take_terminal(self._terminal),
            env={**kept, "TERM": "xterm-256color", **(env or {})},
        )
        self.said = ""
        self._read_up_to = 0

    def expect(self, text: str) -> "Session":
        """Wait until a text has come that was not waited for before."""
        end = time.monotonic() + PATIENCE
        while text not in self.said[self._read_up_to :]:
            assert time.monotonic() < end, f"{text!r} did not come after:\n{self.said[self._read_up_to :]}"
            self._hear(0.2)
        self._read_up_to = self.said.index(text, self._read_up_to) + len(text)
        return self

    def press(self, keys: str) -> "Session":
        os.write(self._master, keys.encode())
        return self

    def end(self) -> int:
        """The exit code, once all has been said and the terminal is as it was."""
        while self._process.poll() is None:
            self._hear(0.2)
        while self._hear(0.05):
            pass
        assert termios.tcgetattr(self._terminal) == self.settings
        os.close(self._terminal)
        os.close(self._master)
        return self._process.returncode

    def abandon(self) -> None:
        """Of a test that has failed: no process may outlive it."""
        if self._process.returncode is None:
            self._process.kill()
            self._process.wait()
            os.close(self._terminal)
            os.close(self._master)

    def _hear(self, seconds: float) -> bool:
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        self.said += os.read(self._master, 65536).decode("utf-8", "replace").replace("\r\n", "\n")
        return True


def _take_terminal(terminal: int) -> None:
    """Make it the one that Ctrl-C is pressed on."""
    import fcntl
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
