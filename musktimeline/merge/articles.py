"""Profiles → the words of each of their articles, by which two articles are known to tell one story."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from heapq import nsmallest
from math import hypot, log

from musktimeline.merge.profile import ArticleWords, Profile, Words

_BACKGROUND = 100  # other articles that bear none of the words: of four articles on one thing each word tells something
_ONE_STORY = 0.12  # cosine; measured on invented stories: .00 to .11 for articles of two, above for 19 in 20 of one
_FEW = 2  # words in common that are not chance
_HALLMARKS = 12
_KEPT = 1 << 16  # pairs of articles


def words_by_article(tellings: Sequence[Words]) -> dict[str, ArticleWords]:
    """Source id → its words, weighted by term and inverse document frequency over the sources given; without weights
    where but one thing is known of it: no more than that tells which story it is.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    told: Counter[str] = Counter()
    for telling in tellings:
        for source in telling.sources:
            counts[source].update(telling.words | telling.context)
            told[source] += 1
    articles = Counter(word for words in counts.values() for word in words)
    found = {source: _article_words(words, articles, len(counts)) for source, words in counts.items()}
    return {source: words if told[source] > 1 else replace(words, weights={}) for source, words in found.items()}


def tell_one_story(a: Profile, b: Profile) -> bool:
    """Whether two events are of different articles that tell of the same."""
    if a.sources & b.sources:
        return False
    return any(_likeness(one, other) >= _ONE_STORY for one in a.articles for other in b.articles)


def _article_words(counts: Mapping[str, int], articles: Mapping[str, int], size: int) -> ArticleWords:
    weights = {
        word: (1 + log(count)) * log((size + _BACKGROUND) / articles[word]) for word, count in sorted(counts.items())
    }
    length = hypot(*weights.values()) or 1.0
    most = nsmallest(_HALLMARKS, weights, key=lambda word: (-weights[word], word))
    return ArticleWords({word: weight / length for word, weight in weights.items()}, frozenset(most))


@lru_cache(maxsize=_KEPT)
def _likeness(one: ArticleWords, other: ArticleWords) -> float:
    """The cosine, summed in a fixed order so that it is the same everywhere; 0 for what has hardly a word in common."""
    shared = sorted(one.weights.keys() & other.weights.keys())
    return sum(one.weights[w] * other.weights[w] for w in shared) if len(shared) >= _FEW else 0.0
