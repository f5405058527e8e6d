"""Sources whose article is not where they say → where the same bytes stand, or the path written right."""

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from musktimeline.check.evidence import Evidence
from musktimeline.check.mends import Mend
from musktimeline.cli.files import relative_posix
from musktimeline.cli.roots import roots_of
from musktimeline.errors import MissingError, ReadError
from musktimeline.model import Source
from musktimeline.read import find_articles
from musktimeline.read.file_text import read_bytes

_MOST_FILES = 10_000


def moved_articles(evidence: Evidence, folder: Path) -> Iterator[Mend]:
    """New `file` keys, relative to the timeline's folder. An article that is found in two places is left alone."""
    sources = enumerate(evidence.timeline.sources)
    missing = [(i, source) for i, source in sources if isinstance(evidence.problem(source.id), MissingError)]
    written_right = {i: path for i, source in missing if (path := _with_slashes(source, folder))}
    known = [source for i, source in missing if i not in written_right and source.sha256]
    by_hash = _articles_by_hash(_folders(evidence.timeline.sources, folder)) if known else {}
    for i, source in missing:
        found = by_hash.get((source.sha256 or "").lower(), ())
        new = written_right.get(i) or (relative_posix(found[0], folder) if len(found) == 1 else None)
        if new:
            yield Mend(("sources", i, "file"), source.file, new)


def _with_slashes(source: Source, folder: Path) -> str | None:
    """A path that was written with backslashes."""
    path = (source.file or "").replace("\\", "/")
    return path if path != source.file and (folder / path).is_file() else None


def _folders(sources: Sequence[Source], folder: Path) -> list[Path]:
    """The timeline's own, and those in which its articles stand or stood."""
    roots = roots_of(folder)
    named = {folder / os.fsdecode(source.file) for source in sources if source.file}
    return sorted({folder, *(path.parent for path in named if roots.admit(path) and path.parent.is_dir())})


def _articles_by_hash(folders: Sequence[Path]) -> dict[str, list[Path]]:
    """Those that can be read, of the first so many."""
    found: defaultdict[str, list[Path]] = defaultdict(list)
    for path in find_articles(folders).articles[:_MOST_FILES]:
        try:
            found[hashlib.sha256(read_bytes(path)).hexdigest()].append(path)
        except ReadError:
            continue  # an article of another timeline, or none: this one's own was readable once
    return found
