"""The five articles: their metadata and every line that is marked, as golden files."""

from pathlib import Path

import pytest

from musktimeline.model import Article
from musktimeline.read import find_articles, read_article, read_folder_sources

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the source distribution leaves the articles out")


def described(article: Article) -> str:
    """Metadata, then number and beginning of each line that is furniture, in brackets where only a part of it is."""
    fields = ("id", "title", "author", "publisher", "url", "published")
    head = [f"{name}: {getattr(article, name)}" for name in fields if getattr(article, name)]
    return "\n".join([*head, "", *furniture_lines(article)]) + "\n"


def furniture_lines(article: Article) -> list[str]:
    lines: list[str] = []
    start = 0
    for number, line in enumerate(article.text.split("\n"), 1):
        end = start + len(line)
        for span in article.furniture:
            if line.strip() and span.overlaps(start, end):
                part = article.text[max(span.start, start) : min(span.end, end)]
                shown = part if part == line else f"[{part}]"
                lines.append(f"{number:>3}  {shown[:100]}")
        start = end + 1
    return lines


@pytest.mark.parametrize("golden", sorted((HERE / "golden").glob("*.txt")), ids=lambda path: path.stem)
def test_a_seed_is_read_as_its_golden_file_says(golden: Path) -> None:
    known = read_folder_sources(SEEDS)[golden.name]
    assert described(read_article(SEEDS / golden.name, known)) == golden.read_text(encoding="utf-8")


def test_every_seed_has_its_record_and_its_golden_file() -> None:
    names = [path.name for path in find_articles([SEEDS]).articles]
    assert names == sorted(read_folder_sources(SEEDS)) == sorted(path.name for path in (HERE / "golden").iterdir())


def test_without_sources_yaml_a_seed_that_states_no_date_has_none() -> None:
    dates = {path.name[:3]: read_article(path).published for path in find_articles([SEEDS]).articles}
    stated = {number: (p.date, p.basis, p.quote) for number, p in dates.items() if p}
    assert stated == {
        "000": ("2023-10-24", "stated", "Last updated: Oct 24, 2023"),
        "001": ("2023-08-22", "stated", "date 2023-08-22"),
        "004": ("2024-10-25", "stated", "05:13 pm Oct 25, 2024"),
    }
