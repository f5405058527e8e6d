"""Arguments → exit code. The only layer that prints, exits, or knows the clock, the terminal and the environment."""

import sys
from typing import NoReturn

from musktimeline.errors import TimelineError

OK, FINDINGS, USAGE, INPUT_FAILED, INTERRUPTED = 0, 1, 2, 3, 130


def main() -> NoReturn:
    """Run the command line; every way out has its exit code."""
    _use_utf8()
    try:
        from musktimeline.cli.app import app

        app(prog_name="timeline")
    except TimelineError as error:
        from musktimeline.plaintext import visible

        sys.stderr.write(f"timeline: {visible(str(error))}\n")
        _leave(USAGE)
    except BrokenPipeError:
        sys.stdout = None  # the reader has gone: nothing more to flush
        _leave(OK)
    except KeyboardInterrupt:
        sys.stderr.write("\ntimeline: interrupted; nothing was left half written\n")
        _leave(INTERRUPTED)
    _leave(OK)


def _leave(code: int) -> NoReturn:
    raise SystemExit(code)


def _use_utf8() -> None:
    """The same bytes under every locale."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
