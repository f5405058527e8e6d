"""A path that a timeline names → the same path, where it leads below a folder that may be read.

A timeline may come from a stranger, and a message quotes the article: without this it could show any text file.
"""

import os
from collections.abc import Iterable
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from musktimeline.errors import ReadError

# What this command line names. Kept here, so that no command has to hand on what only a reader of articles asks for.
_named_root: ContextVar[Path | None] = ContextVar("root", default=None)
_more_folders: ContextVar[tuple[Path, ...]] = ContextVar("articles_dir", default=())


@dataclass(frozen=True, slots=True)
class Roots:
    """Folders, free of links, that a timeline's paths may lead into; the first is the root."""

    folders: tuple[str, ...]

    def admitted(self, path: Path) -> Path:
        """The path as it is. Raises ReadError where it, or a link on its way, leads outside every root."""
        if not self.admit(path):
            what = f"the timeline names an article outside {self.folders[0]}, and it is not read"
            remedy = f"if you trust this timeline, add '--articles-dir {quote(str(path.parent))}'"
            raise ReadError(what, where=str(path), remedy=remedy)
        return path

    def admit(self, path: Path) -> bool:
        real = _real(path)
        return any(_lies_in(real, folder) for folder in self.folders)

    def with_folders(self, folders: Iterable[Path]) -> "Roots":
        return Roots((*self.folders, *map(os.path.realpath, folders)))


def roots_of(folder: Path) -> Roots:
    """What may be read for the timeline in a folder: what the command line names, else its surroundings."""
    root = _named_root.get() or _surroundings(folder)
    return Roots((os.path.realpath(root),)).with_folders(_more_folders.get())


def root_options(
    root: Annotated[
        Path | None,
        typer.Option(
            exists=True,
            file_okay=False,
            metavar="DIR",
            expose_value=False,
            callback=lambda folder: _named_root.set(folder),
            help="Read no article outside this folder. [the git work tree of the timeline, else this folder]",
        ),
    ] = None,
    articles_dir: Annotated[
        list[Path] | None,
        typer.Option(
            exists=True,
            file_okay=False,
            metavar="DIR",
            expose_value=False,
            callback=lambda folders: _more_folders.set(tuple(folders or ())),
            help="Also read the articles in this folder.",
        ),
    ] = None,
) -> None:
    """The parameters that `verbs` adds to every command which opens articles; `roots_of` knows what they were."""


def _surroundings(folder: Path) -> Path:
    """The git work tree that holds the folder, else the current folder where that holds it, else the folder itself."""
    real = Path(os.path.realpath(folder))
    tree = next((above for above in (real, *real.parents) if (above / ".git").exists()), None)
    here = Path(os.path.realpath("."))
    return tree or (here if _lies_in(str(real), str(here)) else real)


def _lies_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _real(path: Path) -> str:
    """`os.path.realpath`, with the folder looked up once for all the files in it. Raises ReadError for no path."""
    try:
        real = os.path.join(_real_folder(str(path.parent)), path.name)  # noqa: PTH118
        return os.path.realpath(real) if path.name == ".." or os.path.islink(real) else real  # noqa: PTH114
    except ValueError as error:
        raise ReadError(f"this is no path: {error}", where=str(path), remedy="correct the file's name") from error


_real_folder = cache(os.path.realpath)
