"""Timelines → one timeline: the same event told twice is one event with two citations."""

from musktimeline.merge.changes import Changes
from musktimeline.merge.combine import best_date, joined_to, status_of
from musktimeline.merge.files import merge
from musktimeline.merge.ids import Ids
from musktimeline.merge.memory import EXTRACTOR, UNREAD, is_current
from musktimeline.merge.offered import Offered
from musktimeline.merge.reasons import why_same
from musktimeline.merge.suggestions import Suggestion, nearly_merged, suggestions
from musktimeline.merge.update import sources_of_drafts, update

__all__ = [
    "EXTRACTOR",
    "UNREAD",
    "Changes",
    "Ids",
    "Offered",
    "Suggestion",
    "best_date",
    "is_current",
    "joined_to",
    "merge",
    "nearly_merged",
    "sources_of_drafts",
    "status_of",
    "suggestions",
    "update",
    "why_same",
]
