"""Timeline + filters → which events, in which order, and why there are none."""

from musktimeline.selection.aliases import safe_aliases
from musktimeline.selection.filters import Filters, describe
from musktimeline.selection.finding import find_events
from musktimeline.selection.known_names import KnownNames, known_names
from musktimeline.selection.select import Selection, select

__all__ = ["Filters", "KnownNames", "Selection", "describe", "find_events", "known_names", "safe_aliases", "select"]
