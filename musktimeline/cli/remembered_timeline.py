"""A large timeline → what it says, parsed once for the same bytes."""

import hashlib
from pathlib import Path

from musktimeline.cli.cache import Cache, program
from musktimeline.collecting import without_collecting
from musktimeline.model import Timeline
from musktimeline.store import Document, parse_document
from musktimeline.store.content import timeline_content, timeline_of
from musktimeline.store.document import read_bytes
from musktimeline.store.places import locations_of
from musktimeline.yamltree import Tree


def document_of(path: Path, cache: Cache) -> Document:
    """The document; where it was known, without its tree, so that it can be shown and not be written.

    One with errors is never kept. Raises StoreError as `load_document` does.
    """
    data = read_bytes(path)
    name, key = f"timeline {path.absolute()}", [program(), hashlib.sha256(data).hexdigest()]
    timeline = _known(cache, name, key)
    if timeline is not None:
        tree = Tree(str(path), "", None, (), (0,))
        return Document(str(path), "", timeline, locations_of(tree, {}), (), tree)
    document = parse_document(data, str(path))
    if not document.errors:
        cache.put(name, key, timeline_content(document.timeline))
    return document


def _known(cache: Cache, name: str, key: list[str]) -> Timeline | None:
    with without_collecting():
        content = cache.get(name, key)
        try:
            return timeline_of(content) if content is not None else None
        except (AttributeError, KeyError, TypeError):
            return None
