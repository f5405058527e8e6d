"""What cannot be read: each its own message, with the place and a way out, and nothing ever waits."""

import errno
import os
from pathlib import Path

import pytest

from musktimeline.errors import ReadError
from musktimeline.read import read_article
from musktimeline.read.file_text import MAX_BYTES, cannot_open


def error_of(path: Path) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read_article(path)
    assert caught.value.where.startswith(str(path))
    assert caught.value.remedy
    return caught.value


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "the file is empty"),
        (b"\xef\xbb\xbf \n\t\n", "the file is empty"),
        ("Caf\u00e9 closed.".encode("cp1252"), "the file is not in UTF-8 (byte 4, 0xe9, on line 1)"),
        (b"One.\nTwo.\nCaf\xe9", "the file is not in UTF-8 (byte 14, 0xe9, on line 3)"),
        ("Text".encode("utf-16"), "the file is in UTF-16, not in UTF-8"),
        ("Text without a mark".encode("utf-16-le"), "the file is in UTF-16, not in UTF-8"),
        ("Text without a mark".encode("utf-16-be"), "the file is in UTF-16, not in UTF-8"),
        (b"Some text\0and more", "the file is binary, not text (a zero at byte 10)"),
        (b"%PDF-1.7\n", "the file is a PDF, not text"),
        (b"PK\x03\x04\x14\x00", "the file is a zip archive (perhaps .docx), not text"),
    ],
)
def test_bytes_that_are_no_text_in_utf8_are_refused(tmp_path: Path, data: bytes, what: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert error_of(path).what == what


def test_the_way_out_of_a_wrong_encoding_can_be_typed(tmp_path: Path) -> None:
    path = tmp_path / "my article.txt"
    path.write_bytes("Caf\u00e9".encode("cp1252"))
    assert error_of(path).remedy == (
        f"convert it: iconv -f WINDOWS-1252 -t UTF-8 '{path}' > '{tmp_path}/my article-utf8.txt'"
    )


@pytest.mark.parametrize("suffix", [".html", ".htm", ".HTML", ".pdf", ".docx"])
def test_a_kind_not_read_yet_is_named(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text("text")
    assert error_of(path).what == f"{suffix.lower()} is a kind not read yet"


@pytest.mark.parametrize("name", ["a.jpg", "article", "a.text"])
def test_other_endings_are_no_articles(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("text")
    assert error_of(path).what == "only .txt and .md files are read as articles"


def test_a_missing_file_is_missing_whatever_its_kind(tmp_path: Path) -> None:
    assert error_of(tmp_path / "a.txt").what == "there is no such file or folder"
    assert error_of(tmp_path / "a.pdf").what == "there is no such file or folder"


def test_a_name_that_no_file_can_have_is_an_error_like_any_other(tmp_path: Path) -> None:
    assert "cannot be read" in error_of(tmp_path / "a\0.txt").what
    assert "cannot be read" in error_of(tmp_path / ("a" * 300 + ".txt")).what


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    folder = tmp_path / "a.txt"
    folder.mkdir()
    assert error_of(folder).what == "this is a folder, not an article"


def test_a_pipe_or_a_device_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    pipe, device = tmp_path / "pipe.txt", tmp_path / "null.txt"
    os.mkfifo(pipe)
    device.symlink_to("/dev/zero")
    assert error_of(pipe).what == error_of(device).what == "this is a pipe, a socket or a device, not a file"


def test_a_link_to_itself_is_named(tmp_path: Path) -> None:
    link = tmp_path / "a.txt"
    link.symlink_to(link)
    assert error_of(link).what == "this link leads back to itself"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")
    path.chmod(0)
    assert error_of(path).what == "reading it is not allowed"


def test_a_file_of_more_than_64_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert error_of(path).what == "the file is too large for an article (64 MB; at most 64)"


def test_the_refusal_of_the_system_comes_with_the_command_that_lifts_it() -> None:
    refusal = cannot_open(Path("my article.txt"), PermissionError(errno.EACCES, "Permission denied"))
    assert str(refusal) == "my article.txt: reading it is not allowed\n    allow it: chmod u+rX 'my article.txt'"


def test_an_error_of_the_disk_is_passed_on() -> None:
    failure = cannot_open(Path("a.txt"), OSError(errno.EIO, "Input/output error"))
    assert failure.what == "it cannot be read: Input/output error"
