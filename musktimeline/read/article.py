"""File → Article: its text as read, what is known of it, and which spans are furniture."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from musktimeline.dates import parse_date
from musktimeline.errors import DateError
from musktimeline.model import Article, Published
from musktimeline.plaintext import ascii_words
from musktimeline.read.byline import Byline
from musktimeline.read.file_text import bytes_of, decode, require_readable_file
from musktimeline.read.furniture import read_page
from musktimeline.read.kinds import reader_of
from musktimeline.read.sources import DEFAULT_BASIS
from musktimeline.read.written_dates import read_date

_KEYS = ("title", "author", "publisher", "url", "archived", "accessed", "language")


def read_article(path: Path | str, known: Mapping[str, str] | None = None) -> Article:
    """Read an article.

    `known` are keys of a source (`id`, `title`, `published`, `published_basis` …), from sources.yaml or a timeline.
    They win over front matter, which wins over what the text says of itself. A known date that is no EDTF leaves the
    article without one: whoever supplied it is told by the check of that file.
    Raises ReadError for what is missing, unreadable, not text, or of a kind that is not read.
    """
    path = Path(path)
    require_readable_file(path)
    read_layout = reader_of(path)
    data = bytes_of(path)
    text = decode(data, path)
    layout = read_layout(text, str(path))
    page = read_page(text, layout)
    own = {"title": page.headline, "author": page.byline.author, "publisher": page.byline.publisher}
    known = {key: value for key, value in (known or {}).items() if value}
    return Article(
        id=known.get("id") or _id_from(path.stem),
        path=str(path),
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        published=_published(known, layout.known, page.byline),
        furniture=page.furniture,
        **{key: known.get(key) or layout.known.get(key) or own.get(key) for key in _KEYS},
    )


def _id_from(name: str) -> str:
    """ASCII, lower case, hyphens; a name that has no such letters becomes its own hash."""
    if words := "-".join(ascii_words(name)):
        return words
    return f"article-{hashlib.sha256(name.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"


def _published(known: Mapping[str, str], front: Mapping[str, str], byline: Byline) -> Published | None:
    if date := known.get("published"):
        basis = known.get("published_basis", DEFAULT_BASIS)
        return (
            Published(date, basis, known.get("published_quote"), known.get("published_note"))
            if _is_edtf(date)
            else None
        )
    if date := read_date(front.get("published", "")):
        return Published(date, "metadata")
    if byline.date:
        return Published(byline.date, "stated", byline.quote)
    return None


def _is_edtf(date: str) -> bool:
    try:
        parse_date(date)
    except DateError:
        return False
    return True
