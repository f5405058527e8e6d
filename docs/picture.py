"""`timeline show` on the committed chronology → docs/show.svg, the picture in the README: `python docs/picture.py`."""

import io
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs/show.svg"
COLUMNS = 88
_WEB_FONT = re.compile(r"@font-face \{\{.*?\}\}\s*", re.DOTALL)


def printed() -> str:
    """What the command prints on a terminal of 88 columns, in colour."""
    environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "COLUMNS": str(COLUMNS), "LINES": "200"}
    main, terminal = pty.openpty()
    command = [sys.executable, "-m", "musktimeline", "show", "--no-pager"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=terminal, stdin=subprocess.DEVNULL) as process:
        os.close(terminal)
        output = _read_all(main)
        process.wait()
    return output.replace("\r\n", "\n").rstrip("\n")


def picture(ansi: str) -> str:
    """The terminal's text as SVG, with no reference to anything on the web."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(ansi))
    return console.export_svg(title="timeline show", code_format=_WEB_FONT.sub("", CONSOLE_SVG_FORMAT))


def _read_all(descriptor: int) -> str:
    pieces = []
    while True:
        try:
            piece = os.read(descriptor, 65536)
        except OSError:  # Linux reports the end of a terminal as an error
            break
        if not piece:
            break
        pieces.append(piece)
    os.close(descriptor)
    return b"".join(pieces).decode()


if __name__ == "__main__":
    PICTURE.write_text(picture(printed()), encoding="utf-8")
