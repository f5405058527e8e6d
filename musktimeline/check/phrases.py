"""Evidence → citations whose date does not come from the words that they name."""

from collections.abc import Iterator

from musktimeline.check.derivation import admitted, anchor_date, can_be_derived, means_one_of, needs_proof
from musktimeline.check.evidence import RESTORE, Evidence, Fault, said, short
from musktimeline.check.wordmatch import stands_in


def date_not_from_phrase(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        date = cited.date
        if date is None or not needs_proof(cited) or not can_be_derived(cited):
            continue
        follow = admitted(cited)
        if not means_one_of(date, follow):
            anchor = anchor_date(cited)
            counted = f", counted from {short(anchor)}" if anchor else ""
            right = f" ({short(follow[0])})" if follow else ", in which no date can be read"
            yield Fault(
                (*cited.path, "date"),
                f"date '{short(date.edtf)}' does not follow from {said(cited.citation.phrase or '')}{counted}{right}",
                RESTORE,
            )


def phrase_not_in_quote(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        c = cited.citation
        if c.phrase and c.quote and not any(stands_in(c.phrase, words) for words in (c.quote, c.context or "")):
            yield Fault(
                (*cited.path, "phrase"),
                f"{said(c.phrase)} stands neither in the quote nor in a context",
                "copy the words that date it from the quote, or add the sentence that has them as context",
            )


def date_without_phrase(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        c = cited.citation
        if c.date and c.basis == "phrase" and not c.phrase:
            yield Fault(
                (*cited.path, "date"),
                f"nothing shows where the date '{short(c.date)}' comes from",
                "add the words that say it as phrase; or set basis: publication, or basis: editor and a note",
            )


def phrase_without_date(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        c = cited.citation
        if c.date:
            continue
        if c.basis != "phrase":
            yield Fault((*cited.path, "basis"), f"'basis: {c.basis}', but no date", "add the date, or remove basis")
        elif c.phrase and can_be_derived(cited) and (follow := admitted(cited)):
            yield Fault(
                (*cited.path, "phrase"),
                f"{said(c.phrase)} dates it, but the citation has no date",
                f"add date: '{follow[0]}', or remove the phrase",
            )


def phrase_not_used(evidence: Evidence) -> Iterator[Fault]:
    for cited in evidence.cited:
        c = cited.citation
        if c.basis in ("publication", "editor"):
            for key in ("phrase", "anchor"):
                if getattr(c, key):
                    yield Fault((*cited.path, key), f"'basis: {c.basis}' makes no use of {key}", f"remove {key}")
