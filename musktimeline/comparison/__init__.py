"""Two states of a timeline → what changed between them, as a reader would tell it."""

from musktimeline.comparison.compare import Comparison, EventChange, SourceChange, compare
from musktimeline.comparison.summary import summary

__all__ = ["Comparison", "EventChange", "SourceChange", "compare", "summary"]
