"""Timeline + texts of its articles → a date for each article that has none, where one follows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from musktimeline.dates import Day
from musktimeline.model import Source, Timeline
from musktimeline.publication.clue import Clue
from musktimeline.publication.shared_words import Quotations
from musktimeline.publication.told import clues_told, reliable_date

_MONTH = 31  # days within which retellings are of one time, and beyond which a stricter date is of little use
_SHOWN = 3  # reasons; more of them convince nobody


@dataclass(frozen=True, slots=True)
class SuggestedDate:
    """A source without a date, the EDTF date that is suggested for it, and why, the strictest reason first.

    `date` is None where the reasons contradict each other: then nobody but a reader can tell.
    """

    source: Source
    date: str | None
    clues: tuple[Clue, ...]

    @property
    def why(self) -> str:
        return "; ".join(clue.why for clue in self.clues)


def suggest(timeline: Timeline, texts: Mapping[str, str]) -> tuple[SuggestedDate, ...]:
    """Suggestions for sources without a date, in the order of the file; none without a clue.

    `texts` are those of the articles by source id; of an article that is not among them only its events count. No date
    is narrower than its clues: relative phrases give the days on which they would be said; shared reports and
    quotations give the month of the other retellings, marked approximate.
    """
    undated = [source for source in timeline.sources if source.published is None]
    if not undated:
        return ()
    dates = {s.id: date for s in timeline.sources if (date := reliable_date(s))}
    quoted = Quotations(texts, dates)
    told = _told(undated, timeline)
    found = ((s, [*told[s.id], *quoted.clues(texts.get(s.id, ""))]) for s in undated)
    return tuple(suggestion for s, clues in found if (suggestion := _suggestion(s, clues)))


def _told(undated: Iterable[Source], timeline: Timeline) -> dict[str, list[Clue]]:
    sources = {source.id: source for source in undated}
    found: dict[str, list[Clue]] = {source_id: [] for source_id in sources}
    for event in timeline.events:
        for source_id in dict.fromkeys(c.source for c in event.citations if c.source in sources):
            found[source_id] += clues_told(event, sources[source_id], timeline)
    return found


def _suggestion(source: Source, clues: Iterable[Clue]) -> SuggestedDate | None:
    """Weigh the clues: what follows strictly wins, unless it leaves more than a month and retellings leave less."""
    known = list(dict.fromkeys(clues))
    strict = [clue for clue in known if clue.strict]
    near = _of_one_time([clue for clue in known if not clue.strict])
    shown = tuple(chain(strict, near))[:_SHOWN]
    if not shown:
        return None
    fits = _common(strict) if strict else None
    if (strict and fits is None) or (fits and near and not _meet(fits, _hull(near))):
        return SuggestedDate(source, None, shown)
    if fits and (not near or fits[1].ordinal - fits[0].ordinal < _MONTH):
        return SuggestedDate(source, _moment(*fits), shown)
    return SuggestedDate(source, _about(*_hull(near)), shown)


def _of_one_time(near: Sequence[Clue]) -> Sequence[Clue]:
    """The retellings, if all are of one month: a report that is told again after years dates nothing."""
    if not near:
        return ()
    first, last = _hull(near)
    return near if last.ordinal - first.ordinal < _MONTH else ()


def _common(clues: Sequence[Clue]) -> tuple[Day, Day] | None:
    first, last = max(clue.first for clue in clues), min(clue.last for clue in clues)
    return (first, last) if first <= last else None


def _hull(clues: Sequence[Clue]) -> tuple[Day, Day]:
    return min(clue.first for clue in clues), max(clue.last for clue in clues)


def _meet(fits: tuple[Day, Day], about: tuple[Day, Day]) -> bool:
    """Whether an article about as old as these retellings may be of the days that fit: within a month of them."""
    return about[0].plus(-_MONTH) <= fits[1] and fits[0] <= about[1].plus(_MONTH)


def _moment(first: Day, last: Day) -> str:
    """One moment in these days, as EDTF: `2024-10-25`, `2024-10`, `2024`, `[2024-10-21..2024-10-27]`."""
    if first == last:
        return str(first)
    whole_months = first.day == 1 and last.plus(1).day == 1
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return str(first)[:-3]
    if whole_months and (first.month, last.month) == (1, 12) and first.year == last.year:
        return str(first)[:-6]
    return f"[{first}..{last}]"


def _about(first: Day, last: Day) -> str:
    """About these days, in months: how many days lie between two retellings nobody knows."""
    months = dict.fromkeys(f"{str(day)[:-3]}~" for day in (first, last))
    return f"[{'..'.join(months)}]" if len(months) > 1 else next(iter(months))
