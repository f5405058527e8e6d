"""File → Article: text, metadata, publication date and on what basis; and folders → the articles in them."""

from musktimeline.read.article import READERS, read_article
from musktimeline.read.folders import Found, find_articles
from musktimeline.read.sources import SOURCES_FILE, read_folder_sources

__all__ = ["READERS", "SOURCES_FILE", "Found", "find_articles", "read_article", "read_folder_sources"]
