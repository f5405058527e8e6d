"""Quote in its article → the words around it, with the quote and the phrase that dates it marked."""

import re

from musktimeline.model import Article, Citation, find_quote
from musktimeline.plaintext import one_line, squeeze
from musktimeline.terminal.screen import Screen

_AROUND = 120  # characters of the article on each side


def passage(citation: Citation, article: Article | None, screen: Screen) -> str:
    """`… words before ‹the quote with **its phrase**› words after …`; without the article only the quote."""
    quote = _marked(one_line(citation.quote), citation.phrase, screen)
    match = find_quote(article, citation.quote, citation.prefix, citation.suffix) if article else None
    if not match or not article:
        return f"‹{quote}›"
    before = _last_words(article.text[max(0, match.start - _AROUND) : match.start], cut=match.start > _AROUND)
    after = _first_words(article.text[match.end : match.end + _AROUND], cut=match.end + _AROUND < len(article.text))
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
