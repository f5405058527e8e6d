"""Words of an article → where they stand in its text."""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Span:
    """Code points of an article's text."""

    article: str
    start: int
    end: int

    def shared(self, other: "Span") -> int:
        """How many code points stand in both."""
        if self.article != other.article:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))


def find_words(folder: Path, article: str, words: str, since: int = 0) -> Span:
    """Where the words stand first in an article, whatever its white space; raises ValueError if they do not."""
    text = (folder / article).read_text(encoding="utf-8")
    found = re.compile(r"\s+".join(map(re.escape, words.split()))).search(text, since)
    if found is None:
        raise ValueError(f"{folder.name}/{article} does not say: {words}")
    return Span(article, *found.span())
