"""The `-f` option → the timeline that a command works on, opened."""

import os
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from musktimeline.cli.files import DEFAULTS, STDIN, file_option, timeline_path
from musktimeline.errors import UsageError
from musktimeline.store import Document, load_document, parse_document

if TYPE_CHECKING:
    from musktimeline.cli.cache import Cache

LARGE = 250_000
"""Bytes of a timeline from which on looking up what it says is faster than parsing it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A timeline, the file that it came from (None: standard input), and the folder its `file` keys start from."""

    document: Document
    path: Path | None

    @property
    def name(self) -> str:
        return str(self.path) if self.path else "<stdin>"

    @property
    def folder(self) -> Path:
        return self.path.parent if self.path else Path()

    @property
    def option(self) -> tuple[str, ...]:
        """What names this timeline on another command's line."""
        return file_option(self.path)


def open_timeline(option: str | None) -> Opened:
    """Read the timeline of a command.

    Raises UsageError where there is none, StoreError where the file is no timeline.
    """
    if option == STDIN:
        return Opened(parse_document(sys.stdin.buffer.read(), name="<stdin>"), None)
    path = timeline_path(option)
    if path.is_dir():
        raise UsageError(f"{path} is a folder, not a timeline", remedy=_instead_of_folder(path))
    if not path.exists():
        raise UsageError(
            f"there is no timeline at {path}",
            remedy="make one with 'timeline extract FOLDER', or name yours with '-f FILE'",
        )
    return Opened(load_document(path), path)


def open_to_show(option: str | None, *, use_cache: bool) -> Opened:
    """As `open_timeline`, but faster for a large timeline that was shown before, and then without its places."""
    path = timeline_path(option)
    cache = _cache_for(path) if use_cache and option != STDIN else None
    if cache is None:
        return open_timeline(option)
    from musktimeline.cli.remembered_timeline import document_of  # for large timelines alone

    return Opened(document_of(path, cache), path)


def _cache_for(path: Path) -> "Cache | None":
    """The user's cache where a timeline is so large that it pays."""
    try:
        if path.stat().st_size < LARGE:
            return None
    except OSError:
        return None
    from musktimeline.cli.cache import user_cache

    return user_cache(os.environ, sys.platform)


def _instead_of_folder(folder: Path) -> str:
    from musktimeline.read import SOURCES_FILE

    inside = [folder / name for name in DEFAULTS if (folder / name).is_file()]
    inside = inside or [path for path in sorted(folder.glob("*.yaml")) if path.name != SOURCES_FILE]
    if len(inside) == 1 or (inside and inside[0].name == "timeline.yaml"):
        return f"write '{inside[0]}'"
    default = timeline_path(None)
    return f"write '{default}'" if default.is_file() else f"make one with 'timeline extract {shlex.quote(str(folder))}'"
