"""Evidence → how much of it was proved."""

from dataclasses import dataclass, fields

from musktimeline.check.derivation import follows
from musktimeline.check.evidence import Evidence
from musktimeline.check.places import Words
from musktimeline.model import Citation


@dataclass(frozen=True, slots=True)
class Proof:
    """Counts of one timeline; those of several add up.

    `articles` could be read, `unread` are cited and could not; `unseen` quotes are theirs. `dates` of citations rest on
    a phrase or on a publication day; `by_editor` on somebody's word.
    """

    events: int = 0
    quotes: int = 0
    quotes_found: int = 0
    articles: int = 0
    dates: int = 0
    dates_following: int = 0
    by_editor: int = 0
    unread: int = 0
    unseen: int = 0

    def __add__(self, other: "Proof") -> "Proof":
        return Proof(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


def prove(evidence: Evidence) -> Proof:
    """Count what stands proved."""
    cited = evidence.cited
    dated = [c for c in cited if c.citation.date is not None and c.citation.basis != "editor"]
    unread = [c for c in cited if c.article is None]
    return Proof(
        events=len(evidence.timeline.events),
        quotes=len(cited),
        quotes_found=sum(_stands(evidence, c.citation) for c in cited),
        articles=len({c.citation.source for c in cited if c.article}),
        dates=len(dated),
        dates_following=sum(map(follows, dated)),
        by_editor=sum(c.citation.basis == "editor" and c.citation.date is not None for c in cited),
        unread=len({c.citation.source for c in unread}),
        unseen=len(unread),
    )


def _stands(evidence: Evidence, c: Citation) -> bool:
    return evidence.place(c.source, Words(c.quote, c.prefix, c.suffix)) is not None
