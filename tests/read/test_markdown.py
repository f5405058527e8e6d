"""Markdown: front matter, headings in both ways, and what is no prose."""

from pathlib import Path

import pytest

from musktimeline.errors import ReadError
from musktimeline.read import read_article

BODY = "The harbour wall gave way in the night of the storm, the harbour master said."
MORE = "Nobody was hurt, but the office and the school beside it had to close for a week."


def article(folder: Path, text: str) -> tuple[str | None, list[str]]:
    path = folder / "a.md"
    path.write_text(text, encoding="utf-8")
    read = read_article(path)
    return read.title, [read.text[start:end] for start, end in read.furniture]


@pytest.mark.parametrize("furniture", [
    "## What happened",
    "What happened\n-------------",
    "***",
    "- - -",
    "![The wall](wall.jpg)",
    "[![The wall](wall.jpg)](https://harbour.example)",
    "[1]: https://harbour.example \"The harbour\"",
    "```\nDate: 2021-03-03.\n\nMore.\n```",
    "<!-- Written on 3 March 2021.\n\nBy hand. -->",
])  # fmt: skip
def test_what_is_no_prose_is_marked(tmp_path: Path, furniture: str) -> None:
    assert article(tmp_path, f"{BODY}\n\n{furniture}\n\n{MORE}\n") == (None, [furniture])


@pytest.mark.parametrize("prose", [
    "> The wall gave way, he said.",
    "- The wall gives way on 3 March 2021",
    "* The wall gives way on 3 March 2021",
    "1. The wall gives way on 3 March 2021",
    "The *wall* gave way ([office](https://harbour.example)).",
    "#harbour is what they called it on 3 March 2021.",
    "``` never closed, the wall gave way.",
    "<!-- never closed, the wall gave way.",
])  # fmt: skip
def test_prose_is_not(tmp_path: Path, prose: str) -> None:
    assert article(tmp_path, f"{BODY}\n\n{prose}\n\n{MORE}\n") == (None, [])


@pytest.mark.parametrize("heading", ["# The wall gives way", "# The wall gives way #", "The wall gives way\n==="])
def test_a_heading_above_the_text_is_the_title(tmp_path: Path, heading: str) -> None:
    assert article(tmp_path, f"{heading}\n\n{BODY}\n") == ("The wall gives way", [heading])


def test_front_matter_is_furniture_and_stays_in_the_text(tmp_path: Path) -> None:
    front = "---\ntitle: The wall\n---"
    assert article(tmp_path, f"{front}\n\n{BODY}\n") == ("The wall", [front])


@pytest.mark.parametrize("text", [f"---\n\n{BODY}\n\n---\n\n{MORE}\n", f"---\ntitle: never closed\n\n{BODY}\n"])
def test_a_rule_at_the_head_is_no_front_matter(tmp_path: Path, text: str) -> None:
    title, furniture = article(tmp_path, text)
    assert title is None
    assert all(part in ("---", "---\ntitle: never closed") for part in furniture)


def test_plain_text_has_no_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"---\ntitle: The wall\n---\n\n{BODY}\n")
    assert read_article(path).title is None


@pytest.mark.parametrize(
    ("front", "place"),
    [
        ("title: 'The wall", "2:8"),
        ("title: The wall\ntitle: The other", "3:1"),
        ("title: &a The wall\nauthor: *a", "2:8"),
    ],
)
def test_a_fault_in_front_matter_has_its_place_in_the_file(tmp_path: Path, front: str, place: str) -> None:
    with pytest.raises(ReadError) as caught:
        article(tmp_path, f"---\n{front}\n---\n\n{BODY}\n")
    assert caught.value.where == f"{tmp_path / 'a.md'}:{place}"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("date: 2021-03-03", "2021-03-03"),
        ("date: 2021-03-03T10:00:00+02:00", "2021-03-03"),
        ("date: 2021-03-03 10:00:00 +0200", "2021-03-03"),
        ("published: '2021-03~'", "2021-03~"),
        ("publish_date: Wednesday, March 3, 2021", "2021-03-03"),
        ("datePublished: 3 mars 2021", "2021-03-03"),
        ("date: 2021", "2021"),
        ("date: 03/04/2021", None),
        ("date: soon", None),
        ("date: last year", None),
        ("date: 2021-02-30", None),
    ],
)
def test_a_date_in_front_matter_is_metadata(tmp_path: Path, line: str, date: str | None) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\n{line}\n---\n\n{BODY}\n")
    published = read_article(path).published
    assert (published.date if published else None) == date
    assert published is None or published.basis == "metadata"
