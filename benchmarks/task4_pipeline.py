"""Articles of a corpus → what the ordinary pipeline reads in them, and what a timeline of somebody needs besides."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from task4_corpus import CorpusArticle

from musktimeline.dates import parse_date
from musktimeline.events import extract, find_names
from musktimeline.merge import update
from musktimeline.model import Article, Citation, Event, Source, Timeline, find_quote
from musktimeline.read import read_article
from musktimeline.selection import safe_aliases
from musktimeline.timexes import find_timexes

_NEWS_SENTENCES = 3  # sentences of the text in which the day of the news may stand
_NEWS_DAYS = 7  # days before publication on which that may be


class Told(NamedTuple):
    """An event as one article tells it, and where its quote stands."""

    event: Event
    citation: Citation
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Read:
    """A corpus through the pipeline. By id of article: the task's words, the text as read, the day of its news, and
    where people are named.
    """

    corpus: Mapping[str, CorpusArticle]
    articles: Mapping[str, Article]
    timeline: Timeline
    tellings: Sequence[Told]
    news: Mapping[str, str]
    people: Mapping[str, Sequence[tuple[int, str]]]


def read_corpus(corpus: Sequence[CorpusArticle], folder: Path) -> Read:
    """Write the articles as files into a folder, and read these with the ordinary pipeline."""
    articles = {given.id: _article(given, folder) for given in corpus}
    sources = [_source(article) for article in articles.values()]
    timeline, _ = update(Timeline(), sources, [extract(article) for article in articles.values()], undated=True)
    return Read(
        corpus={given.id: given for given in corpus},
        articles=articles,
        timeline=timeline,
        tellings=list(_tellings(timeline, articles)),
        news={given.id: day for given in corpus if (day := _news_day(articles[given.id], given))},
        people={article.id: _people(article.text) for article in articles.values()},
    )


def _article(given: CorpusArticle, folder: Path) -> Article:
    path = folder / f"{given.id}.txt"
    path.write_text(given.text, encoding="utf-8", newline="\n")
    return read_article(path, {"id": given.id, "published": given.published or "", "published_basis": "metadata"})


def _source(article: Article) -> Source:
    published = article.published.date if article.published else None
    return Source(article.id, title=article.title, published=published, sha256=article.sha256)


def _tellings(timeline: Timeline, articles: Mapping[str, Article]) -> Iterator[Told]:
    for event in timeline.events:
        for citation in event.citations:
            quote = find_quote(articles[citation.source], citation.quote, citation.prefix)
            if quote:
                yield Told(event, citation, quote.start, quote.end)


def _news_day(article: Article, given: CorpusArticle) -> str | None:
    """The narrative date: the first day named at the top that lies shortly before publication, else that day."""
    published = article.published and parse_date(article.published.date).earliest
    if not article.published or not published:
        return None
    for timex in find_timexes(article.text, article.published.date):
        day = parse_date(timex.edtf).earliest if timex.edtf else None
        number = given.word_at(timex.start).sentence - given.first_sentence
        is_day = day is not None and timex.edtf == str(day)
        if is_day and number in range(_NEWS_SENTENCES) and 0 <= published.ordinal - day.ordinal <= _NEWS_DAYS:
            return str(day)
    return article.published.date


def _people(text: str) -> list[tuple[int, str]]:
    """Where people are named: by a full name whose last word the text uses alone too, or by that word."""
    full = [name for name in find_names(text) if " " in name]
    surnames = {a: name for name in full for a in safe_aliases(name, text) if name.endswith(f" {a}")}
    if not surnames:
        return []
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, surnames))})\b")
    return [(match.start(), surnames[match[0]]) for match in named.finditer(text)]
