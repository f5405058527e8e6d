"""A command and limits → what it did: the real command in a real process that the system stops in time."""

import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parent.parent.parent
TIMELINE = (sys.executable, "-m", "musktimeline")
_WALL = 30  # times the limit of processor time: a busy machine is no fault, a process that waits for ever is one


@dataclass(frozen=True)
class Limits:
    """Seconds of processor time, megabytes of address space, and bytes that a file may grow to."""

    seconds: int = 20
    megabytes: int = 600
    file_bytes: int | None = None


@dataclass(frozen=True)
class Outcome:
    """`code` is negative where a signal ended it; `seconds` of processor time, `megabytes` resident at the most."""

    code: int
    out: str
    err: str
    seconds: float
    megabytes: float

    @property
    def said(self) -> str:
        return self.out + self.err


def run_limited(command: Sequence[str], folder: Path, limits: Limits = Limits(), stdin: bytes = b"") -> Outcome:
    """Output goes to files: a pipe that nobody reads would hold a talkative process up."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        given.write(stdin)
        given.seek(0)
        process = subprocess.Popen(
            list(command),
            cwd=folder,
            stdin=given,
            stdout=out,
            stderr=err,
            env={**os.environ, "NO_COLOR": "1", "HOME": str(folder), "XDG_CACHE_HOME": str(folder / ".cache")},
            preexec_fn=lambda: _limit(limits),
        )
        watch = threading.Timer(limits.seconds * _WALL, process.kill)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        watch.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        return Outcome(
            process.returncode, _read(out), _read(err), used.ru_utime + used.ru_stime, used.ru_maxrss / _MAXRSS
        )


def timeline(*arguments: str, folder: Path, limits: Limits = Limits(), stdin: bytes = b"") -> Outcome:
    return run_limited([*TIMELINE, *arguments], folder, limits, stdin)


_MAXRSS = 1024 if sys.platform == "linux" else 1024**2


def _limit(limits: Limits) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background may have it ignored
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds))
    if sys.platform == "linux":  # macOS does not let a process limit its address space
        resource.setrlimit(resource.RLIMIT_AS, (limits.megabytes << 20,) * 2)
    if limits.file_bytes is not None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # then a write fails as on a full disk
        resource.setrlimit(resource.RLIMIT_FSIZE, (limits.file_bytes,) * 2)


def _read(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode("utf-8", "surrogateescape")
