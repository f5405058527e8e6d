"""Evidence → every finding of every check, and what was proved."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from musktimeline.check import anchors, choices, dates, events, ids, phrases, published, quotes, sources
from musktimeline.check.codes import CODES
from musktimeline.check.evidence import Check, Evidence
from musktimeline.check.proof import Proof, prove
from musktimeline.model import Finding, Severity

CHECKS: tuple[Check, ...] = (
    quotes.trigger_not_in_quote,
    quotes.surroundings_not_there,
    quotes.quote_not_in_source,
    quotes.context_not_in_source,
    quotes.anchor_quote_not_in_source,
    quotes.quote_in_several_places,
    quotes.citation_repeated,
    sources.source_file_missing,
    sources.source_unreadable,
    sources.article_changed,
    sources.article_not_pinned,
    sources.unknown_source_cited,
    sources.source_unused,
    ids.duplicate_source_id,
    published.published_quote_not_in_source,
    published.published_not_in_its_quote,
    sources.path_not_portable,
    sources.source_without_article,
    sources.url_not_archived,
    published.published_unexplained,
    published.basis_without_date,
    published.differs_from_folder,
    published.folder_sources_unreadable,
    dates.invalid_date,
    phrases.date_not_from_phrase,
    phrases.phrase_not_in_quote,
    phrases.date_without_phrase,
    phrases.phrase_without_date,
    phrases.phrase_not_used,
    dates.event_date_outside_citations,
    dates.event_without_date,
    dates.cited_before_published,
    anchors.anchor_missing,
    anchors.anchor_not_used,
    anchors.anchor_incomplete,
    anchors.anchor_date_not_in_its_quote,
    anchors.counted_from_unknown_date,
    dates.basis_differs_from_published,
    dates.editor_without_note,
    events.event_without_citation,
    ids.duplicate_event_id,
    events.too_few_origins,
    events.status_against_citations,
    events.undecided_conflict,
    events.decided_without_conflict,
    ids.id_not_typable,
    ids.id_of_event_and_source,
    ids.name_of_two,
    choices.rejected_twice,
    choices.former_id_of_two,
    choices.apart_names_no_pair,
    events.events_out_of_order,
)
"""Each check is named as its code."""

WAIVER_MARK = "timeline: ignore"
"""The words of a comment that waives a finding; a file without them need not be looked through for one."""

_CODES = {code.name: code for code in CODES}


class Waived(NamedTuple):
    """A finding that a comment in the file waives, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found, by file and line, what of it the file waives, and what it proved.

    `name` is the file. `strict`: warnings fail the check too.
    """

    findings: tuple[Finding, ...]
    proof: Proof
    name: str = ""
    waived: tuple[Waived, ...] = ()
    strict: bool = False

    def fails(self, finding: Finding) -> bool:
        """Whether a finding fails the check."""
        return finding.level is Severity.ERROR or (self.strict and finding.level is Severity.WARNING)


def check(evidence: Evidence) -> Report:
    """Run every check. Findings of the file itself (its YAML) are the store's, not these."""
    findings = sorted(_findings(evidence), key=lambda finding: finding.order)
    return Report(tuple(findings), prove(evidence), evidence.name)


def _findings(evidence: Evidence) -> Iterator[Finding]:
    for faults_of in CHECKS:
        code = _CODES[faults_of.__name__]
        for fault in faults_of(evidence):
            place = evidence.locations.of_key(*fault.path)
            yield Finding(code, place, fault.message, fault.remedy, evidence.name, fault.severity)
