"""Timeline + filters → which events, in which order, and why there are none."""

from musktimeline.selection.filters import Filters, describe
from musktimeline.selection.finding import find_events
from musktimeline.selection.select import Selection, select

__all__ = ["Filters", "Selection", "describe", "find_events", "select"]
