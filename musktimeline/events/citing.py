"""Sentence + trigger + phrase → the parts of a citation that prove it: quote, prefix, anchor."""

from functools import lru_cache
from typing import NamedTuple

from musktimeline.events.grammar import Parsed, hard_boundary_after, hard_boundary_before
from musktimeline.events.triggers import Trigger
from musktimeline.model import Anchor, Article, QuoteMatch, find_quote, stands_once
from musktimeline.plaintext import squeeze
from musktimeline.timexes import DatePhrase

LONGEST_QUOTE = 450  # code points: a longer quote proves no single line
_PREFIX = 40


class QuoteSpan(NamedTuple):
    start: int
    end: int


def quote_span(parsed: Parsed, trigger: Trigger, phrase: DatePhrase | None) -> QuoteSpan:
    """The sentence; of a very long one the clauses from the trigger to the phrase."""
    if parsed.end - parsed.start <= LONGEST_QUOTE:
        return QuoteSpan(parsed.start, parsed.end)
    first = last = trigger.token
    if trigger.verb:
        first, last = min(first, trigger.verb.first), max(last, trigger.verb.head)
    if phrase:
        first, last = min(first, parsed.token_at(phrase.start)), max(last, parsed.token_at(phrase.end - 1))
    inner = QuoteSpan(parsed.starts[first], parsed.ends[last])
    first, last = hard_boundary_before(parsed, first), hard_boundary_after(parsed, last + 1) - 1
    outer = QuoteSpan(parsed.starts[first], parsed.ends[last])
    return outer if outer.end - outer.start <= LONGEST_QUOTE else inner


def quote_of(article: Article, span: QuoteSpan) -> tuple[str, str | None]:
    """The quote as it is kept, and the prefix that it needs where an earlier place has the same words."""
    quote = squeeze(article.text[span.start : span.end])
    if stands_once(article, quote):
        return quote, None
    found = _first_place(article, quote)
    if found is None or found.start == span.start or found.places < 2:
        return quote, None
    return quote, squeeze(article.text[max(0, span.start - _PREFIX) : span.start]).partition(" ")[2] or None


@lru_cache(maxsize=64)
def _first_place(article: Article, quote: str) -> QuoteMatch | None:
    """Remembered: an article that repeats one sentence without end asks for it each time."""
    return find_quote(article, quote)


def anchor_of(text: str, phrase: DatePhrase) -> Anchor | None:
    """What the phrase counts from; None where it is absolute."""
    anchor = phrase.derivation.anchor
    if anchor is None:
        return None
    if anchor.kind == "published":
        return Anchor("published")
    return Anchor(anchor.kind, anchor.date, squeeze(text[anchor.start : anchor.end]))
