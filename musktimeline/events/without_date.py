"""Spans of a sentence → the same without the phrase that dates them; all are code points."""

import re

from musktimeline.events.grammar import Parsed

Span = tuple[int, int]

_BEFORE_DATE = re.compile(
    r"(?:\s*[,—–(]\s*|\s+)?(?:\b(?:dated|in|on|at|during|of|from|until|by|since|for|around|over)\s+)?$", re.IGNORECASE
)

_QUOTES = '“”"'


def tied_phrase(parsed: Parsed, phrase: Span) -> Span | None:
    """The phrase and what ties it to the clause, or the marks where it is all that they quote.

    None for `Monday’s blast`, where it serves as an article, and for one that opens a longer quotation.
    """
    start, end = phrase
    if parsed.text.startswith(("'s", "’s"), end):
        return None
    if parsed.text[start - 1] in _QUOTES:
        return (start - 2, end + 1) if parsed.text[end] in _QUOTES else None
    two_before = parsed.token_at(start) - 3  # a mark and a preposition at most stand between
    before = _BEFORE_DATE.search(parsed.text, parsed.ends[two_before] if two_before >= 0 else parsed.start, start)
    return (before.start() if before else start), end


def without(spans: list[Span], hole: Span) -> list[Span]:
    """Spans with a hole cut into them, in the same order."""
    cut = [part for start, end in spans for part in ((start, min(end, hole[0])), (max(start, hole[1]), end))]
    return [(start, end) for start, end in cut if start < end]
