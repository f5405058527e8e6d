"""Folder in the layout of SemEval-2015 Task 4 → its articles as raw text, with the way back to the task's words."""

import re
import xml.etree.ElementTree as ET
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_HEADS = 2  # sentences that are lines of their own: the headline and the dateline
_NO_SPACE_BEFORE = frozenset([",", ".", ";", ":", "!", "?", ")", "]", "%", "..."])
_NO_SPACE_BEHIND = frozenset(["(", "[", "$", "£", "€"])
_CLITIC = re.compile(r"(?:['’](?:s|ve|re|ll|d|m)|n['’]t)$", re.IGNORECASE)
_APOSTROPHES = frozenset(["'", "’"])
_ENDINGS = frozenset("s re ve ll d m t".split())
_WHOLE_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")


@dataclass(frozen=True, slots=True)
class Word:
    """A token of the corpus: where it stands in the raw text, and in which sentence of the task."""

    start: int
    text: str
    sentence: int


@dataclass(frozen=True, slots=True)
class CorpusArticle:
    """`published` is the day in the TimeML of the same name, None where there is none."""

    id: str
    text: str
    words: tuple[Word, ...]
    published: str | None

    @property
    def first_sentence(self) -> int:
        """The number of the first sentence below the headline and the dateline."""
        return self.words[0].sentence + _HEADS if self.words else 0

    def word_at(self, offset: int) -> Word:
        """The word that holds a code point of the text."""
        return self.words[max(0, bisect_right(self.words, offset, key=lambda word: word.start) - 1)]


def read_articles(corpus: Path) -> list[CorpusArticle]:
    """The articles in the order of their file names."""
    published = _publication_days(corpus / "timeml")
    return [_article(path, published) for path in sorted((corpus / "articles").glob("*.xml"))]


def read_entities(corpus: Path) -> dict[str, str]:
    """Name of a timeline's file → its target entity: the first line, and nothing else of it."""
    return {path.name: _first_line(path) for path in sorted((corpus / "timelines").glob("*.txt"))}


def _first_line(path: Path) -> str:
    with path.open(encoding="utf-8") as lines:
        return lines.readline().strip()


def _article(path: Path, published: dict[str, str]) -> CorpusArticle:
    root = ET.parse(path).getroot()
    tokens = [(token.text or "", int(token.get("sentence", 0))) for token in root.iter("token")]
    text, starts = raw_text(tokens)
    words = tuple(Word(at, word, sentence) for at, (word, sentence) in zip(starts, tokens, strict=True))
    doc = root.get("doc_id", path.stem)
    return CorpusArticle(doc, text, words, published.get(doc) or published.get(path.stem))


def raw_text(tokens: Sequence[tuple[str, int]]) -> tuple[str, list[int]]:
    """Tokens with the numbers of their sentences → the text as it was printed, and where each token starts in it."""
    text, starts, quoted = "", [], False
    for i, (token, sentence) in enumerate(tokens):
        before, last = tokens[i - 1] if i else ("", sentence)
        behind = tokens[i + 1][0] if i + 1 < len(tokens) else ""
        if sentence != last:
            text += "\n\n" if last - tokens[0][1] < _HEADS else " "
        elif i and not (_sticks(token, before, behind) or (quoted and '"' in (token, before))):
            text += " "
        quoted ^= token == '"'
        starts.append(len(text))
        text += token
    return text + "\n", starts


def _sticks(token: str, before: str, behind: str) -> bool:
    """Whether a token follows the one before it without a space."""
    if token in _NO_SPACE_BEFORE or before in _NO_SPACE_BEHIND or _CLITIC.match(token):
        return True
    if token in _APOSTROPHES:  # `Wayne ' s World`, `the Beatles ' label`
        return behind in _ENDINGS or before.endswith("s")
    return before in _APOSTROPHES and token in _ENDINGS


def _publication_days(folder: Path) -> dict[str, str]:
    """Id of a document, and name of its file → the day on which it came out."""
    return dict(pair for path in sorted(folder.glob("*.tml")) for pair in _publication_days_of(path))


def _publication_days_of(path: Path) -> Iterator[tuple[str, str]]:
    """The day under the document's id, and under the name of its file."""
    root = ET.parse(path).getroot()
    created = next((t for t in root.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME"), None)
    day = _WHOLE_DAY.match(created.get("value", "")) if created is not None else None
    if day:
        yield path.stem, "-".join(day.groups())
        yield (root.findtext("DOCID") or path.stem).strip(), "-".join(day.groups())
