"""Profiles → the pairs that may be one event: those worth comparing, found without comparing all."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from musktimeline.dates import Date
from musktimeline.merge.profile import Profile

Pair = tuple[int, int]

_CROWD = 400  # members of a block, next in time, behind which one is no more compared by it
_OF_ONE_ARTICLE = 50  # members of a block that one article has to itself, above which what they share tells nothing
_COMMON = 500  # events that bear a word, above which those that share it alone are not compared
_TELLING = 3  # rarer words that an event must have for that
_MONTH = 31  # days
_NAMED_TWICE = 2  # names that an undated telling must share with a dated one


class _Window(NamedTuple):
    """The first and last day (ordinals) on which an event can be, with a unit of doubt on each side."""

    first: float
    last: float


def pairs_to_compare(profiles: Sequence[Profile]) -> Iterator[Pair]:
    """Each pair once, the smaller index first.

    Dated profiles that share a citation, or a word and a kind of event or a year, where their days can meet; undated
    ones with the dated that share a kind and two names. Near-linear: sorted by time, a block is only looked through as
    far as the window reaches.
    """
    yield from _dated_pairs(profiles)
    yield from _undated_pairs(profiles)


def _dated_pairs(profiles: Sequence[Profile]) -> Iterator[Pair]:
    windows = {i: _window(p) for i, p in enumerate(profiles) if p.is_dated}
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    keys = {}
    words = _telling_words(profiles)
    for i in sorted(windows, key=lambda i: (windows[i].first, i)):
        keys[i] = [(key, len(blocks[key])) for key in _keys(profiles[i], words[i])]
        for key, _ in keys[i]:
            blocks[key].append(i)
    telling = {key for key, block in blocks.items() if _tells_apart(block, profiles)}
    for i, places in keys.items():
        near = {j for key, at in places if key in telling for j in _within(blocks[key], at, windows, windows[i].last)}
        yield from ((min(i, j), max(i, j)) for j in sorted(near))
    for same in _sharing_citations(profiles):
        yield from same


def _tells_apart(block: Sequence[int], profiles: Sequence[Profile]) -> bool:
    first = profiles[block[0]].sources
    return len(block) <= _OF_ONE_ARTICLE or any(profiles[i].sources != first for i in block)


def _within(block: Sequence[int], at: int, windows: dict[int, _Window], last: float) -> Iterator[int]:
    for j in block[at + 1 : at + 1 + _CROWD]:
        if windows[j].first > last:
            return
        yield j


def _undated_pairs(profiles: Sequence[Profile]) -> Iterator[Pair]:
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        if profile.is_dated and not profile.saying:
            for key in _kinds_and_names(profile):
                blocks[key].append(i)
    for i, profile in enumerate(profiles):
        if not profile.is_dated and not profile.saying:
            shared = Counter(j for key in _kinds_and_names(profile) for j in blocks.get(key, ())[:_CROWD])
            yield from ((min(i, j), max(i, j)) for j, names in sorted(shared.items()) if names >= _NAMED_TWICE)


def _sharing_citations(profiles: Sequence[Profile]) -> Iterator[Sequence[Pair]]:
    """Pairs that bear the same citation and would not be compared for their dates or words."""
    bearers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, profile in enumerate(profiles):
        for citation in sorted(profile.keys):
            bearers[citation].append(i)
    for several in bearers.values():
        yield [(i, j) for at, i in enumerate(several) for j in several[at + 1 :]]


def _telling_words(profiles: Sequence[Profile]) -> list[list[str]]:
    """By profile the words that it shares with those it is compared to; not the common ones, where there are others."""
    given = [p.words | p.context | p.speakers | _hallmarks(p) for p in profiles]
    counts = Counter(word for words in given for word in words)
    rare = [{word for word in words if counts[word] <= _COMMON} for words in given]
    return [sorted(few if len(few) >= _TELLING else words) for words, few in zip(given, rare, strict=True)]


def _hallmarks(profile: Profile) -> frozenset[str]:
    """The words that weigh most in its articles, for what tells the same story in other words."""
    return frozenset().union(*(article.hallmarks for article in profile.articles))


def _keys(profile: Profile, words: Sequence[str]) -> list[tuple[str, ...]]:
    kinds = ["say"] if profile.saying else sorted(profile.groups)
    times = {year for date in profile.dates for year in _years(date)}
    return [(key, word) for key in (*kinds, *sorted(times)) for word in words]


def _years(date: Date) -> Iterator[str]:
    return (f"{day.year}" for day in (date.earliest, date.latest) if day)


def _kinds_and_names(profile: Profile) -> Iterator[tuple[str, str]]:
    return ((kind, name) for kind in sorted(profile.groups) for name in sorted(profile.names))


def _window(profile: Profile) -> _Window:
    wide = [w for d in profile.dates for w in (d.widened(d.unit), d.allowing_for_doubt())]
    slip = 2 * _MONTH if profile.only else 0
    return _Window(
        min(w.earliest.ordinal if w.earliest else -inf for w in wide) - slip,
        max(w.latest.ordinal if w.latest else inf for w in wide) + slip,
    )
