"""Timeline ⇄ YAML: the only package that knows the file."""

from musktimeline.store.content import fingerprint
from musktimeline.store.document import Document, load, load_document, parse_document
from musktimeline.store.faults import FAULTS
from musktimeline.store.render import render

__all__ = ["FAULTS", "Document", "fingerprint", "load", "load_document", "parse_document", "render"]
