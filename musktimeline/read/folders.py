"""Files and folders → the articles among them, what was passed over, and what cannot be searched."""

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from musktimeline.errors import ReadError
from musktimeline.read.file_text import cannot_open
from musktimeline.read.kinds import READERS
from musktimeline.read.sources import SOURCES_FILE

_ABOUT_TIMELINES = (SOURCES_FILE, "timeline.schema.json")


@dataclass(frozen=True, slots=True)
class Found:
    """`articles` and `passed_over` are sorted by full path, whatever the order of the arguments, each file once."""

    articles: tuple[Path, ...]
    passed_over: tuple[Path, ...]
    problems: tuple[ReadError, ...]


def find_articles(paths: Sequence[Path]) -> Found:
    """Find articles in folders, recursively; a file that is named itself is an article whatever its ending.

    Hidden files, `README*`, `sources.yaml` and the schema of a timeline never are. Links to folders are not followed
    inside a folder, so no loop can arise. A missing path and a folder without an article are problems; nothing is
    raised.
    """
    articles: list[Path] = []
    passed_over: list[Path] = []
    problems: list[ReadError] = []
    for path in sorted(map(Path, paths), key=_order):
        try:
            found = _sort_out(path)
        except ReadError as error:
            problems.append(error)
            continue
        articles += found.articles
        passed_over += found.passed_over
        problems += found.problems
    return Found(_once(articles), _once(passed_over), tuple({str(p): p for p in problems}.values()))


def _sort_out(path: Path) -> Found:
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        raise cannot_open(path, error) from error
    if is_folder:
        return _search(path)
    return Found((), (path,), ()) if _is_about_articles(path.name) else Found((path,), (), ())


def _search(folder: Path) -> Found:
    """Every file below a folder that is not hidden, and every link to a folder, which is not followed."""
    faults: list[OSError] = []
    articles: list[Path] = []
    others: list[Path] = []
    for root, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        others += (link for name in folders if not _is_about_articles(name) and (link := Path(root, name)).is_symlink())
        for file in (Path(root, name) for name in names if not _is_about_articles(name)):
            (articles if file.suffix.lower() in READERS else others).append(file)
    problems = [cannot_open(Path(fault.filename), fault) for fault in faults]
    if not articles and not problems:
        problems.append(_nothing_in(folder, others))
    return Found(tuple(articles), tuple(others), tuple(problems))


def _is_about_articles(name: str) -> bool:
    return name.startswith(".") or name.upper().startswith("README") or name in _ABOUT_TIMELINES


def _nothing_in(folder: Path, files: Sequence[Path]) -> ReadError:
    endings = sorted({file.suffix or file.name for file in files})
    held = f" (only {', '.join(endings[:5])})" if endings else ""
    return ReadError(
        f"there is no article in this folder{held}",
        where=str(folder),
        remedy="put the articles there as .txt or .md files, or name another folder",
    )


def _once(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Each file once, under the first of its names, in the order of full paths."""
    names: dict[tuple[str, str], Path] = {}
    real_folder = cache(os.path.realpath)
    for path in sorted(paths, key=_order):
        real = Path(os.path.realpath(path)) if path.is_symlink() else path
        names.setdefault((real_folder(real.parent), real.name), path)
    return tuple(names.values())


def _order(path: Path) -> tuple[str, str]:
    return str(path.absolute()), str(path)
