"""File → Article: text, metadata, publication date and on what basis; and folders → the articles in them."""

from typing import TYPE_CHECKING

from musktimeline.deferred import deferred
from musktimeline.read.cited import read_cited_article
from musktimeline.read.kinds import READERS
from musktimeline.read.sources import SOURCES_FILE, Descriptions, read_descriptions, read_folder_sources

if TYPE_CHECKING:
    from musktimeline.read.article import read_article
    from musktimeline.read.folders import Found, find_articles
    from musktimeline.read.unread_date import unread_date

__all__ = [
    "READERS",
    "SOURCES_FILE",
    "Descriptions",
    "Found",
    "find_articles",
    "read_article",
    "read_cited_article",
    "read_descriptions",
    "read_folder_sources",
    "unread_date",
]

# What reads articles as new: a check only looks quotes up in them.
__getattr__ = deferred(
    __name__,
    {
        "Found": "musktimeline.read.folders",
        "find_articles": "musktimeline.read.folders",
        "read_article": "musktimeline.read.article",
        "unread_date": "musktimeline.read.unread_date",
    },
)
