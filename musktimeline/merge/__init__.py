"""Timelines → one timeline: the same event told twice is one event with two citations."""

from musktimeline.merge.changes import Changes
from musktimeline.merge.combine import best_date, joined_to, status_of
from musktimeline.merge.files import merge
from musktimeline.merge.ids import Ids
from musktimeline.merge.memory import EXTRACTOR, UNREAD, is_current
from musktimeline.merge.offered import Offered
from musktimeline.merge.reasons import why_same
from musktimeline.merge.update import sources_of_drafts, update

__all__ = [
    "EXTRACTOR",
    "UNREAD",
    "Changes",
    "Ids",
    "Offered",
    "best_date",
    "is_current",
    "joined_to",
    "merge",
    "sources_of_drafts",
    "status_of",
    "update",
    "why_same",
]
