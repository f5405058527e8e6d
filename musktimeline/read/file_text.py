"""Path → bytes, and bytes → the text as read. Never waits for a pipe or a device."""

import errno
import shlex
import stat
from pathlib import Path

from musktimeline.errors import MissingError, ReadError

MAX_BYTES = 64 * 1024 * 1024

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_MAGIC = {b"%PDF-": "a PDF", b"PK\x03\x04": "a zip archive (perhaps .docx)", b"\x1f\x8b": "a gzip archive"}


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file of at most MAX_BYTES.

    Raises ReadError for anything else.
    """
    require_readable_file(path)
    return bytes_of(path)


def bytes_of(path: Path) -> bytes:
    """The bytes of a file that is known to be readable. Raises ReadError where it is not after all."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise cannot_open(path, error) from error


def decode(data: bytes, path: Path) -> str:
    """The bytes as UTF-8 without a byte order mark, line ends as LF, nothing else changed.

    Raises ReadError where they are no text in UTF-8, or none at all.
    """
    _refuse_other_encodings(data, path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error.start, path) from error
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ReadError("the file is empty", where=str(path), remedy="save the article's text in it, or remove it")
    return text


def require_readable_file(path: Path) -> None:
    """Raise ReadError unless the path leads to a regular file of at most MAX_BYTES; opens nothing."""
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise cannot_open(path, error) from error
    if stat.S_ISDIR(status.st_mode):
        raise ReadError("this is a folder, not an article", where=str(path), remedy="name the files in it")
    if not stat.S_ISREG(status.st_mode):
        raise ReadError(
            "this is a pipe, a socket or a device, not a file",
            where=str(path),
            remedy="save what comes out of it as a .txt file",
        )
    if status.st_size > MAX_BYTES:
        raise ReadError(
            f"the file is too large for an article ({status.st_size // 1024**2} MB; at most {MAX_BYTES // 1024**2})",
            where=str(path),
            remedy="split it into one file an article",
        )


def cannot_open(path: Path, error: Exception) -> ReadError:
    """What an error of the file system means to whoever named the path; MissingError where nothing is there."""
    number = getattr(error, "errno", None)
    where = str(path)
    if number in (errno.ENOENT, errno.ENOTDIR):
        return MissingError("there is no such file or folder", where=where, remedy="check the spelling, or restore it")
    if number == errno.ELOOP:
        return ReadError("this link leads back to itself", where=where, remedy="point it at the article, or remove it")
    if number in (errno.EACCES, errno.EPERM):
        return ReadError("reading it is not allowed", where=where, remedy=f"allow it: chmod u+rX {shlex.quote(where)}")
    reason = getattr(error, "strerror", None) or str(error)
    return ReadError(f"it cannot be read: {reason}", where=where, remedy="check its name and the disk that it is on")


def _refuse_other_encodings(data: bytes, path: Path) -> None:
    if data.startswith(_UTF16_MARKS) or _looks_like_utf16(data):
        raise ReadError("the file is in UTF-16, not in UTF-8", where=str(path), remedy=_convert("UTF-16", path))
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            raise ReadError(f"the file is {kind}, not text", where=str(path), remedy="save its text as a .txt file")
    at = data.find(b"\0")
    if at >= 0:
        raise ReadError(
            f"the file is binary, not text (a zero at byte {at + 1})",
            where=str(path),
            remedy="save the article's text as a .txt file in UTF-8",
        )


def _looks_like_utf16(data: bytes) -> bool:
    """Western text in UTF-16 without a mark: every second byte is zero."""
    head = data[:1024]
    zeros = max(head[0::2].count(0), head[1::2].count(0))
    return len(head) >= 4 and zeros > 0.4 * len(head) and head.count(0) == zeros


def _not_utf8(data: bytes, at: int, path: Path) -> ReadError:
    line = data.count(b"\n", 0, at) + 1
    return ReadError(
        f"the file is not in UTF-8 (byte {at + 1}, 0x{data[at]:02x}, on line {line})",
        where=str(path),
        remedy=_convert("WINDOWS-1252", path),
    )


def _convert(encoding: str, path: Path) -> str:
    target = path.with_name(f"{path.stem}-utf8{path.suffix}")
    return f"convert it: iconv -f {encoding} -t UTF-8 {shlex.quote(str(path))} > {shlex.quote(str(target))}"
