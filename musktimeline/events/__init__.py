"""Article → events, each with the sentence that proves it."""

from musktimeline.events.denials import Denial
from musktimeline.events.draft import Draft
from musktimeline.events.extract import Extraction, extract, extract_events
from musktimeline.events.lexicon import lexicon
from musktimeline.events.names import find_names, has_pronoun, name_keys

__all__ = [
    "Denial",
    "Draft",
    "Extraction",
    "extract",
    "extract_events",
    "find_names",
    "has_pronoun",
    "lexicon",
    "name_keys",
]
