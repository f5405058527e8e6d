"""Evidence → quotes that do not stand in their article, or not as cited."""

from collections.abc import Callable, Iterator

from musktimeline.check.evidence import Cited, Evidence, Fault, said, short
from musktimeline.check.near import what_to_do
from musktimeline.check.places import Words
from musktimeline.model import Citation, citation_key
from musktimeline.plaintext import squeeze

_MOST_SOUGHT_ELSEWHERE = 20  # more quotes than these are missing for another reason than a source swapped by hand


def quote_not_in_source(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        path = (*cited.path, "quote")
        if not cited.citation.quote.strip() and evidence.states(path):
            yield Fault(path, "the quote is empty", "copy the sentence from the saved article, or remove the citation")
    yield from _not_in_source(evidence, "quote", ("quote",), lambda c: c.quote)


def context_not_in_source(evidence: Evidence) -> Iterator[Fault]:
    yield from _not_in_source(evidence, "context", ("context",), lambda c: c.context)


def anchor_quote_not_in_source(evidence: Evidence) -> Iterator[Fault]:
    yield from _not_in_source(
        evidence, "the anchor's quote", ("anchor", "quote"), lambda c: c.anchor.quote if c.anchor else None
    )


def surroundings_not_there(evidence: Evidence) -> Iterator[Fault]:
    """`prefix` or `suffix` that do not stand beside the quote, or not beside the same place of it."""
    for cited in evidence.cited:
        c = cited.citation
        if not evidence.place(c.source, Words(c.quote)) or evidence.place(c.source, Words(c.quote, c.prefix, c.suffix)):
            continue
        if not evidence.place(c.source, Words(c.quote, c.prefix)):
            key, words, side = "prefix", c.prefix, "before"
        else:
            key, words, side = "suffix", c.suffix, "after"
        yield Fault(
            (*cited.path, key),
            f"{said(words or '', 30)} does not stand right {side} the quote in {short(c.source)}",
            f"copy the words right {side} the quote that you mean, or remove {key}",
        )


def quote_in_several_places(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        c = cited.citation
        match = evidence.place(c.source, Words(c.quote, c.prefix, c.suffix))
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
    number = 0
    for cited in evidence.cited:
        words, source = words_of(cited.citation), cited.citation.source
        if cited.article is None or not words or not words.strip() or evidence.place(source, Words(words)):
            continue
        number += 1
        others = evidence.readable if number <= _MOST_SOUGHT_ELSEWHERE else {}
        said_instead, remedy = what_to_do(cited.article, words, others)
        stale = ""
        if _was_drawn_from_it(cited):
            stale, remedy = "stale: ", "the article has changed: cite what it says now, or remove the citation"
        yield Fault(cited.path + keys, f"{stale}{what} is not in {short(source)}: {said_instead}", remedy)


def _was_drawn_from_it(cited: Cited) -> bool:
    """Whether the tool itself once read these words in the article, as its memory there says."""
    extracted = cited.source.extracted if cited.source else None
    return extracted is not None and citation_key(cited.citation) in extracted.partition(":")[2].split()
