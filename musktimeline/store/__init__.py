"""Timeline ⇄ YAML: the only package that knows the file."""

from musktimeline.store.arrange import arranged
from musktimeline.store.document import Document, load, load_document, parse_document, refuse_errors
from musktimeline.store.faults import FAULTS
from musktimeline.store.render import render
from musktimeline.store.rewrite import rewrite
from musktimeline.store.save import dump, edit, save, save_changes

__all__ = [
    "FAULTS",
    "Document",
    "arranged",
    "dump",
    "edit",
    "load",
    "load_document",
    "parse_document",
    "refuse_errors",
    "render",
    "rewrite",
    "save",
    "save_changes",
]
