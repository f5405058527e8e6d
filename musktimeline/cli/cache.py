"""The user's cache folder → what was worked out before, as JSON; deleting it costs only time.

An entry is a file of two lines: the SHA-256 of the second, which holds the key and the value. One that is damaged, or
was kept under another key, is as if it were not there. What cannot be written is not kept, and nobody is told.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MOST = 1000
"""Entries that are kept; the oldest go."""


@dataclass(frozen=True, slots=True)
class Cache:
    """`folder` need not be there yet."""

    folder: Path

    def get(self, name: str, key: Any) -> Any:
        """The value that was kept under this name with an equal key, else None."""
        try:
            checksum, _, content = self._file(name).read_bytes().partition(b"\n")
            if hashlib.sha256(content).hexdigest().encode() != checksum:
                return None
            kept = json.loads(content)
        except (OSError, ValueError, RecursionError):
            return None
        return kept["value"] if isinstance(kept, dict) and kept.get("key") == key else None

    def put(self, name: str, key: Any, value: Any) -> None:
        """Keep a value in place of the one of that name. Key and value are as JSON gives them back."""
        content = json.dumps({"key": key, "value": value}, separators=(",", ":")).encode()
        file = self._file(name)
        beside = file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside.write_bytes(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)
            beside.replace(file)
            self._forget_the_oldest()

    def _forget_the_oldest(self) -> None:
        kept = [(entry.stat().st_mtime_ns, entry.path) for entry in os.scandir(self.folder)]
        for _, path in sorted(kept)[:-MOST]:
            Path(path).unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        return self.folder / f"{hashlib.sha256(os.fsencode(name)).hexdigest()[:32]}.json"


def user_cache(environment: Mapping[str, str], platform: str) -> Cache | None:
    """None where the user has no home.

    `$XDG_CACHE_HOME`, else `~/.cache` (XDG Base Directory Specification; a relative path there counts for nothing); on
    macOS `~/Library/Caches`.
    """
    home, named = (Path(environment.get(name, "")) for name in ("HOME", "XDG_CACHE_HOME"))
    if platform == "darwin":
        folder = home / "Library/Caches"
    else:
        folder = named if named.is_absolute() else home / ".cache"
    return Cache(folder / "musktimeline") if folder.is_absolute() else None


def program() -> str:
    """What worked it out: this Python and this package's files as they stand, so that a changed one looks anew."""
    stated = sorted(_stated(Path(__file__).parent.parent))
    return hashlib.sha256(repr((sys.version, stated)).encode("utf-8", "surrogatepass")).hexdigest()


def _stated(folder: str | Path) -> Iterator[tuple[str, int, int]]:
    """Path, bytes and time of change of each file of code or words."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith((".py", ".txt")):
                status = entry.stat()
                yield entry.path, status.st_size, status.st_mtime_ns
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _stated(entry.path)
