"""Evidence → relative phrases that count from nothing known, and anchors that are not as their article states them."""

from collections.abc import Iterator

from musktimeline.check.derivation import dates_in, is_relative, means_one_of, readings, states
from musktimeline.check.evidence import Cited, Evidence, Fault, known_date, said, short
from musktimeline.model import PUBLISHED


def anchor_missing(evidence: Evidence) -> Iterator[Fault]:
    for cited in _dated_by_phrase(evidence):
        c = cited.citation
        if c.anchor is None and c.phrase and is_relative(c.phrase):
            yield Fault(
                (*cited.path, "phrase"),
                f"{said(c.phrase)} is a date only from somewhere, and there is no anchor",
                "add 'anchor: published', or the kind, date and quote of what it counts from",
            )


def anchor_not_used(evidence: Evidence) -> Iterator[Fault]:
    for cited in _dated_by_phrase(evidence):
        c = cited.citation
        if c.anchor is not None and c.phrase and cited.date and means_one_of(cited.date, readings(c.phrase)):
            yield Fault((*cited.path, "anchor"), f"{said(c.phrase)} is that date by itself", "remove anchor")


def anchor_incomplete(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        anchor = cited.citation.anchor
        if anchor is None:
            continue
        if anchor.kind == PUBLISHED.kind and (anchor.date or anchor.quote):
            yield Fault(
                (*cited.path, "anchor"),
                "an anchor of the kind 'published' takes its date from the source",
                "write 'anchor: published', or name the tweet, letter or interview as kind",
            )
        if anchor.kind != PUBLISHED.kind and not (anchor.date and anchor.quote):
            yield Fault(
                (*cited.path, "anchor"),
                f"the anchor has no {'quote' if anchor.date else 'date'}",
                "give its kind, date and quote, for example {kind: tweet, date: '2022-10', quote: 'In October 2022 …'}",
            )


def anchor_date_not_in_its_quote(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        anchor = cited.citation.anchor
        date = known_date(anchor.date) if anchor and anchor.kind != PUBLISHED.kind else None
        if anchor is None or date is None or not anchor.quote:
            continue
        published = cited.published.edtf if cited.published else None
        if not states(anchor.quote, date, published):
            says = " or ".join(sorted({short(other.edtf) for other in dates_in(anchor.quote, published)})) or "no date"
            yield Fault(
                (*cited.path, "anchor", "date"),
                f"the anchor's date '{short(date.edtf)}' is not what its quote {said(anchor.quote, 40)} says ({says})",
                "restore it, or quote the words that state it",
            )


def counted_from_unknown_date(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        c, source = cited.citation, cited.source
        if source is None or source.published or not c.date or not _counts_from_published(cited):
            continue
        yield Fault(
            (*cited.path, "date"),
            f"date '{short(c.date)}' counts from the day of {short(c.source)}, which is not known",
            f'supply it: {evidence.command("set", c.source)} published=… --why "…"; or remove the date',
        )


def _counts_from_published(cited: Cited) -> bool:
    c = cited.citation
    if c.basis == "phrase":
        return c.anchor is not None and c.anchor.kind == PUBLISHED.kind
    return c.basis == "publication"


def _dated_by_phrase(evidence: Evidence) -> Iterator[Cited]:
    return (cited for cited in evidence.cited if cited.citation.basis == "phrase" and cited.citation.date)
