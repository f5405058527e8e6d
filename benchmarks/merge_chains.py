"""ECB+ files → which sentences tell one event, by the chains of the corpus and by merging."""

import hashlib
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, groupby
from pathlib import Path

from musktimeline.events import extract
from musktimeline.merge import update
from musktimeline.model import Article, Published, Source, Timeline
from musktimeline.plaintext import squeeze

Sentence = tuple[str, int]
"""An article's name and the number of a sentence in it."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """How many pairs of sentences merging joined rightly, how many it joined, how many there are to join."""

    right: int = 0
    joined: int = 0
    there: int = 0

    def __add__(self, other: "Pairs") -> "Pairs":
        return Pairs(self.right + other.right, self.joined + other.joined, self.there + other.there)

    def __str__(self) -> str:
        precision = self.right / self.joined if self.joined else 1.0
        recall = self.right / self.there if self.there else 1.0
        return (
            f"precision {precision:.3f} ({self.right}/{self.joined})  recall {recall:.3f} ({self.right}/{self.there})"
        )


@dataclass(frozen=True, slots=True)
class Document:
    """An annotated article: its sentences as text, and the event chains that each bears."""

    name: str
    sentences: tuple[str, ...]
    chains: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Topic:
    name: str
    documents: tuple[Document, ...]


def topics(corpus: Path) -> Iterator[Topic]:
    """A topic a folder that holds ECB+ files, by path."""
    for folder in sorted({file.parent for file in corpus.rglob("*.xml")}):
        yield Topic(folder.name, tuple(map(read_document, sorted(folder.glob("*.xml")))))


def read_document(file: Path) -> Document:
    """Chains are the `note` of cross-document relations; a mention of one is an ACTION or a NEG_ACTION."""
    root = ET.parse(file).getroot()
    tokens = [(t.get("t_id"), int(t.get("sentence", "0")), t.text or "") for t in root.iter("token")]
    place = {t_id: sentence for t_id, sentence, _ in tokens}
    markables = {m.get("m_id"): m for m in root.find("Markables") or ()}
    borne: dict[int, set[str]] = defaultdict(set)
    for relation in root.iter("CROSS_DOC_COREF"):
        for source in relation.iter("source"):
            mention = markables[source.get("m_id")]
            first = mention.find("token_anchor")
            if first is not None and "ACTION" in mention.tag:
                borne[place[first.get("t_id")]].add(relation.get("note", ""))
    sentences = [(n, " ".join(text for *_, text in of)) for n, of in groupby(tokens, key=lambda token: token[1])]
    return Document(file.name, tuple(text for _, text in sentences), tuple(frozenset(borne[n]) for n, _ in sentences))


def measure(topic: Topic) -> Pairs:
    """Over pairs of sentences of two articles."""
    wanted = set(_sharing(topic))
    joined = set(_joined(topic))
    return Pairs(len(wanted & joined), len(joined), len(wanted))


def _sharing(topic: Topic) -> Iterator[frozenset[Sentence]]:
    bearing = [(d.name, n, chains) for d in topic.documents for n, chains in enumerate(d.chains) if chains]
    for (one, i, chains), (other, j, others) in combinations(bearing, 2):
        if one != other and chains & others:
            yield frozenset([(one, i), (other, j)])


def _joined(topic: Topic) -> Iterator[frozenset[Sentence]]:
    sources, extractions, places = [], [], {}
    for document in topic.documents:
        article = _article(document)
        sources.append(Source(article.id, file=document.name, sha256=article.sha256))
        extractions.append(extract(article))
        places.update({(article.id, squeeze(text)): (document.name, n) for n, text in enumerate(document.sentences)})
    timeline, _ = update(Timeline(), sources, extractions, undated=True)
    for event in timeline.events:
        told = {place for c in event.citations if (place := places.get((c.source, c.quote)))}
        for one, other in combinations(sorted(told), 2):
            if one[0] != other[0]:
                yield frozenset([one, other])


def _article(document: Document) -> Article:
    """The corpus states no dates: all its articles are taken to be of one day, which tells nothing apart."""
    text = "\n\n".join(document.sentences) + "\n"
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article(document.name, document.name, text, sha256, published=Published("2020-01-01", "supplied"))
