"""Phrases that colour a statement → where a text has one of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Cue:
    """Phrases of one kind. `telling` is the longest word of each: a text without any of these has no such phrase."""

    pattern: re.Pattern[str]
    telling: tuple[str, ...]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Self:
        """Any of the phrases as whole words, in any case."""
        listed = tuple(phrases)
        words = "|".join(map(re.escape, listed))
        longest = {max(phrase.lower().split(), key=len) for phrase in listed}
        return cls(re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), tuple(sorted(longest)))

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first of the phrases in text[start:end]."""
        lower = text[start:end].lower()
        for word in self.telling:  # a loop, as this is asked three times a sentence
            if word in lower:
                return self.pattern.search(text, start, end)
        return None
