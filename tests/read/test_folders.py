"""Files and folders in, articles out: whatever the order, each once, nothing dropped silently."""

import itertools
from pathlib import Path

from musktimeline.read import find_articles


def made(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The wall gave way.\n")
    return folder


def test_folders_are_searched_and_what_is_no_article_is_passed_over(tmp_path: Path) -> None:
    folder = made(
        tmp_path,
        "b.txt", "a.md", "deep/er/c.TXT", "photo.jpg", "page.html", "deep/notes.odt",
        "README.md", "readme.txt", "sources.yaml", ".hidden.txt", ".git/d.txt", "deep/sources.yaml",
    )  # fmt: skip
    found = find_articles([folder])
    assert found.articles == (folder / "a.md", folder / "b.txt", folder / "deep/er/c.TXT")
    assert found.passed_over == (folder / "deep/notes.odt", folder / "page.html", folder / "photo.jpg")
    assert found.problems == ()


def test_the_order_of_the_arguments_and_repeating_them_changes_nothing(tmp_path: Path) -> None:
    folder = made(tmp_path, "a.txt", "b/c.txt", "b/x.jpg")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    arguments = [folder, folder / "b", folder / "a.txt", folder / "link.txt", folder / "b/../a.txt", folder / "gone"]
    results = {str(find_articles(order)) for order in itertools.permutations(arguments)}
    assert len(results) == 1
    assert find_articles(arguments).articles == (folder / "a.txt", folder / "b/c.txt")


def test_a_file_that_is_named_is_an_article_so_that_reading_it_says_what_is_wrong(tmp_path: Path) -> None:
    folder = made(tmp_path, "page.html", ".hidden.txt", "README.md", "sources.yaml")
    found = find_articles([folder / "page.html"])
    assert (found.articles, found.passed_over) == ((folder / "page.html",), ())
    others = [folder / ".hidden.txt", folder / "README.md", folder / "sources.yaml"]
    assert find_articles(others).passed_over == tuple(others)


def test_a_folder_without_an_article_is_a_problem_that_says_what_it_holds(tmp_path: Path) -> None:
    made(tmp_path / "one", "page.html", "photo.jpg")
    (tmp_path / "two").mkdir()
    found = find_articles([tmp_path / "two", tmp_path / "one", tmp_path / "three"])
    assert [(p.where, p.what) for p in found.problems] == [
        (str(tmp_path / "one"), "there is no article in this folder (only .html, .jpg)"),
        (str(tmp_path / "three"), "there is no such file or folder"),
        (str(tmp_path / "two"), "there is no article in this folder"),
    ]


def test_a_link_back_into_the_folder_ends(tmp_path: Path) -> None:
    folder = made(tmp_path, "a.txt")
    (folder / "again").symlink_to(folder)
    (folder / "itself").symlink_to(folder / "itself")
    found = find_articles([folder])
    assert found.articles == (folder / "a.txt",)
    assert found.passed_over == (folder / "again", folder / "itself")


def test_a_link_to_a_folder_is_searched_when_it_is_named(tmp_path: Path) -> None:
    folder = made(tmp_path / "real", "a.txt")
    (tmp_path / "link").symlink_to(folder)
    assert find_articles([tmp_path / "link"]).articles == (tmp_path / "link/a.txt",)
