"""Timeline ⇄ YAML: the only package that knows the file."""

from typing import TYPE_CHECKING

from musktimeline.deferred import deferred
from musktimeline.store.document import Document, load, load_document, parse_document, refuse_errors
from musktimeline.store.faults import FAULTS

if TYPE_CHECKING:
    from musktimeline.store.arrange import arranged
    from musktimeline.store.rendering import render
    from musktimeline.store.replacing import replace_file
    from musktimeline.store.rewriting import rewrite
    from musktimeline.store.saving import dump, edit, save, save_changes
    from musktimeline.store.schema_file import new_text, save_new
    from musktimeline.store.undoing import Undone, remember_write, undo, undone

__all__ = [
    "FAULTS",
    "Document",
    "Undone",
    "arranged",
    "dump",
    "edit",
    "load",
    "load_document",
    "new_text",
    "parse_document",
    "refuse_errors",
    "remember_write",
    "render",
    "replace_file",
    "rewrite",
    "save",
    "save_changes",
    "save_new",
    "undo",
    "undone",
]

# What writes: most commands only read.
__getattr__ = deferred(
    __name__,
    {
        "Undone": "musktimeline.store.undoing",
        "arranged": "musktimeline.store.arrange",
        "dump": "musktimeline.store.saving",
        "edit": "musktimeline.store.saving",
        "remember_write": "musktimeline.store.undoing",
        "render": "musktimeline.store.rendering",
        "replace_file": "musktimeline.store.replacing",
        "rewrite": "musktimeline.store.rewriting",
        "save": "musktimeline.store.saving",
        "save_changes": "musktimeline.store.saving",
        "new_text": "musktimeline.store.schema_file",
        "save_new": "musktimeline.store.schema_file",
        "undo": "musktimeline.store.undoing",
        "undone": "musktimeline.store.undoing",
    },
)
