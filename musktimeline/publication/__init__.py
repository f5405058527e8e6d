"""Timeline + its articles' texts → when an article without a date may have come out, with the evidence."""

from musktimeline.publication.evidence import Evidence
from musktimeline.publication.suggest import Suggestion, suggest

__all__ = ["Evidence", "Suggestion", "suggest"]
