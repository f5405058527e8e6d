"""Quote in its article → the words around it, with the quote and the phrase that dates it marked."""

import re

from musktimeline.model import Article, Citation, QuoteMatch, find_quote
from musktimeline.plaintext import one_line, squeeze
from musktimeline.sentences import split_sentences
from musktimeline.terminal.screen import Screen

_AROUND = 120  # characters of the paragraph on each side


def passage(citation: Citation, article: Article | None, screen: Screen) -> str:
    """`… words before ‹the quote with **its phrase**› words after …`; without the article only the quote."""
    quote = _marked(one_line(citation.quote), citation.phrase, screen)
    match = find_quote(article, citation.quote, citation.prefix, citation.suffix) if article else None
    if not match or not article:
        return f"‹{quote}›"
    start, end = _paragraph(article, match)
    first, last = max(start, match.start - _AROUND), min(end, match.end + _AROUND)
    before = _last_words(article.text[first : match.start], cut=first > start)
    after = _first_words(article.text[match.end : last], cut=last < end)
    return f"{before}‹{quote}›{after}"


def context_passage(citation: Citation, screen: Screen) -> str | None:
    """The words from elsewhere in the article that date the quote."""
    return f"‹{_marked(one_line(citation.context), citation.phrase, screen)}›" if citation.context else None


def _marked(text: str, phrase: str | None, screen: Screen) -> str:
    wanted = one_line(phrase) if phrase else ""
    if not wanted:
        return text
    begin, end = screen.emphasis
    return text.replace(wanted, f"{begin}{wanted}{end}", 1)


def _paragraph(article: Article, match: QuoteMatch) -> tuple[int, int]:
    """From where to where the quote's paragraph goes: no heading, caption or front matter stands in it."""
    sentences = split_sentences(article.text, article.furniture)
    quoted = {s.paragraph for s in sentences if s.start < match.end and match.start < s.end}
    around = [s for s in sentences if s.paragraph in quoted]
    return min([match.start, *(s.start for s in around)]), max([match.end, *(s.end for s in around)])


def _last_words(text: str, cut: bool) -> str:
    words = re.sub(r"^\S*\s", "", text) if cut else text
    shown = one_line(squeeze(words))
    glue = " " if text[-1:].isspace() else ""
    return f"{'… ' if cut else ''}{shown}{glue}" if shown else ""


def _first_words(text: str, cut: bool) -> str:
    words = re.sub(r"\s\S*$", "", text) if cut else text
    shown = one_line(squeeze(words))
    glue = " " if text[:1].isspace() else ""
    return f"{glue}{shown}{' …' if cut else ''}" if shown else ""
