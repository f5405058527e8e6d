"""The YAML between `---` lines at the head of a Markdown file → keys of a source, and where it stands."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from musktimeline.errors import ReadError
from musktimeline.model import Span
from musktimeline.yamltree import parse_yaml, plain

_OPENING = re.compile(r"---[ \t]*\n(?=\s*(?:#.*\n\s*)*[\w\"'-][\w \"'-]{0,60}:(?:\s|$))")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)

_SPELLINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "title": ("title", "headline"),
        "author": ("author", "authors", "byline", "by"),
        "publisher": ("publisher", "publication", "outlet", "newspaper", "site", "site_name", "sitename"),
        "url": ("url", "link", "source_url", "canonical_url", "permalink"),
        "archived": ("archived", "archive", "archive_url"),
        "accessed": ("accessed", "access_date", "date_accessed", "retrieved"),
        "language": ("language", "lang"),
        "published": (
            "published",
            "date_published",
            "datepublished",
            "published_at",
            "published_on",
            "published_time",
            "article:published_time",
            "published_date",
            "publish_date",
            "publication_date",
            "pubdate",
            "pub_date",
            "issued",
            "date_issued",
            "posted",
            "date",
        ),
    }
)
"""Keys of a source, and how tools that save web pages spell them, the surest first."""


def split_front_matter(text: str, name: str) -> tuple[Mapping[str, str], Span | None]:
    """What the front matter says, as it stands there; nothing and None where there is none.

    Raises ReadError with line and column where it is no YAML.
    """
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if not opening or not closing:
        return {}, None
    said = _read_yaml(text[opening.end() : closing.start()], name)
    named = {key: value for key, spellings in _SPELLINGS.items() if (value := _first(said, spellings))}
    return named, Span(0, closing.end())


def _read_yaml(yaml: str, name: str) -> dict[str, Any]:
    tree = parse_yaml("\n" + yaml, name)  # the empty line stands for the opening one, so that places are the file's
    if tree.flaws:
        flaw = tree.flaws[0]
        raise ReadError(f"front matter: {flaw.what}", where=tree.where(flaw.place), remedy=flaw.remedy)
    said = plain(tree.root) if tree.root else {}
    if not isinstance(said, dict):
        raise ReadError(
            "front matter is not keys with values", where=f"{name}:2:1", remedy="write lines like 'title: …'"
        )
    return {key.lower().replace("-", "_").replace(" ", "_"): value for key, value in said.items()}


def _first(said: Mapping[str, Any], spellings: tuple[str, ...]) -> str | None:
    return next((text for key in spellings if key in said and (text := _words(said[key]))), None)


def _words(value: Any) -> str:
    """A value as one string: lists joined, of mappings their `name`."""
    if isinstance(value, dict):
        return _words(value.get("name"))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value)))
    return str(value or "").strip()
