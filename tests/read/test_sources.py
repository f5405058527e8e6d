"""`sources.yaml`: what is read, and each fault with its line and column."""

from pathlib import Path

import pytest

from musktimeline.errors import ReadError
from musktimeline.read import read_folder_sources


def test_keys_are_the_strings_that_stand_there(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text(
        "# by hand\na.txt:\n  id: wall-2021\n  published: 2021-03-03\n"
        "  published_note: >-\n    the editor\n    says so\n"
        "deep/b.txt:\n  title: no\n  x-seen: '1'\n./c.txt:\n"
    )
    assert read_folder_sources(tmp_path) == {
        "a.txt": {"id": "wall-2021", "published": "2021-03-03", "published_note": "the editor says so"},
        "deep/b.txt": {"title": "no", "x-seen": "1"},
        "c.txt": {},
    }


def test_no_file_and_an_empty_file_say_nothing(tmp_path: Path) -> None:
    assert read_folder_sources(tmp_path) == {}
    (tmp_path / "sources.yaml").write_text("")
    assert read_folder_sources(tmp_path) == {}


@pytest.mark.parametrize(
    ("text", "place", "what", "remedy"),
    [
        ("a.txt:\n  titel: Wall\n", "2:3", "unknown key 'titel'", "did you mean 'title'?"),
        ("a.txt:\n  zzz: Wall\n", "2:3", "unknown key 'zzz'", "the keys are id, title, "),
        ("a.txt: Wall\n", "1:8", "this is not keys with values", "write a file's name"),
        ("- a.txt\n", "1:1", "this is not keys with values", "write a file's name"),
        ("a.txt:\n  title: [Wall]\n", "2:10", "'title' wants one value", "write it on one line"),
        ("a.txt:\n  published: last spring\n", "2:14", "'last spring' is not a date", "write 2022"),
        ("a.txt:\n  published_basis: guess\n", "2:20", "unknown basis 'guess'", "write one of stated, "),
        ("a.txt:\n  id: x\nb.txt:\n  id: x\n", "3:1", "the id 'x' is also that of a.txt", "give it another"),
        ("a.txt:\n  id: x\na.txt:\n  id: y\n", "3:1", "", ""),
        ("a.txt:\n  title: 'Wall\n", "2:10", "", ""),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path: Path, text: str, place: str, what: str, remedy: str) -> None:
    path = tmp_path / "sources.yaml"
    path.write_text(text)
    with pytest.raises(ReadError) as caught:
        read_folder_sources(tmp_path)
    assert caught.value.where == f"{path}:{place}"
    assert caught.value.what.startswith(what) and caught.value.what
    assert caught.value.remedy.startswith(remedy) and caught.value.remedy
