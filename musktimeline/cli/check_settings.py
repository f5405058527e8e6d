"""What a project and the command line ask of a check → one set of settings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

Options: TypeAlias = Mapping[str, Any]
"""Fields of `Settings` as options give them; None where they do not."""

_FILES = ("timeline.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Settings:
    """`select` and `ignore` are codes or their beginnings (`TL3`); nothing in `select` means all."""

    strict: bool = False
    articles: str = "required"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_sources: int = 1
    archived: bool = False

    @property
    def articles_optional(self) -> bool:
        return self.articles == "optional"


def settings_for(timeline: Path | None, options: Options) -> Settings:
    """The settings of the project that a timeline (None: standard input) belongs to, and what the options say instead.

    The nearest `timeline.toml`, or `pyproject.toml` with a table `[tool.musktimeline]`, from the timeline's folder up
    to the top of its git work tree. Raises UsageError for what is no setting.
    """
    given = {name: value for name, value in options.items() if value is not None}
    return replace(_of_project(timeline), **given)


def settings_files(timeline: Path | None) -> Iterator[Path]:
    """The files of a timeline's project that could hold settings, the nearest first."""
    folder = (timeline or Path("-")).absolute().parent
    for place in (folder, *folder.parents):
        yield from (place / name for name in _FILES if (place / name).is_file())
        if (place / ".git").exists():
            break


def _of_project(timeline: Path | None) -> Settings:
    for file in settings_files(timeline):
        from musktimeline.cli.settings_file import read_settings  # most timelines have none

        settings = read_settings(file)
        if settings is not None:
            return settings
    return Settings()
