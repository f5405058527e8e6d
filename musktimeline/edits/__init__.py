"""Timeline + what an editor wants → the timeline with it, and what was done. Pure: nothing is read or written here."""

from musktimeline.edits.adding import add_event, cite, with_source
from musktimeline.edits.choosing import chosen
from musktimeline.edits.deciding import accept, reject, restore
from musktimeline.edits.edited import Edited
from musktimeline.edits.joining import join, keep_apart, split
from musktimeline.edits.naming import rename
from musktimeline.edits.telling import Telling, tellings_of, verbatim

__all__ = [
    "Edited",
    "Telling",
    "accept",
    "add_event",
    "chosen",
    "cite",
    "join",
    "keep_apart",
    "reject",
    "rename",
    "restore",
    "split",
    "tellings_of",
    "verbatim",
    "with_source",
]
