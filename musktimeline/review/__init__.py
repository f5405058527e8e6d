"""Timeline → what an editor has still to decide in it, one thing at a time."""

from musktimeline.review.items import Item, Kind, Pair, to_review

__all__ = ["Item", "Kind", "Pair", "to_review"]
