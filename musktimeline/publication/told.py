"""Event that an undated article tells too → what the others' dates say of when it came out."""

from collections.abc import Iterator, Sequence

from musktimeline.dates import Date, date_words, parse_date
from musktimeline.errors import DateError
from musktimeline.model import Citation, Event, Source, Timeline, citation_date, conflicts
from musktimeline.plaintext import one_line, shortened, squeeze
from musktimeline.publication.clue import Clue
from musktimeline.publication.fitting import days_that_fit
from musktimeline.timexes import Timex, find_timexes

_OUTSIDE = ("deny", "plan")
_LONGEST = 60  # characters of an event's text in a reason


def clues_told(event: Event, source: Source, timeline: Timeline) -> Iterator[Clue]:
    """What follows for a source without a date from an event that it tells."""
    own = [c for c in event.citations if c.source == source.id]
    others = [c for c in event.citations if c.source != source.id]
    yield from _relative(event, own, _trusted(others, timeline))
    yield from _same_report(own, others, timeline)


def reliable_date(source: Source | None) -> Date | None:
    """When a source came out, unless that is itself inferred: no inference rests on another."""
    if source is None or source.published is None or source.published_basis == "inferred":
        return None
    try:
        date = parse_date(source.published)
    except DateError:
        return None
    return date if date.earliest and date.latest else None


def _relative(event: Event, own: Sequence[Citation], others: Sequence[Citation]) -> Iterator[Clue]:
    """`last week`, of what another article dates: the days on which that would be said."""
    dated = [(c, date) for c in others if (date := citation_date(c)) and date.earliest and date.latest]
    if not dated or conflicts(c for c, _ in dated):
        return
    stating, date = min(dated, key=lambda found: (found[1].days, found[1].edtf, found[0].source))
    for citation in own:
        phrase = _only_relative_phrase(citation)
        days = days_that_fit(phrase, date.allowing_for_doubt()) if phrase else None
        if phrase and days:
            what = f"what {one_line(stating.source)} dates {date_words(date)} ({shortened(event.text, _LONGEST)})"
            yield Clue(*days, strict=True, why=f"it says “{one_line(phrase)}” of {what}")


def _same_report(own: Sequence[Citation], others: Sequence[Citation], timeline: Timeline) -> Iterator[Clue]:
    """Both retell what a third published first: it is about as old as the other retellings."""
    for via in dict.fromkeys(c.via for c in own if c.via):
        retelling = {c.source: timeline.source(c.source) for c in others if c.via == via}
        dates = {source_id: date for source_id, source in retelling.items() if (date := reliable_date(source))}
        for source_id, date in dates.items():
            assert date.earliest and date.latest, "a reliable date has both bounds"
            why = f"it retells the report of {one_line(via)} that {one_line(source_id)} retells ({date_words(date)})"
            yield Clue(date.earliest, date.latest, strict=False, why=why)


def _trusted(citations: Sequence[Citation], timeline: Timeline) -> list[Citation]:
    """Those that tell it as done, and whose date counts from no publication date that is unknown or inferred."""
    return [c for c in citations if c.stance not in _OUTSIDE and not _rests_on_doubt(c, timeline)]


def _rests_on_doubt(citation: Citation, timeline: Timeline) -> bool:
    counts = citation.basis == "publication" or (citation.anchor is not None and citation.anchor.kind == "published")
    return counts and reliable_date(timeline.source(citation.source)) is None


def _only_relative_phrase(citation: Citation) -> str | None:
    """The one expression of time in a quote that has no date, if it wants an anchor and nothing else."""
    if citation.date is not None or citation.stance in _OUTSIDE:
        return None
    text = squeeze(citation.quote)
    dates = [t for t in find_timexes(text) if t.type in ("DATE", "TIME")]
    if len(dates) != 1 or not _wants_anchor(dates[0]):
        return None
    return text[dates[0].phrase_start : dates[0].phrase_end]


def _wants_anchor(timex: Timex) -> bool:
    return timex.edtf is None and not timex.value.endswith("_REF")
