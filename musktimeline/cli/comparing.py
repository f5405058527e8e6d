"""The arguments of `timeline diff` → a comparison; as git's own diff driver, what git is to print."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from musktimeline.cli.display import show_lines
from musktimeline.cli.files import STDIN
from musktimeline.comparison import Comparison, compare
from musktimeline.errors import StoreError, UsageError
from musktimeline.model import Timeline
from musktimeline.plaintext import one_line, visible
from musktimeline.store import parse_document, refuse_errors
from musktimeline.store.document import read_bytes
from musktimeline.terminal.differences import differences
from musktimeline.terminal.screen import Screen
from musktimeline.wording import counted

# `path old-file old-hex old-mode new-file new-hex new-mode`, and behind them the new path and a note of a renamed file
# (git(1), GIT_EXTERNAL_DIFF); of a file in conflict the path alone.
_OF_GIT, _OF_GIT_RENAMED, _UNMERGED = 7, 9, 1
_SET_BY_GIT = "GIT_DIFF_PATH_COUNTER"


def compare_sides(files: Sequence[str]) -> Comparison:
    """Compare the two files of a command line.

    Raises UsageError for any other number of them, StoreError where one is no timeline or has errors: what was not
    understood of it would seem to be gone.
    """
    if len(files) != 2:
        raise UsageError(f"{counted(len(files), 'file')} to compare", remedy="write timeline diff OLD NEW")
    if files[0] == files[1] == STDIN:
        raise UsageError("both sides are standard input", remedy="name a file for one of them")
    old, new = (_timeline(_read(name), "<stdin>" if name == STDIN else name) for name in files)
    return compare(old, new)


def asked_by_git(files: Sequence[str], environment: Mapping[str, str]) -> bool:
    """Whether git calls, as a diff driver or as GIT_EXTERNAL_DIFF: by the number of arguments."""
    return len(files) in (_OF_GIT, _OF_GIT_RENAMED) or (len(files) == _UNMERGED and _SET_BY_GIT in environment)


def compare_for_git(files: Sequence[str], *, quotes: bool) -> None:
    """Print what changed in one file of a `git diff`; never fails, as git would stop at that file and show no other."""
    show_lines(_lines_for_git(files, quotes=quotes), {}, pager=False)


def _lines_for_git(files: Sequence[str], *, quotes: bool) -> Iterator[str]:
    path = files[0]
    if len(files) == _UNMERGED:
        yield f"{one_line(path)}: not merged yet: settle its conflict first"
        return
    renamed = files[_OF_GIT] if len(files) == _OF_GIT_RENAMED else path
    yield f"timeline diff {one_line(path)}" + (f" → {one_line(renamed)}" if renamed != path else "")
    old, new = _read(files[1]), _read(files[4])
    try:
        comparison = compare(_timeline(old, path), _timeline(new, renamed))
    except StoreError as error:
        yield from _as_text(error, old, new)
        return
    yield from differences(comparison, Screen(), quotes=quotes)
    if comparison.is_empty and old != new:
        yield "Only layout or comments differ."


def _as_text(error: StoreError, old: bytes, new: bytes) -> Iterator[str]:
    """Of a side that cannot be read as a timeline nothing must be hidden: the lines that differ, as git shows them."""
    from difflib import unified_diff

    yield visible(str(error))
    was, is_ = (side.decode("utf-8", "replace").splitlines() for side in (old, new))
    yield from (visible(line) for line in unified_diff(was, is_, lineterm=""))


def _timeline(data: bytes, name: str) -> Timeline:
    if name == os.devnull or not data:
        return Timeline()
    document = parse_document(data, name)
    refuse_errors(document)
    return document.timeline


def _read(name: str) -> bytes:
    if name == os.devnull:
        return b""
    return sys.stdin.buffer.read() if name == STDIN else read_bytes(Path(name))
