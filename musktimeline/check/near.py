"""Words that do not stand in their article → what stands there instead, and what to do."""

from collections.abc import Mapping

from musktimeline.check.evidence import said, short
from musktimeline.model import Article, find_quote, nearest_passage
from musktimeline.plaintext import squeeze

_AROUND = 20  # characters shown on each side of a difference


def what_to_do(article: Article, words: str, others: Mapping[str, Article]) -> tuple[str, str]:
    """The end of a message, and a remedy: a near miss, or another source that has the words, or neither."""
    near = nearest_passage(article, words)
    if near:
        theirs, ours = _where_they_part(near, squeeze(words))
        remedy = "copy the words from the saved article, its quotation marks and dashes too"
        return f"it says {ours} where the article has {theirs}", remedy
    elsewhere = next((source for source, other in others.items() if find_quote(other, words)), None)
    if elsewhere is not None:
        return said(words), f"it stands in {short(elsewhere)}: set 'source: {short(elsewhere)}'"
    return said(words), "copy the sentence from the saved article, or remove the citation"


def _where_they_part(passage: str, words: str) -> tuple[str, str]:
    """The article's words and the file's around the first character that differs."""
    differing = (i for i, (a, b) in enumerate(zip(passage, words, strict=False)) if a != b)
    same = next(differing, min(len(passage), len(words)))
    start = max(0, same - _AROUND)
    dots = "…" if start else ""
    end = same + _AROUND
    return said(dots + passage[start:end]), said(dots + words[start:end])
