"""A new timeline → its file, which names the JSON Schema that is put beside it, so that editors complete and check.

The first line is as https://github.com/redhat-developer/yaml-language-server reads it; it needs no network.
"""

from importlib.resources import files
from pathlib import Path

from musktimeline.model import Timeline
from musktimeline.store.document import Document
from musktimeline.store.rendering import render
from musktimeline.store.replacing import replace_file
from musktimeline.store.saving import save

SCHEMA_FILE = "timeline.schema.json"
"""Its name in this package, and beside a timeline."""
MODELINE = f"# yaml-language-server: $schema={SCHEMA_FILE}\n"


def new_text(timeline: Timeline) -> str:
    """What `save_new` writes."""
    return MODELINE + render(timeline)


def save_new(path: Path, timeline: Timeline) -> Document:
    """Write a timeline where there is none yet. Raises StoreError as `save` does; a schema that is there stays."""
    document = save(path, new_text(timeline), timeline, None)
    beside = path.with_name(SCHEMA_FILE)
    if not beside.exists():
        replace_file(beside, (files("musktimeline.store") / SCHEMA_FILE).read_text("utf-8"))
    return document
