"""Arguments → exit code. The only layer that prints, exits, or knows the clock, the terminal and the environment."""

import gc
import os
import sys
from typing import NoReturn

from musktimeline.errors import TimelineError

OK, FINDINGS, USAGE, INPUT_FAILED, INTERRUPTED = 0, 1, 2, 3, 130


def main() -> NoReturn:
    """Run the command line; every way out has its exit code."""
    gc.set_threshold(100_000)  # a command makes little garbage: a tenth of its start went into looking for some
    _replace_closed_streams()
    _use_utf8()
    try:
        code = _run()
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        code = OK
    if code == INTERRUPTED:
        sys.stderr.flush()
        os._exit(INTERRUPTED)  # Python would wait for what a process was sending when it was ended
    gc.freeze()  # else Python looks once more through all that is left, only to end
    raise SystemExit(code)


def _run() -> int | str | None:
    """The exit code. Raises BrokenPipeError where whoever read the output has gone away."""
    try:
        from musktimeline.cli.app import app

        app(prog_name="timeline")
    except SystemExit as leaving:
        if isinstance(leaving.__context__, BrokenPipeError):  # typer caught it and would leave with 1
            raise leaving.__context__ from None
        return _interrupted() if leaving.code == INTERRUPTED else leaving.code  # typer says nothing of Ctrl-C
    except TimelineError as error:
        from musktimeline.plaintext import visible

        sys.stderr.write(f"timeline: {visible(str(error))}\n")
        return USAGE
    except KeyboardInterrupt:
        return _interrupted()
    return OK


def _interrupted() -> int:
    sys.stderr.write("\ntimeline: interrupted; nothing was left half written\n")
    return INTERRUPTED


def _replace_closed_streams() -> None:
    """Python has None for a stream that was closed before it began (`>&-`); what is written there goes nowhere."""
    sys.stdin = sys.stdin or os.fdopen(os.open(os.devnull, os.O_RDONLY))
    sys.stdout = sys.stdout or os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    sys.stderr = sys.stderr or os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")


def _use_utf8() -> None:
    """The same bytes under every locale."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _drop_output() -> None:
    """Let what is left in the buffer go somewhere when Python ends: it would complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
