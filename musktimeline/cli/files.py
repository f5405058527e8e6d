"""The `-f` option → the timeline that a command works on, and how it names it and its files."""

import os
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from musktimeline.errors import UsageError
from musktimeline.store import Document, load_document, parse_document

if TYPE_CHECKING:
    from musktimeline.cli.cache import Cache

LARGE = 250_000
"""Bytes of a timeline from which on looking it up is faster than working it out."""
DEFAULTS = ("data/timeline.yaml", "timeline.yaml")
STDIN = "-"


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


def timeline_path(option: str | None) -> Path:
    """The file that a command means; it need not exist yet."""
    if option is not None:
        return Path(option)
    return next((Path(p) for p in DEFAULTS if Path(p).is_file()), Path(DEFAULTS[0]))


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
    cache = cache_for(path) if use_cache and option != STDIN else None
    if cache is None:
        return open_timeline(option)
    from musktimeline.cli.remembered_timeline import document_of  # for large timelines alone

    return Opened(document_of(path, cache), path)


def cache_for(path: Path) -> "Cache | None":
    """The user's cache where a timeline is so large that it pays."""
    try:
        if path.stat().st_size < LARGE:
            return None
    except OSError:
        return None
    from musktimeline.cli.cache import user_cache

    return user_cache(os.environ, sys.platform)


def file_option(path: Path | None) -> tuple[str, ...]:
    """`-f FILE`, ready for a shell; nothing for the timeline that is taken here anyway."""
    if path is None:
        return ("-f", STDIN)
    return () if path == timeline_path(None) else ("-f", shlex.quote(str(path)))


def require_folder(path: Path) -> None:
    """Raises UsageError where the folder of a file to be written is not there: it may be misspelt, so none is made."""
    folder = Path(os.path.realpath(path)).parent
    if not folder.is_dir():
        make = f"make it with 'mkdir -p {shlex.quote(str(path.parent))}', or name a file in a folder that is there"
        raise UsageError(f"there is no folder {path.parent}", remedy=make)


def relative_posix(path: Path, folder: Path) -> str:
    """The path as seen from a timeline's folder, as its `file` keys have it."""
    return Path(os.path.relpath(path, folder)).as_posix()


def _instead_of_folder(folder: Path) -> str:
    from musktimeline.read import SOURCES_FILE

    inside = [folder / name for name in DEFAULTS if (folder / name).is_file()]
    inside = inside or [path for path in sorted(folder.glob("*.yaml")) if path.name != SOURCES_FILE]
    if len(inside) == 1 or (inside and inside[0].name == "timeline.yaml"):
        return f"write '{inside[0]}'"
    default = timeline_path(None)
    return f"write '{default}'" if default.is_file() else f"make one with 'timeline extract {shlex.quote(str(folder))}'"
