"""Timeline + its articles' texts → when an article without a date may have come out, with the clues."""

from musktimeline.publication.clue import Clue
from musktimeline.publication.suggest import SuggestedDate, suggest

__all__ = ["Clue", "SuggestedDate", "suggest"]
