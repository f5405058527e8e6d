"""Two profiles → whether they tell the same event, how surely, and why."""

from dataclasses import dataclass

from musktimeline.dates import Date, Unit
from musktimeline.merge.profile import Profile

_MONTH = 31  # days
SURE = 1.0  # a pair at or above it may be one event


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score` 0 where something rules the pair out; `reasons` are sentence fragments for people."""

    score: float
    reasons: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        return self.score >= SURE


NONE = Likeness(0.0)


def likeness(a: Profile, b: Profile) -> Likeness:
    """Compare two events; symmetric. Only what both tell counts for them, and a contradiction decides alone."""
    if a.keys & b.keys:
        return Likeness(3.0, ("both cite the same sentence for it",))
    if a.saying != b.saying or a.planned != b.planned or _amounts_differ(a, b):
        return NONE
    if a.is_dated and b.is_dated:
        if _days_meet(a, b):
            return _same_saying(a, b) if a.saying else _same_deed(a, b)
        return _same_but_for_date(a, b)
    return NONE if a.saying or not (a.is_dated or b.is_dated) else _corroborates(a, b)


def _same_saying(a: Profile, b: Profile) -> Likeness:
    """Two reports are one when the same speaker says the same thing."""
    speakers = _speakers(a) & _speakers(b)
    said = (a.words & b.words) - speakers - {"say"}
    if not speakers or len(said) < 2:
        return NONE
    return Likeness(0.6 + 0.2 * len(said), (f"{_list(speakers)} says", f"both say {_list(said)}", "their days meet"))


def _same_deed(a: Profile, b: Profile) -> Likeness:
    groups, names, content = a.groups & b.groups, _shared_names(a, b), a.content & b.content
    if not groups or not names:
        return NONE
    if len(names) + len(content) < 2 and not _one_tells_the_other(a, b):
        return NONE
    score = max(SURE, 0.3 + 0.35 * len(names) + 0.35 * len(content))
    return Likeness(score, (*_reasons(groups, names, content), "their days meet"))


def _one_tells_the_other(a: Profile, b: Profile) -> bool:
    """`The Selma sank` and `The Selma sank off Larkholm`, in one month: the longer has all of the shorter."""
    precise = all(d.days <= _MONTH for d in (*a.dates, *b.dates))
    return precise and (a.words <= b.words or b.words <= a.words)


def _same_but_for_date(a: Profile, b: Profile) -> Likeness:
    """A disagreement about when: everything else is the same, and the dates lie within one unit of the coarser.

    Two different years that are both written out are two events rather than a slip.
    """
    if a.saying or a.sources & b.sources or not _within_one_unit(a, b):
        return NONE
    groups, names, content = a.groups & b.groups, _shared_names(a, b), a.content & b.content
    if not groups or not names or not content:
        return NONE
    return Likeness(1.0 + 0.1 * len(content), (*_reasons(groups, names, content), "their dates are next to each other"))


def _corroborates(a: Profile, b: Profile) -> Likeness:
    """An undated telling joins a dated one on strong evidence only."""
    groups, names, content = a.groups & b.groups, a.names & b.names, a.content & b.content
    if not groups or len(names) < 2 or len(names) + len(content) < 5:
        return NONE
    return Likeness(0.2 * (len(names) + len(content)), (*_reasons(groups, names, content), "one gives no date"))


def _days_meet(a: Profile, b: Profile) -> bool:
    return any(x.allowing_for_doubt().overlaps(y.allowing_for_doubt()) for x in a.dates for y in b.dates)


def _within_one_unit(a: Profile, b: Profile) -> bool:
    return any(_are_neighbours(x, y, a.relative or b.relative) for x in a.dates for y in b.dates)


def _are_neighbours(x: Date, y: Date, relative: bool) -> bool:
    unit = max(x.unit, y.unit)
    return (unit < Unit.YEAR or relative) and x.widened(unit).overlaps(y)


def _shared_names(a: Profile, b: Profile) -> frozenset[str]:
    """Names in both, and names in one that a pronoun of the other may stand for."""
    shared = a.names & b.names
    if a.pronoun or len(a.names) < 2:
        shared |= a.context & b.names
    if b.pronoun or len(b.names) < 2:
        shared |= b.context & a.names
    return shared


def _speakers(profile: Profile) -> frozenset[str]:
    return profile.speakers or profile.names


def _amounts_differ(a: Profile, b: Profile) -> bool:
    return bool(a.amounts and b.amounts) and not a.amounts & b.amounts


def _reasons(groups: frozenset[str], names: frozenset[str], content: frozenset[str]) -> tuple[str, ...]:
    told = f"the same kind of event ({_list(groups)})"
    return (told, f"the same names ({_list(names)})", *([f"the same words ({_list(content)})"] if content else []))


def _list(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))
