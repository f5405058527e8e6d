"""A terminal → keys as they are pressed, and lines as they are typed."""

import os
import select
import sys
import termios
import tty
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from musktimeline.errors import UsageError
from musktimeline.plaintext import visible
from musktimeline.terminal.review import keys_line
from musktimeline.terminal.screen import Screen

_END = "\x04"  # Ctrl-D
_ESCAPE = "\x1b"
_LONGEST = 4096  # bytes: a terminal hands over no longer line


class Keyboard:
    """Standard input, which must be a terminal. The terminal is put back after every key."""

    def __init__(self, screen: Screen) -> None:
        """Raises UsageError where standard input or output is no terminal."""
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            raise UsageError(
                "review asks you on a terminal, and this is none",
                remedy="run it in a terminal; 'timeline show --drafts' and '--conflicts' list what it would ask",
            )
        self._file = sys.stdin.fileno()
        self._screen = screen

    def key(self, prompt: Iterable[str] = ()) -> str | None:
        """The next key; None for Ctrl-D or a terminal that has gone away. Keys that send more than a letter are ''.

        `prompt` is written once the terminal hands over single keys, so that none is lost that answers it at once.
        """
        with _unbuffered(self._file):
            for line in prompt:
                self.say(line)
            sys.stdout.flush()
            pressed = self._read(1)
            if pressed.startswith(_ESCAPE) or len(pressed.encode()) > 1:
                self._drop_rest()
                return ""
        return None if pressed in ("", _END) else pressed

    def line(self, prompt: str) -> str:
        """What is typed up to the end of the line; '' for nothing."""
        sys.stdout.write(prompt)
        sys.stdout.flush()
        return self._read(_LONGEST).strip()

    def choice(self, keys: Mapping[str, str]) -> str | None:
        """One of these keys, each with what it does; None where the terminal has gone away or Ctrl-D was pressed.

        Any other key has them listed again.
        """
        while True:
            pressed = self.key(keys_line(keys, self._screen))
            if pressed is None or pressed in keys:
                self.say(pressed or "")
                return pressed

    def say(self, text: str) -> None:
        sys.stdout.write(f"{visible(text)}\n")

    def _read(self, most: int) -> str:
        try:
            return os.read(self._file, most).decode("utf-8", "replace")
        except OSError:  # Linux reports a terminal that has gone away as an error
            return ""

    def _drop_rest(self) -> None:
        while select.select([self._file], [], [], 0.02)[0] and self._read(64):
            pass


@contextmanager
def _unbuffered(file: int) -> Iterator[None]:
    before = termios.tcgetattr(file)
    try:
        tty.setcbreak(file, termios.TCSADRAIN)
        yield
    finally:
        termios.tcsetattr(file, termios.TCSADRAIN, before)
