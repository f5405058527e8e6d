"""Evidence → values that need no decision to be put right: dates in words, an article's own marks, hashes."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from musktimeline.check.dates import meant_by, stated_dates
from musktimeline.check.derivation import readings
from musktimeline.check.evidence import Cited, Evidence, Path, known_date
from musktimeline.check.marks import with_own_marks
from musktimeline.check.places import Words
from musktimeline.model import Article, Source

Articles = Mapping[str, Article]


class Mend(NamedTuple):
    """At this place of the timeline stands `was` (None: nothing) and should stand `now`."""

    path: Path
    was: str | None
    now: str


def find_mends(evidence: Evidence, reviewed: Collection[str] = ()) -> Iterator[Mend]:
    """What `--fix` mends in the values of a timeline.

    `reviewed`: ids of sources whose articles somebody changed on purpose and looked through: they get the new hash, and
    are read again by the next extraction.
    """
    yield from _dates_in_words(evidence)
    articles = _as_they_should_be(evidence, reviewed)
    yield from _published_quotes(evidence, articles)
    marks = [mend for cited in evidence.cited for mend in _marks(evidence, articles, cited)]
    yield from marks
    found = _found(evidence, {mend.path for mend in marks})
    for i, source in enumerate(evidence.timeline.sources):
        yield from _hash(evidence, i, source, source.id in reviewed or (not source.sha256 and source.id in found))


def _dates_in_words(evidence: Evidence) -> Iterator[Mend]:
    """Only where the words have a single reading, which counts from nothing."""
    for path, words in stated_dates(evidence):
        meant = {*readings(words), *meant_by(words)} if known_date(words) is None else set()
        if len(meant) == 1:
            yield Mend(path, words, meant.pop())


def _as_they_should_be(evidence: Evidence, reviewed: Collection[str]) -> Articles:
    """Without those that changed since they were read: nobody has said yet that their words are to be trusted."""
    return {
        source.id: article
        for source in evidence.timeline.sources
        if (article := evidence.readable.get(source.id))
        and (source.id in reviewed or (source.sha256 or article.sha256).lower() == article.sha256)
    }


def _published_quotes(evidence: Evidence, articles: Articles) -> Iterator[Mend]:
    for i, source in enumerate(evidence.timeline.sources):
        if source.published_quote:
            yield from _own(
                evidence, articles.get(source.id), ("sources", i, "published_quote"), source.published_quote
            )


def _marks(evidence: Evidence, articles: Articles, cited: Cited) -> Iterator[Mend]:
    c, article = cited.citation, articles.get(cited.citation.source)
    own = list(_own(evidence, article, (*cited.path, "quote"), c.quote))
    yield from own
    if c.context:
        yield from _own(evidence, article, (*cited.path, "context"), c.context)
    if c.anchor and c.anchor.quote:
        yield from _own(evidence, article, (*cited.path, "anchor", "quote"), c.anchor.quote)
    phrase = with_own_marks(own[0].now, c.phrase) if own and c.phrase else None
    if phrase and phrase != c.phrase:
        yield Mend((*cited.path, "phrase"), c.phrase, phrase)


def _own(evidence: Evidence, article: Article | None, path: Path, words: str) -> Iterator[Mend]:
    """The article's quotation marks, dashes and ellipses in words that stand there but for them."""
    if article is None or evidence.place(article.id, Words(words)):
        return
    own = with_own_marks(article.text, words)
    if own:
        yield Mend(path, words, own)


def _hash(evidence: Evidence, i: int, source: Source, is_right: bool) -> Iterator[Mend]:
    article = evidence.readable.get(source.id)
    if article and is_right and (source.sha256 or "").lower() != article.sha256:
        yield Mend(("sources", i, "sha256"), source.sha256, article.sha256)
        if source.sha256 and source.extracted:
            yield Mend(("sources", i, "extracted"), source.extracted, f"0:{source.extracted.partition(':')[2]}")


def _found(evidence: Evidence, mended: Collection[Path]) -> set[str]:
    """The cited sources of which every quote stands in the article: as far as they can tell, that is the right one."""
    cited = {c.citation.source for c in evidence.cited}
    return cited - {
        c.citation.source
        for c in evidence.cited
        if not evidence.place(c.citation.source, Words(c.citation.quote)) and (*c.path, "quote") not in mended
    }
