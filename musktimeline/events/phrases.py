"""Lines of verbs with the words behind them → the kinds of event that the two, or the three, name together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from musktimeline.events.closed_words import PREPOSITIONS

_PARTICLES = PREPOSITIONS | frozenset("up down out off away back aside apart ahead forward past ashore aground".split())
_CLINGING = frozenset("in on at by to for with as of".split())  # particles that are mostly prepositions of what follows
_PRONOUNS = frozenset("him her it them me us you himself herself itself themselves".split())
_NEAR = 3  # words from a verb to its particle: `waved it through`, `cut the servers off`
_IN_REACH = 5  # … and to any other word that makes another kind of event of it: `won the women's singles title`
_FAR = 9  # … and to what can only belong to it: `found the former mayor of Leeds guilty`
_BELONGS = frozenset(["guilty", "not", "down"])
_TWO = 2


@dataclass(frozen=True, slots=True)
class Phrases:
    """By base form of a verb: the word behind it, or the two words, and the kind that they make of it."""

    pairs: Mapping[str, Mapping[str, str]]
    triples: Mapping[str, Mapping[tuple[str, str], str]]

    def beside(self, lemma: str, word: str) -> str | None:
        """The kind of a verb with the very next word (`turned down`)."""
        return self.pairs.get(lemma, {}).get(word)

    def completed(self, lemma: str, words: Sequence[str]) -> frozenset[str]:
        """The kinds that the words of a clause behind a verb make of it; three words tell more than two."""
        near = {word for n, word in enumerate(words[:_FAR]) if _is_in_reach(words, n)}
        triples, pairs = self.triples.get(lemma, {}), self.pairs.get(lemma, {})
        told = [pair for pair in triples if pair[0] in near and pair[1] in words[words.index(pair[0]) + 1 : _FAR]]
        left = near.difference(*told)
        return frozenset([*(triples[pair] for pair in told), *(pairs[word] for word in left if word in pairs)])

    def done_to(self, lemma: str, words: Sequence[str]) -> frozenset[str]:
        """The kinds that the words before a passive make of it (`charges were brought`)."""
        pairs = self.pairs.get(lemma, {})
        return frozenset(pairs[word] for word in words if word in pairs and word not in _PARTICLES)


def read_phrases(lines: Iterable[tuple[str, str]]) -> Phrases:
    """Lines as pairs: the kind, and `hand in notice | step down/aside`."""
    pairs: dict[str, dict[str, str]] = defaultdict(dict)
    triples: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
    for kind, (lemma, *rest) in spelt_out(lines):
        if len(rest) == _TWO:
            triples[lemma][rest[0], rest[1]] = kind
        else:
            pairs[lemma][rest[0]] = kind
    return Phrases(dict(pairs), dict(triples))


def spelt_out(lines: Iterable[tuple[str, str]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """`step down/aside` as `step down` and `step aside`."""
    for kind, phrases in lines:
        for phrase in phrases.split("|"):
            yield from ((kind, words) for words in product(*(word.split("/") for word in phrase.split())))


def _is_in_reach(words: Sequence[str], n: int) -> bool:
    """`turned in`, `turned himself in`; not `turned a profit in`."""
    if words[n] in _CLINGING:
        return n == 0 or (n == 1 and words[0] in _PRONOUNS)
    if words[n] in _BELONGS:
        return n < _FAR
    return n < (_NEAR if words[n] in _PARTICLES else _IN_REACH)
