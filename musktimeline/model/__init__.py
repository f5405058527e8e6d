"""The nouns everything else is about: articles, timelines, findings, and what follows from them."""

from musktimeline.model.article import Article, Published, Span
from musktimeline.model.derived import (
    Origin,
    citation_date,
    conflicts,
    disagreeing,
    event_date,
    is_conflicting,
    origins,
    rests_on_inferred_date,
)
from musktimeline.model.drafts import citation_key, fingerprint, is_pristine
from musktimeline.model.finding import Code, Finding, Location, Locations, Severity, Step
from musktimeline.model.quote import QuoteMatch, find_quote, nearest_passage
from musktimeline.model.timeline import (
    BASES,
    PUBLISHED,
    PUBLISHED_BASES,
    STANCES,
    STATUSES,
    Anchor,
    Citation,
    Entity,
    Event,
    Source,
    Timeline,
)

__all__ = [
    "BASES",
    "PUBLISHED",
    "PUBLISHED_BASES",
    "STANCES",
    "STATUSES",
    "Anchor",
    "Article",
    "Citation",
    "Code",
    "Entity",
    "Event",
    "Finding",
    "Location",
    "Locations",
    "Origin",
    "Published",
    "QuoteMatch",
    "Severity",
    "Source",
    "Span",
    "Step",
    "Timeline",
    "citation_date",
    "citation_key",
    "conflicts",
    "disagreeing",
    "event_date",
    "find_quote",
    "fingerprint",
    "is_conflicting",
    "is_pristine",
    "nearest_passage",
    "origins",
    "rests_on_inferred_date",
]
