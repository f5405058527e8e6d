"""Article → events, each with the sentence that proves it."""

from musktimeline.events.denials import Denial, may_deny
from musktimeline.events.draft import Draft
from musktimeline.events.extract import Extraction, Passage, drafts_of, extract, extract_events
from musktimeline.events.lexicon import lexicon
from musktimeline.events.names import find_names, has_pronoun, name_keys

__all__ = [
    "Denial",
    "Draft",
    "Extraction",
    "Passage",
    "drafts_of",
    "extract",
    "extract_events",
    "find_names",
    "has_pronoun",
    "lexicon",
    "may_deny",
    "name_keys",
]
