"""The date of each story's article is withheld in turn: what is suggested must be where it was."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from musktimeline import read_article
from musktimeline.dates import parse_date
from musktimeline.events import extract
from musktimeline.merge import update
from musktimeline.model import Article, Source, Timeline
from musktimeline.publication import suggest

STORIES = sorted({path.parent for path in (Path(__file__).parent.parent / "stories").rglob("*.txt")})
LEAST_FOUND = 8


def source_of(article: Article) -> Source:
    published = article.published
    return Source(
        article.id,
        file=article.path,
        sha256=article.sha256,
        published=published.date if published else None,
        published_basis=published.basis if published else None,
    )


def suggested(articles: list[Article], withheld: Article) -> str | None:
    """What the other articles of a story say of when this one came out."""
    known = [replace(a, published=None) if a is withheld else a for a in articles]
    timeline, _ = update(Timeline(), [source_of(a) for a in known], [extract(a) for a in known])
    found = suggest(timeline, {a.id: a.text for a in known})
    return next((s.date for s in found if s.source.id == withheld.id), None)


def outcomes() -> Iterator[tuple[str, str, str]]:
    """For each suggestion: the article, its date, and the date that is suggested."""
    for story in STORIES:
        articles = [read_article(path) for path in sorted([*story.glob("*.txt"), *story.glob("*.md")])]
        for article in articles:
            date = suggested(articles, article) if article.published else None
            if date and article.published:
                yield article.path, article.published.date, date


def test_no_date_is_suggested_that_is_not_the_true_one() -> None:
    found = list(outcomes())
    wrong = [o for o in found if not parse_date(o[2]).allowing_for_doubt().overlaps(parse_date(o[1]))]
    assert wrong == []
    assert len(found) >= LEAST_FOUND
