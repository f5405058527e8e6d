"""The text as read, and which of several statements about an article wins."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from musktimeline.model import Article, Published
from musktimeline.read import read_article

BODY = "The harbour wall gave way in the night of the storm, the harbour master said."


def written(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_the_text_is_the_file_s_but_for_mark_and_line_ends(tmp_path: Path) -> None:
    data = "\ufeffCurly “quotes”, ’, …, —,\r\nno\u00a0break,\rand \ufeff, \u2028, \x0c and \t stay. \r\n".encode()
    article = read_article(written(tmp_path, "Übung 1.txt", data))
    assert article == Article(
        id="ubung-1",
        path=str(tmp_path / "Übung 1.txt"),
        text="Curly “quotes”, ’, …, —,\nno\u00a0break,\nand \ufeff, \u2028, \x0c and \t stay. \n",
        sha256=hashlib.sha256(data).hexdigest(),
    )


def test_a_path_may_be_a_string(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", BODY)
    assert read_article(str(path)) == read_article(path)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000_3ab0a456edc05d2c.txt", "000-3ab0a456edc05d2c"),
        ("Ärger im Hafen – Teil 2.txt", "arger-im-hafen-teil-2"),
        ("港.txt", "article-" + hashlib.sha256("港".encode()).hexdigest()[:8]),
    ],
)
def test_an_id_is_made_of_the_file_s_name(tmp_path: Path, name: str, expected: str) -> None:
    assert read_article(written(tmp_path, name, BODY)).id == expected


FRONT = (
    "---\ntitle: Front title\nauthors:\n- name: Ann\n- Bob\ndate: 3 March 2021\nsite_name: Front site\nlang: en\n---\n"
)
OWN = f"# Own title\n\nBy Jane Doe | Published 4 March 2021\n\n{BODY}\n"


def test_front_matter_wins_over_the_text(tmp_path: Path) -> None:
    article = read_article(written(tmp_path, "a.md", FRONT + OWN))
    assert (article.title, article.author, article.publisher, article.language, article.published) == (
        "Front title",
        "Ann, Bob",
        "Front site",
        "en",
        Published("2021-03-03", "metadata"),
    )


def test_what_is_known_wins_over_front_matter(tmp_path: Path) -> None:
    known = {"id": "wall-2021", "title": "Known title", "published": "2021-03~", "published_note": "the editor says so"}
    article = read_article(written(tmp_path, "a.md", FRONT + OWN), known)
    assert (article.id, article.title, article.author, article.published) == (
        "wall-2021",
        "Known title",
        "Ann, Bob",
        Published("2021-03~", "supplied", None, "the editor says so"),
    )


def test_the_text_speaks_where_nobody_else_does(tmp_path: Path) -> None:
    article = read_article(written(tmp_path, "a.md", OWN))
    assert (article.title, article.author, article.published) == (
        "Own title",
        "Jane Doe",
        Published("2021-03-04", "stated", "Published 4 March 2021"),
    )


def test_a_known_basis_and_its_words_are_kept(tmp_path: Path) -> None:
    known = {"published": "2021-03-04", "published_basis": "stated", "published_quote": "4 March 2021"}
    article = read_article(written(tmp_path, "a.md", OWN), known)
    assert article.published == Published("2021-03-04", "stated", "4 March 2021")


def test_a_known_date_that_cannot_be_read_leaves_none_rather_than_another(tmp_path: Path) -> None:
    assert read_article(written(tmp_path, "a.md", OWN), {"published": "last spring"}).published is None


def test_nothing_is_made_up(tmp_path: Path) -> None:
    article = read_article(written(tmp_path, "a.txt", f"{BODY} It was 3 March 2021, by all accounts.\n"))
    assert (article.title, article.author, article.published, article.furniture) == (None, None, None, ())


def test_a_caption_that_looks_like_a_title_does_not_replace_a_known_one(tmp_path: Path) -> None:
    path = written(tmp_path, "a.txt", f"Harbour wall in the storm\n\n{BODY}\n")
    assert read_article(path, {"title": "Wall gives way"}).title == "Wall gives way"


def test_the_date_parser_is_not_loaded_for_dates_in_english() -> None:
    code = (
        "import sys; from musktimeline.read.written_dates import read_date;"
        "print(read_date('Thu 7 Sep 2023 19.05 BST'), 'dateparser' in sys.modules);"
        "print(read_date('7 septembre 2023'), 'dateparser' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "2023-09-07 False\n2023-09-07 True\n"
