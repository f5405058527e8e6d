"""Evidence → quotes that do not stand in their article, or not as cited."""

from collections.abc import Callable, Iterator

from musktimeline.check.evidence import Cited, Evidence, Fault, said, short
from musktimeline.model import Article, Citation, find_quote, nearest_passage
from musktimeline.plaintext import squeeze


def quote_not_in_source(evidence: Evidence) -> Iterator[Fault]:
    yield from _not_in_source(evidence, "quote", ("quote",), lambda c: c.quote)


def context_not_in_source(evidence: Evidence) -> Iterator[Fault]:
    yield from _not_in_source(evidence, "context", ("context",), lambda c: c.context)


def anchor_quote_not_in_source(evidence: Evidence) -> Iterator[Fault]:
    yield from _not_in_source(
        evidence, "the anchor's quote", ("anchor", "quote"), lambda c: c.anchor.quote if c.anchor else None
    )


def surroundings_not_there(evidence: Evidence) -> Iterator[Fault]:
    """`prefix` or `suffix` that do not stand beside the quote."""
    for cited in evidence.cited:
        c = cited.citation
        if cited.article is None or not find_quote(cited.article, c.quote):
            continue
        for key, words, prefix, suffix in (("prefix", c.prefix, c.prefix, None), ("suffix", c.suffix, None, c.suffix)):
            if words and not find_quote(cited.article, c.quote, prefix, suffix):
                side = "before" if key == "prefix" else "after"
                yield Fault(
                    (*cited.path, key),
                    f"{said(words, 30)} does not stand right {side} the quote in {short(c.source)}",
                    f"copy the words right {side} the quote that you mean, or remove {key}",
                )


def quote_in_several_places(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        c = cited.citation
        match = find_quote(cited.article, c.quote, c.prefix, c.suffix) if cited.article else None
        if match and match.places > 1 and cited.article:
            yield Fault(
                (*cited.path, "quote"),
                f"quote stands {match.places} times in {short(c.source)}; "
                f"line {cited.article.line_of(match.start)} is taken to be meant",
                "make the quote longer, or add the words around it as prefix or suffix",
            )


def trigger_not_in_quote(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        c = cited.citation
        words = squeeze(f"{c.quote} {c.context or ''}").casefold()
        if c.trigger and squeeze(c.trigger).casefold() not in words:
            yield Fault(
                (*cited.path, "trigger"),
                f"trigger {said(c.trigger, 30)} is not a word of the quote",
                "write the word of the quote that names the event, or remove trigger",
            )


def citation_repeated(evidence: Evidence) -> Iterator[Fault]:
    seen: set[tuple[object, ...]] = set()
    for cited in evidence.cited:
        c = cited.citation
        key = (cited.path[:2], c.source, squeeze(c.quote), c.phrase, c.date, c.stance)
        if key in seen:
            yield Fault(cited.path, f"the same quote of {short(c.source)} is cited twice here", "remove one of the two")
        seen.add(key)


def _not_in_source(
    evidence: Evidence, what: str, keys: tuple[str, ...], words_of: Callable[[Citation], str | None]
) -> Iterator[Fault]:
    for cited in evidence.cited:
        words = words_of(cited.citation)
        if cited.article is not None and words and not find_quote(cited.article, words):
            yield _missing_words(evidence, cited, what, cited.path + keys, words)


def _missing_words(evidence: Evidence, cited: Cited, what: str, path: tuple[str | int, ...], words: str) -> Fault:
    assert cited.article is not None
    source = short(cited.citation.source)
    near = nearest_passage(cited.article, words)
    if near:
        theirs, ours = _where_they_part(near, squeeze(words))
        message = f"{what} is not in {source}: it says {ours} where the article has {theirs}"
        return Fault(path, message, "copy the words from the saved article, its quotation marks and dashes too")
    message = f"{what} is not in {source}: {said(words)}"
    elsewhere = _other_source_of(evidence, words)
    if elsewhere:
        return Fault(path, message, f"it stands in {short(elsewhere)}: set 'source: {short(elsewhere)}'")
    return Fault(path, message, "copy the sentence from the saved article, or remove the citation")


def _where_they_part(passage: str, words: str) -> tuple[str, str]:
    """The article's words and the file's around the first character that differs."""
    differing = (i for i, (a, b) in enumerate(zip(passage, words, strict=False)) if a != b)
    same = next(differing, min(len(passage), len(words)))
    start = max(0, same - 20)
    dots = "…" if start else ""
    return said(dots + passage[start : same + 20], 50), said(dots + words[start : same + 20], 50)


def _other_source_of(evidence: Evidence, words: str) -> str | None:
    articles = (a for a in evidence.articles.items() if isinstance(a[1], Article))
    return next(
        (source for source, article in articles if isinstance(article, Article) and find_quote(article, words)), None
    )
