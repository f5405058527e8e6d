"""Profiles → the same, each with what is known of its articles: whom they name, and when they came out."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from musktimeline.dates import Date, Day, parse_date
from musktimeline.errors import DateError
from musktimeline.merge.articles import words_by_article
from musktimeline.merge.calendar import Calendar
from musktimeline.merge.profile import Profile, Words
from musktimeline.model import Source

_NEAR, _MANY = 15, 4  # days around, and days of a kind among them
_LOWER_CASE = re.compile(r"\b[a-z][a-z-]+\b")


def published_days(sources: Iterable[Source]) -> dict[str, Day]:
    """Source id → the last day on which it can have come out, where that is known."""
    return {s.id: day for s in sources if s.published and (day := _last_day(s.published))}


def within_stories(
    profiles: Sequence[Profile], published: Mapping[str, Day], tellings: Sequence[Words] | None = None
) -> list[Profile]:
    """Profiles with `around` (who `the tanker` and `him` may be): every name told anywhere in the event's sources;
    and with `articles`, `calendars`, `only`, `recurring` and `told`.

    `tellings` are the words of all that is known of these sources, if that is more than the profiles.
    """
    profiles = _without_false_names(profiles)
    tellings = profiles if tellings is None else tellings
    around, articles = _names_by_source(tellings), words_by_article(tellings)
    calendars, kinds, days = _calendars(profiles), _dates_by_kind(profiles), _days_by_kind(profiles)
    return [
        replace(
            p,
            around=frozenset().union(*(around[s] for s in p.sources)),
            articles=tuple(articles[s] for s in sorted(p.sources)),
            calendars=tuple(calendars[s] for s in sorted(p.sources)),
            only=all(len(kinds[source, kind]) == 1 for source in p.sources for kind in p.groups),
            recurring=frozenset(kind for kind in p.groups if _recurs(days[kind], p.dates)),
            told=_first_told(p, published),
        )
        for p in profiles
    ]


def _calendars(profiles: Iterable[Profile]) -> Mapping[str, Calendar]:
    """Source id → the dates of all that it dates."""
    dates: dict[str, list[Date]] = defaultdict(list)
    for profile in profiles:
        for source in profile.sources:
            dates[source] += profile.dates
    return {source: Calendar(told) for source, told in dates.items()}


def _dates_by_kind(profiles: Iterable[Profile]) -> Mapping[tuple[str, str], set[str]]:
    """Source id and kind of event → the dates at which it tells one."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for profile in profiles:
        for source in profile.sources:
            for kind in profile.groups:
                found[source, kind].update(date.edtf for date in profile.dates)
    return found


def _days_by_kind(profiles: Iterable[Profile]) -> Mapping[str, Sequence[int]]:
    """Kind of event → the days, as ordinals, on which any source tells one."""
    found: dict[str, set[int]] = defaultdict(set)
    for profile in profiles:
        days = {date.earliest.ordinal for date in profile.dates if date.earliest and date.days <= 1}
        for kind in profile.groups:
            found[kind] |= days
    return {kind: sorted(days) for kind, days in found.items()}


def _recurs(days: Sequence[int], dates: Iterable[Date]) -> bool:
    """Whether there are many such days near one of the dates: `attacked` in a war, and not `resigned`."""
    spans = ((date.earliest.ordinal, date.latest.ordinal) for date in dates if date.earliest and date.latest)
    return any(bisect_right(days, last + _NEAR) - bisect_left(days, first - _NEAR) > _MANY for first, last in spans)


def _without_false_names(profiles: Sequence[Profile]) -> list[Profile]:
    """`Lava destroyed …` opens with no name where some telling has the word in lower case; `the Brandts` bear the name
    of `the Brandt family`.
    """
    common = frozenset(word for p in profiles for word in _LOWER_CASE.findall(p.event.text))
    names = frozenset().union(*(p.names for p in profiles))
    singular = {name: name[:-1] for name in names if name.endswith("s") and name[:-1] in names}
    named = (p if singular.keys().isdisjoint(p.names) else _with_names(p, singular) for p in profiles)
    return [_with_common_noun(p) if p.opening in common else p for p in named]


def _with_names(profile: Profile, singular: Mapping[str, str]) -> Profile:
    return replace(profile, names=frozenset(singular.get(name, name) for name in profile.names))


def _with_common_noun(profile: Profile) -> Profile:
    noun = frozenset([profile.opening] if profile.opening else ())
    return replace(
        profile,
        subject=None,
        names=profile.names - noun,
        content=profile.content | noun,
        main=profile.main | noun,
    )


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
