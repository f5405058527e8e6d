"""The tables of edits: what each does to a copy of the fixture, and what the real command says of it."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
FIXTURE = HERE / "fixture"
_BYTE_CODE = Path(tempfile.gettempdir()) / "musktimeline-byte-code"
_REPEATED = re.compile(r"\{(.)\*(\d+)\}")
_FOUND = re.compile(r"^timeline\.yaml:(\d+):\d+: (TL\d+) (?:(warning|remark): )?", re.MULTILINE)


@dataclass(frozen=True)
class Edit:
    """An entry of a table."""

    name: str
    keys: dict[str, Any]

    @property
    def finds(self) -> list[str]:
        return self.keys.get("finds", [])

    @property
    def options(self) -> list[str]:
        return self.keys.get("options", [])

    @property
    def says(self) -> str:
        return self.keys.get("says", "")

    def make(self, folder: Path) -> None:
        """Copy the fixture into a folder and edit it."""
        shutil.copytree(FIXTURE, folder, dirs_exist_ok=True)
        path = folder / self.keys.get("in", "timeline.yaml")
        if "remove" in self.keys:
            (folder / self.keys["remove"]).unlink()
        elif "write" in self.keys:
            path.write_bytes(self.keys["write"].encode())
        elif "append" in self.keys:
            path.write_bytes(path.read_bytes() + _expanded(self.keys["append"]))
        elif "every" in self.keys:
            old, new = map(_bytes, self.keys["every"])
            path.write_bytes(path.read_bytes().replace(old, new))
        else:
            path.write_bytes(_replaced(path.read_bytes(), *self._old_and_new()))

    def _old_and_new(self) -> tuple[bytes, bytes]:
        if "bytes" in self.keys:
            old, new = map(_bytes, self.keys["bytes"])
        else:
            old, new = (words.encode() for words in self.keys["replace"])
        return old, new


def edits(table: str) -> list[Edit]:
    entries = yaml.safe_load((HERE / table).read_text("utf-8"))
    return [Edit(entry["edit"], entry) for entry in entries]


def check_after(edit: Edit, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Make an edit and run the real command on the result."""
    edit.make(folder)
    return timeline("check", "timeline.yaml", *edit.options, cwd=folder)


def found(output: str) -> list[str]:
    """`line code severity` of each finding, in the order of the output; several alike as `… ×n`."""
    kinds = Counter(f"{line} {code} {level or 'error'}" for line, code, level in _FOUND.findall(output))
    return [f"{kind} ×{n}" if n > 1 else kind for kind, n in kinds.items()]


def timeline(*arguments: str, cwd: Path, **kwargs: Any) -> "subprocess.CompletedProcess[str]":
    """Run the real command. Byte code is kept, wherever the tests run: a hundred processes compile the package once."""
    command = [sys.executable, "-m", "musktimeline", *arguments]
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE", "NO_COLOR")}
    environment["PYTHONPYCACHEPREFIX"] = str(_BYTE_CODE)
    options = {"capture_output": True, "encoding": "utf-8", "env": environment, "timeout": 60, "check": False}
    return subprocess.run(command, cwd=cwd, **{**options, **kwargs})


def _replaced(data: bytes, old: bytes, new: bytes) -> bytes:
    assert data.count(old) == 1, f"{old!r} stands {data.count(old)} times"
    return data.replace(old, new)


def _expanded(text: str) -> bytes:
    return _REPEATED.sub(lambda m: m[1] * int(m[2]), text).encode()


def _bytes(escaped: str) -> bytes:
    return escaped.encode().decode("unicode_escape").encode("latin-1")
