"""File → the Article that a timeline cites: its text, and what is furniture in it once somebody asks."""

import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from musktimeline.model import Article, Span
from musktimeline.read.file_text import bytes_of, decode, require_readable_file
from musktimeline.read.kinds import reader_of
from musktimeline.read.layout import Layout


def read_cited_article(path: Path, source_id: str) -> Article:
    """Read an article of which the timeline holds the record: what the text says of itself is left out.

    Raises ReadError as `read_article` does.
    """
    require_readable_file(path)
    read_layout = reader_of(path)
    data = bytes_of(path)
    text = decode(data, path)
    layout = read_layout(text, str(path))
    furniture = _Furniture(lambda: _furniture(text, layout))
    return Article(source_id, str(path), text, hashlib.sha256(data).hexdigest(), furniture=furniture)


class _Furniture(Sequence[Span]):
    """Spans that are looked for when one is wanted: most quotes stand once, and then none is."""

    def __init__(self, find: Callable[[], tuple[Span, ...]]) -> None:
        self._spans = cache(find)

    def __getitem__(self, index: Any) -> Any:
        return self._spans()[index]

    def __len__(self) -> int:
        return len(self._spans())


def _furniture(text: str, layout: Layout) -> tuple[Span, ...]:
    from musktimeline.read.furniture import read_page  # its many patterns take longer than reading all else

    return read_page(text, layout).furniture
