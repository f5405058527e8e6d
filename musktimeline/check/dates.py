"""Evidence → dates that are no dates, or that nothing proves."""

import re
from collections.abc import Iterator

from musktimeline.check.derivation import means_one_of, readings, with_wrong_dates
from musktimeline.check.evidence import RESTORE, Evidence, Fault, Path, known_date, short
from musktimeline.dates import date_words, parse_date
from musktimeline.errors import DateError

_EITHER_DAY = re.compile(r"(\d\d?)[/.-](\d\d?)[/.-](\d{4})", re.ASCII)


def invalid_date(evidence: Evidence) -> Iterator[Fault]:
    for path, edtf in stated_dates(evidence):
        try:
            parse_date(edtf)
        except DateError as error:
            meant = [f"'{other}'" for other in meant_by(edtf)]
            yield Fault(path, error.what, f"write {' or '.join(meant)}" if meant else error.remedy)


def event_date_outside_citations(evidence: Evidence) -> Iterator[Fault]:
    wrong = with_wrong_dates(evidence)
    for i, event in enumerate(evidence.timeline.events):
        date = known_date(event.date)
        dates = [(c, d) for c in event.citations if (d := known_date(c.date))]
        if date and event.citations and i not in wrong and not any(d.contains(date) for _, d in dates):
            says = (
                ", ".join(dict.fromkeys(f"{short(d.edtf)} ({short(c.source)})" for c, d in dates)) or "none has a date"
            )
            yield Fault(
                ("events", i, "date"),
                f"date '{short(date.edtf)}' is not within the days of any citation: {says}",
                "take the date of one of them, or cite what says otherwise with basis: editor and a note",
            )


def event_without_date(evidence: Evidence) -> Iterator[Fault]:
    for i, event in enumerate(evidence.timeline.events):
        date = next((c.date for c in event.citations if known_date(c.date)), None)
        if date and not event.date:
            yield Fault(
                ("events", i),
                f"{short(event.id)} has no date, but its citations do",
                f"{evidence.command('set', event.id)} date='{short(date)}'",
            )


def cited_before_published(evidence: Evidence) -> Iterator[Fault]:
    """What lies wholly after the source came out, though an approximate date be allowed its doubt."""
    for cited in evidence.cited:
        date, published = cited.date, cited.published
        if not date or not published or cited.citation.stance == "plan" or cited.event.status == "planned":
            continue
        first, last = date.allowing_for_doubt().earliest, published.allowing_for_doubt().latest
        if first and last and last < first:
            yield Fault(
                (*cited.path, "date"),
                f"{short(cited.citation.source)} came out {date_words(published)}, "
                f"before what it is cited for ({date_words(date)})",
                "correct the date, or set 'stance: plan' if it was announced",
            )


def basis_differs_from_published(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        date, published = cited.date, cited.published
        if cited.citation.basis == "publication" and date and published and not means_one_of(date, (published.edtf,)):
            yield Fault(
                (*cited.path, "date"),
                f"date '{short(date.edtf)}' is not the day on which {short(cited.citation.source)} came out "
                f"({short(published.edtf)})",
                RESTORE,
            )


def editor_without_note(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        if cited.citation.basis == "editor" and not cited.citation.note:
            yield Fault((*cited.path, "basis"), "'basis: editor' without a reason", "say in note why this date")


def meant_by(words: str) -> tuple[str, ...]:
    """The EDTF of a date in other words; both of figures of which either may be the day (05/03/2019)."""
    figures = _EITHER_DAY.fullmatch(words.strip())
    if figures is None:
        return readings(words)[:1]
    first, second, year = figures[1].zfill(2), figures[2].zfill(2), figures[3]
    days = (f"{year}-{first}-{second}", f"{year}-{second}-{first}")
    return tuple(day for day in dict.fromkeys(days) if known_date(day))


def stated_dates(evidence: Evidence) -> Iterator[tuple[Path, str]]:
    """Every date of the file, as it is written, and its place."""
    for i, source in enumerate(evidence.timeline.sources):
        if source.published is not None:
            yield ("sources", i, "published"), source.published
    for i, event in enumerate(evidence.timeline.events):
        if event.date is not None:
            yield ("events", i, "date"), event.date
    for cited in evidence.cited:
        if cited.citation.date is not None:
            yield (*cited.path, "date"), cited.citation.date
        if cited.citation.anchor and cited.citation.anchor.date is not None:
            yield (*cited.path, "anchor", "date"), cited.citation.anchor.date
