"""A question to `check` → the answer that it gave last, where nothing that the answer hangs on has changed.

A question that was asked before is answered without reading YAML, dates or articles, so nothing here imports what does.
"""

import hashlib
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from musktimeline.cli.cache import Cache, program
from musktimeline.cli.check_settings import Options, settings_files
from musktimeline.cli.files import file_option, timeline_path
from musktimeline.cli.roots import roots_of
from musktimeline.errors import MissingError

if TYPE_CHECKING:
    from musktimeline.check import Evidence

Digest = tuple[str, str | None]
"""A path and the SHA-256 of the file there; None for nothing, empty for what is no file that can be read."""


class Answer(NamedTuple):
    """What `check` wrote to standard output, and its exit code."""

    said: str
    code: int


@dataclass(frozen=True, slots=True)
class Question:
    """Timelines by name (None: the one that is here), what the options say, the format, and whether in colour."""

    names: tuple[str | None, ...]
    options: "Options"
    output: str
    colour: bool

    @property
    def timelines(self) -> tuple[Path, ...]:
        return tuple(map(timeline_path, self.names))

    @property
    def entry(self) -> str:
        """The name under which the answer is kept."""
        return repr(("check", [str(path.absolute()) for path in self.timelines], self))

    @property
    def key(self) -> str:
        """A digest of what the answer hangs on besides the articles, as it stands now."""
        seen = [_surroundings(path) for path in self.timelines]
        return hashlib.sha256(repr((program(), seen)).encode("utf-8", "surrogatepass")).hexdigest()


def recall(cache: Cache, question: Question, key: str) -> Answer | None:
    """None where the answer is not known, or a file that it hangs on is not what it was."""
    kept = cache.get(question.entry, key)
    try:
        if kept is None or any(_digest(Path(path)) != digest for path, digest in kept["read"]):
            return None
        said, code = kept["said"], kept["code"]
    except (KeyError, TypeError, ValueError):
        return None
    return Answer(said, code) if isinstance(said, str) and type(code) is int else None


def keep(cache: Cache, question: Question, key: str, answer: Answer, read: Iterable[Digest]) -> None:
    """Keep an answer that rests on the files that were `read`; `key` is the question's before any of them was.

    Where a timeline or a setting changed meanwhile, nothing is kept.
    """
    if key == question.key:
        cache.put(question.entry, key, {"read": list(read), "said": answer.said, "code": answer.code})


def files_behind(evidence: "Evidence", timeline: Path) -> tuple[Digest, ...] | None:
    """What the check read besides the timeline and the settings, or would have read if it were there.

    None where a file could not be read for a reason that its bytes do not tell.
    """
    problems = (*evidence.articles.values(), *evidence.described.values())
    if any(isinstance(problem, Exception) and not isinstance(problem, MissingError) for problem in problems):
        return None
    return tuple(_read(evidence, timeline.parent))


def _surroundings(timeline: Path) -> list[object]:
    settings = [_digest_of(path) for path in settings_files(timeline)]
    return [_digest_of(timeline), file_option(timeline), roots_of(timeline.parent).folders, settings]


def _read(evidence: "Evidence", folder: Path) -> Iterator[Digest]:
    from musktimeline.read import SOURCES_FILE

    beside: set[Path] = set()
    for source in evidence.timeline.sources:
        article = evidence.readable.get(source.id)
        if source.file:
            file = folder / source.file
            beside.add(file.parent / SOURCES_FILE)
            yield (article.path, article.sha256) if article else _digest_of(file)
    yield from map(_digest_of, sorted(beside))


def _digest_of(path: Path) -> Digest:
    return str(path), _digest(path)


def _digest(path: Path) -> str | None:
    """A pipe or a device is not waited for."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError):
        return ""
