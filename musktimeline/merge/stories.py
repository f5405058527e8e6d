"""Profiles → the same, each with what is known of its articles: whom they name, and when they came out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from musktimeline.dates import Day, parse_date
from musktimeline.errors import DateError
from musktimeline.merge.articles import words_by_article
from musktimeline.merge.profile import Profile, Words
from musktimeline.model import Source


def published_days(sources: Iterable[Source]) -> dict[str, Day]:
    """Source id → the last day on which it can have come out, where that is known."""
    return {s.id: day for s in sources if s.published and (day := _last_day(s.published))}


def within_stories(
    profiles: Sequence[Profile], published: Mapping[str, Day], tellings: Sequence[Words] | None = None
) -> list[Profile]:
    """Profiles with `around` (who `the tanker` and `him` may be): every name told anywhere in the event's sources;
    and with `articles`, `lone` and `told`.

    `tellings` are the words of all that is known of these sources, if that is more than the profiles.
    """
    tellings = profiles if tellings is None else tellings
    around, articles = _names_by_source(tellings), words_by_article(tellings)
    dated = Counter((source, date.edtf) for p in profiles for source in p.sources for date in set(p.dates))
    return [
        replace(
            p,
            around=frozenset().union(*(around[s] for s in p.sources)),
            articles=tuple(articles[s] for s in sorted(p.sources)),
            lone=all(dated[source, date.edtf] == 1 for source in p.sources for date in p.dates),
            told=_first_told(p, published),
        )
        for p in profiles
    ]


def _names_by_source(tellings: Iterable[Words]) -> dict[str, frozenset[str]]:
    told: dict[str, set[str]] = defaultdict(set)
    for telling in tellings:
        for source in telling.sources:
            told[source] |= telling.named
    return {source: frozenset(names) for source, names in told.items()}


def _first_told(profile: Profile, published: Mapping[str, Day]) -> Day | None:
    days = [published.get(source) for source in profile.sources]
    known = [day for day in days if day is not None]
    return min(known) if len(known) == len(days) else None


def _last_day(edtf: str) -> Day | None:
    try:
        return parse_date(edtf).latest
    except DateError:
        return None
