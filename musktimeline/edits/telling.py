"""Article + words of it → what they tell: the citation that they can be, and how an event of it would read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from musktimeline.errors import UsageError
from musktimeline.events import extract_events
from musktimeline.events.citing import QuoteSpan, anchor_of, quote_of
from musktimeline.events.dating import may_date_an_event
from musktimeline.model import Article, Citation, Event, QuoteMatch, find_quote, nearest_passage
from musktimeline.plaintext import shortened, squeeze
from musktimeline.sentences import split_sentences
from musktimeline.timexes import date_phrases, find_timexes

_LIKE = 0.3  # part of the quote's words that a sentence must share to be shown in its place


@dataclass(frozen=True, slots=True)
class Telling:
    """A citation that nothing in a timeline has yet, and the words for an event of it."""

    citation: Citation
    text: str


def verbatim(article: Article, quote: str) -> QuoteMatch:
    """Where a quote stands in its article.

    Raises UsageError where it does not, with the words of the article that are nearest to it.
    """
    match = find_quote(article, quote)
    if match:
        return match
    near = nearest_passage(article, quote) or _nearest_sentence(article, quote)
    remedy = f"the nearest words there are: {shortened(near, 400)}" if near else "copy the sentence from the article"
    raise UsageError(f"the quote is not in {article.path}: “{shortened(quote, 80)}”", remedy=remedy)


def tellings_of(article: Article, quote: str) -> list[Telling]:
    """What a quote can be cited for, the same date once; undated and alone where no words in it say when.

    The article's `id` is that of its source. Raises UsageError where the quote is not in the article.
    """
    match = verbatim(article, quote)
    words, prefix = quote_of(article, QuoteSpan(match.start, match.end))
    plain = Citation(article.id, words, prefix)
    found = [*_drafted(article, plain), *_dated(article, match, plain)]
    by_date: dict[str, Telling] = {}
    for telling in found:
        by_date.setdefault(telling.citation.date or "", telling)
    undated = by_date.pop("", Telling(plain, words))
    return list(by_date.values()) or [undated]


def _drafted(article: Article, plain: Citation) -> list[Telling]:
    """What extraction finds in these words: with who says so, and the anchor of a quotation."""
    return [Telling(_requoted(e, plain), e.text) for e in extract_events(article) if _is_told_by(e, plain.quote)]


def _is_told_by(event: Event, quote: str) -> bool:
    """Whether the quote has the words that name the event, and those that date it, of a sentence that it is part of."""
    citation = event.citations[0]
    needed = [citation.trigger or "", citation.phrase or ""]
    return (citation.quote in quote or quote in citation.quote) and all(words in quote for words in needed)


def _requoted(event: Event, plain: Citation) -> Citation:
    return replace(event.citations[0], quote=plain.quote, prefix=plain.prefix)


def _dated(article: Article, match: QuoteMatch, plain: Citation) -> list[Telling]:
    """The dates that stand in the quote, where nothing in it names an event that they date."""
    published = article.published.date if article.published else None
    phrases = date_phrases(article.text, find_timexes(article.text, published))
    inside = [p for p in phrases if match.start <= p.start and p.end <= match.end]
    return [
        Telling(replace(plain, phrase=squeeze(p.text), date=p.edtf, anchor=anchor_of(article.text, p)), plain.quote)
        for p in inside
        if may_date_an_event(p, article, match.start)
    ]


def _nearest_sentence(article: Article, quote: str) -> str | None:
    """The sentence with most of the quote's words, if it has a good part of them."""
    wanted = _words(quote)
    sentences: Sequence[str] = [squeeze(s.of(article.text)) for s in split_sentences(article.text, article.furniture)]
    best = max(sentences, key=lambda s: len(wanted & _words(s)), default="")
    return best if len(wanted & _words(best)) > _LIKE * len(wanted) else None


def _words(text: str) -> set[str]:
    """Those that tell sentences apart: not the short ones that stand everywhere."""
    return {plain for word in text.split() if len(plain := word.strip(".,;:!?“”\"'()").casefold()) > 3}
