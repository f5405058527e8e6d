"""Mentions + citations → which citation is which mention, and where the two agree."""

import re
from collections.abc import Iterable

from stories_extracted import Citation
from stories_gold import Mention


def match(mentions: Iterable[Mention], citations: list[Citation]) -> dict[Mention, Citation]:
    """One citation a mention, best pairs first: the same days, then the trigger in the gold's words, then overlap."""
    pairs = [
        (_closeness(mention, citation), -m, -c, mention, citation)
        for m, mention in enumerate(mentions)
        for c, citation in enumerate(citations)
        if _overlap(mention, citation) >= 0.5
    ]
    matched: dict[Mention, Citation] = {}
    taken: set[int] = set()
    for _, _, place, mention, citation in sorted(pairs, key=lambda pair: pair[:3], reverse=True):
        if mention not in matched and place not in taken:
            matched[mention] = citation
            taken.add(place)
    return matched


def _overlap(mention: Mention, citation: Citation) -> float:
    """The part of the shorter quote that stands in both."""
    shorter = min(mention.span.end - mention.span.start, citation.span.end - citation.span.start)
    return mention.span.shared(citation.span) / shorter


def _closeness(mention: Mention, citation: Citation) -> tuple[bool, bool, float]:
    longer = max(mention.span.end - mention.span.start, citation.span.end - citation.span.start)
    named = citation.trigger is not None and citation.trigger in mention.quote
    return date_is_right(mention, citation), named, mention.span.shared(citation.span) / longer


def date_is_right(mention: Mention, citation: Citation) -> bool:
    return citation.days in mention.dates if mention.dates else not citation.dated


def same_speaker(said: str | None, gold: str | None) -> bool:
    """By the words of the name: `Akande` is `spokesman Rolf Akande`."""
    if said is None or gold is None:
        return said is gold
    one, other = _name_words(said), _name_words(gold)
    return bool(one and other) and (one <= other or other <= one)


def _name_words(name: str) -> set[str]:
    """Without what makes it a possessive."""
    return set(re.sub(r"['’]s\b", "", name.casefold()).split()) - {"the", "a", "an"}
