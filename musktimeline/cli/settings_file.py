"""`timeline.toml` or `pyproject.toml` → the settings in it."""

import re
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from musktimeline.cli.check_settings import Settings
from musktimeline.errors import UsageError
from musktimeline.plaintext import shortened

_TABLE = re.compile(rb"tool\s*\.\s*[\"']?musktimeline|^\s*\[\s*tool\s*\]", re.MULTILINE)
"""What a `pyproject.toml` with settings has somewhere; without it, it is not parsed."""


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


_KINDS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "strict": ("true or false", lambda value: isinstance(value, bool)),
    "articles": ('"required" or "optional"', lambda value: value in ("required", "optional")),
    "select": ('a list of codes, such as ["TL3"]', _is_texts),
    "ignore": ('a list of codes, such as ["TL106"]', _is_texts),
    "min-sources": ("a whole number from 1", lambda value: type(value) is int and value > 0),
    "archived": ("true or false", lambda value: isinstance(value, bool)),
}


def read_settings(path: Path) -> Settings | None:
    """None where a `pyproject.toml` says nothing of this tool.

    Raises UsageError for a file that cannot be read, an unknown key, or a value of another kind.
    """
    is_own = path.name != "pyproject.toml"
    table = _table(path, is_own)
    if table is None:
        return None
    where = str(path) if is_own else f"{path} [tool.musktimeline]"
    return Settings(**{key.replace("-", "_"): _value(where, key, value) for key, value in table.items()})


def _table(path: Path, is_own: bool) -> dict[str, Any] | None:
    try:
        data = path.read_bytes()
        if not is_own and not _TABLE.search(data):
            return None
        read = _parsed(data, path)
    except OSError as error:
        raise UsageError(
            f"cannot be read: {error.strerror}", where=str(path), remedy="see that you may read it"
        ) from error
    found = read if is_own else read.get("tool", {}).get("musktimeline")
    return found if isinstance(found, dict) else None


def _parsed(data: bytes, path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(data.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"this is no TOML: {error}", where=str(path), remedy="mend it, or remove it") from error


def _value(where: str, key: str, value: Any) -> Any:
    if key not in _KINDS:
        near = get_close_matches(key, _KINDS, 1)
        remedy = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(_KINDS)}"
        raise UsageError(f"there is no setting {shortened(key, 40)!r}", where=where, remedy=remedy)
    wanted, is_right = _KINDS[key]
    if not is_right(value):
        raise UsageError(f"{key} is {wanted}, not {shortened(repr(value), 40)}", where=where, remedy="correct it")
    return tuple(value) if isinstance(value, list) else value
