"""Texts of articles → the quotations that an undated one has word for word in common with dated ones."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from musktimeline.dates import Date, date_words
from musktimeline.plaintext import one_line, shortened, squeeze
from musktimeline.publication.clue import Clue

_QUOTATION = re.compile(r"“([^“”]{30,600})”|\"([^\"\n]{30,600})\"")
_WORDS = 8  # that two reporters do not take from one speech by chance
_LONGEST = 60  # characters of a quotation in a reason


class Quotations:
    """What the dated articles quote, to be looked up: each is read once, however many undated ones there are."""

    def __init__(self, texts: Mapping[str, str], dates: Mapping[str, Date]) -> None:
        self._dates = dates
        self._homes: dict[str, list[str]] = defaultdict(list)
        for source_id in dates:
            for quotation in quotations(texts.get(source_id, "")):
                self._homes[_key(quotation)].append(source_id)

    def clues(self, text: str) -> Iterator[Clue]:
        """For each dated article that quotes the same, the longest quotation that both have."""
        longest: dict[str, str] = {}
        for quotation in quotations(text):
            for source_id in self._homes.get(_key(quotation), ()):
                longest[source_id] = max(longest.get(source_id, ""), quotation, key=len)
        for source_id, quotation in longest.items():
            date = self._dates[source_id]
            assert date.earliest and date.latest, "a reliable date has both bounds"
            quoted = shortened(quotation, _LONGEST)
            why = f"it quotes the same words as {one_line(source_id)} ({date_words(date)}): “{quoted}”"
            yield Clue(date.earliest, date.latest, strict=False, why=why)


def quotations(text: str) -> Iterator[str]:
    """What stands between quotation marks and is long enough to be known again."""
    for match in _QUOTATION.finditer(text):
        words = squeeze(match[1] or match[2])
        if words.count(" ") >= _WORDS - 1:
            yield words


def _key(quotation: str) -> str:
    """Papers differ in the marks inside a quotation and at its end, not in its words."""
    return " ".join(re.findall(r"\w+", quotation.casefold()))
