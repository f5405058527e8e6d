"""Articles and events → the names in them, by how many of each bear them, with the aliases that are safe everywhere."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from musktimeline.selection.aliases import safe_aliases
from musktimeline.selection.capitals import TITLES, capitalised_runs

_WORD = re.compile(r"[^\W\d_]+")
_DOTTED = re.compile(r"[A-Z](?:\.[A-Z])+")  # `U.S`, whose last full stop may be that of a sentence


@dataclass(frozen=True, slots=True)
class NameCount:
    """A name, what else it is called, and how many articles and events bear any of that."""

    name: str
    aliases: tuple[str, ...]
    articles: int
    events: int


def count_names(articles: Mapping[str, str], events: Iterable[str], adjectives: Set[str]) -> list[NameCount]:
    """Names by events, then articles, then the alphabet.

    `articles` are texts by id, `events` all that is said of each; `adjectives` (`russian`) and titles before a name do
    not belong to it. A single word that only begins sentences may be no name, and is left out.
    """
    borne = {article: set(_names(text, adjectives)) for article, text in articles.items()}
    cores = _cores({name for names in borne.values() for name in names}, TITLES | adjectives)
    called = _aliases(articles, {article: {cores[name] for name in names} for article, names in borne.items()})
    names_of = {alias: name for name, aliases in called.items() for alias in aliases}
    canonical = names_of | {name: names_of.get(core, core) for name, core in cores.items()}
    in_articles, in_events = _Counter(canonical), _Counter(canonical)
    for names in borne.values():
        in_articles.add(names)
    for text in events:
        in_events.add(name for name, _ in _runs(text, adjectives))
    found = (NameCount(n, tuple(sorted(called[n])), in_articles.of(n), in_events.of(n)) for n in in_articles.names)
    return sorted(found, key=lambda n: (-n.events, -n.articles, n.name))


class _Counter:
    """How often a name is borne, under whichever alias."""

    def __init__(self, canonical: Mapping[str, str]) -> None:
        self._canonical = canonical
        self._counts: dict[str, int] = defaultdict(int)

    def add(self, names: Iterable[str]) -> None:
        for name in {self._canonical.get(name, name) for name in names}:
            self._counts[name] += 1

    def of(self, name: str) -> int:
        return self._counts.get(name, 0)

    @property
    def names(self) -> list[str]:
        return list(self._counts)


def _names(text: str, adjectives: Set[str]) -> Iterator[str]:
    """The names of a text; a single word counts where some sentence has it behind its beginning."""
    found = list(_runs(text, adjectives))
    sure = {name for name, begins in found if not begins or " " in name}
    yield from dict.fromkeys(name for name, _ in found if name in sure)


def _runs(text: str, adjectives: Set[str]) -> Iterator[tuple[str, bool]]:
    """Names, and whether they begin a sentence. A title or an adjective belongs to none of three words, and is none."""
    before = TITLES | adjectives
    for run in capitalised_runs(text):
        words, begins = run
        while len(words) > 2 and words[0].lower() in before:
            words = words[1:]
        if len(words) > 1 or words[0].lower() not in before:
            name = " ".join(words)
            yield f"{name}." if _DOTTED.fullmatch(name) else name, begins


def _cores(whole: Set[str], before: Set[str]) -> dict[str, str]:
    """`Elon Musk` of `Billionaire Elon Musk`, `Musk` of `Mr Musk`: the shortest end that is a name by itself.

    An end of one word only where nothing but titles and adjectives (`before`, folded) stand before it.
    """
    return {name: next((end for end in _ends(name, before) if end in whole), name) for name in whole}


def _ends(name: str, before: Set[str]) -> Iterator[str]:
    words = name.split()
    if all(word.lower() in before for word in words[:-1]):
        yield words[-1]
    yield from (" ".join(words[at:]) for at in range(len(words) - 2, 0, -1))


def _aliases(articles: Mapping[str, str], borne: Mapping[str, Set[str]]) -> dict[str, set[str]]:
    """Name → what it is also called in some article, and nothing else is in any.

    The file's aliases hold without their capitals: what is an ordinary word somewhere is none (`US`, `Store`).
    """
    ordinary = frozenset(word for text in articles.values() for word in _WORD.findall(text) if word.islower())
    called: dict[str, set[str]] = defaultdict(set)
    bearers: dict[str, set[str]] = defaultdict(set)
    for article, names in borne.items():
        for name in sorted(names):
            for alias in safe_aliases(name, articles[article]) if " " in name else ():
                called[name].add(alias)
                bearers[alias].add(name)
    safe = {alias for alias, names in bearers.items() if len(names) == 1 and alias.lower() not in ordinary}
    return defaultdict(set, {name: aliases & safe for name, aliases in called.items()})
