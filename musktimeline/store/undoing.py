"""What a timeline file said before the tool's last write → kept in a folder of the user's, and put back."""

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from musktimeline.errors import StoreError
from musktimeline.store.document import read_bytes
from musktimeline.store.replacing import locked, put_in_place


@dataclass(frozen=True, slots=True)
class Undone:
    """The texts of the file before and after it was put back; None where there was, or is, no file."""

    was: str | None
    is_: str | None


def remember_write(path: Path, before: str | None, after: str, folder: Path) -> None:
    """Keep what the last write replaced, of each timeline in a file that only its user may read.

    Nothing depends on it but `undo`: where it cannot be kept, nothing is said, and `undo` refuses.
    """
    with suppress(OSError, StoreError, UnicodeEncodeError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        record = {"path": os.path.realpath(path), "before": before, "sha256": _digest(after)}
        kept = _kept(path, folder)
        if not kept.exists():
            os.close(os.open(kept, os.O_WRONLY | os.O_CREAT, 0o600))
        put_in_place(kept, json.dumps(record))


def undone(path: Path, folder: Path) -> Undone:
    """What undoing the last write would do. Raises StoreError where nothing is kept, or the file changed since."""
    record = _record(path, folder)
    text = read_bytes(path).decode() if path.exists() else None
    if _digest(text) != record["sha256"]:
        raise StoreError(
            "the file changed since the tool last wrote it",
            where=str(path),
            remedy="undo would lose that change: mend the file by hand, or with git",
        )
    return Undone(text, record["before"])


def undo(path: Path, folder: Path) -> Undone:
    """Put back what stood before the tool's last write; doing it twice changes nothing."""
    with locked(path):
        back = undone(path, folder)
        if back.is_ is None:
            Path(os.path.realpath(path)).unlink()
        else:
            put_in_place(path, back.is_)
        _remember_undoing(path, back, folder)
    return back


def _remember_undoing(path: Path, back: Undone, folder: Path) -> None:
    record = {"path": os.path.realpath(path), "before": back.was, "sha256": _digest(back.is_)}
    put_in_place(_kept(path, folder), json.dumps(record))


def _record(path: Path, folder: Path) -> dict[str, str | None]:
    try:
        record = json.loads(_kept(path, folder).read_bytes())
        return {"before": record["before"], "sha256": record["sha256"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        remedy = "only the last write of this machine's user is kept; 'git log -p' may have more"
        raise StoreError("no write of this file is remembered", where=str(path), remedy=remedy) from error


def _kept(path: Path, folder: Path) -> Path:
    return folder / f"{hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:24]}.json"


def _digest(text: str | None) -> str:
    return "" if text is None else hashlib.sha256(text.encode()).hexdigest()
