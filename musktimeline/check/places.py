"""Citations and articles → where the words that are quoted stand, each article searched once for all of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from musktimeline.model import Article, Citation, QuoteMatch, Source, find_quote


class Words(NamedTuple):
    """Words of an article, and those right before and after them."""

    quote: str
    prefix: str | None = None
    suffix: str | None = None


Places = Mapping[tuple[str, Words], QuoteMatch | None]
"""Source id and words → where they stand in its article, None for nowhere."""


def find_places(sources: Iterable[Source], citations: Iterable[Citation], articles: Mapping[str, Article]) -> Places:
    """Look up every quote, context, anchor quote and publication quote of the sources whose articles are here."""
    wanted: defaultdict[str, set[Words]] = defaultdict(set)
    for source in sources:
        if source.published_quote:
            wanted[source.id].add(Words(source.published_quote))
    for citation in citations:
        wanted[citation.source].update(_words_of(citation))
    return {
        (source_id, words): find_quote(articles[source_id], *words)
        for source_id, all_words in wanted.items()
        if source_id in articles
        for words in all_words
    }


def _words_of(citation: Citation) -> Iterator[Words]:
    quote, prefix, suffix = citation.quote, citation.prefix, citation.suffix
    yield from {Words(quote), Words(quote, prefix), Words(quote, prefix, suffix)}
    if citation.context:
        yield Words(citation.context)
    if citation.anchor and citation.anchor.quote:
        yield Words(citation.anchor.quote)
