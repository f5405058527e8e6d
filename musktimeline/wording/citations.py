"""Sources and citations → who says so, when it was published, and how the event was dated from it."""

from musktimeline.dates import date_words, parse_date
from musktimeline.errors import DateError
from musktimeline.model import Anchor, Citation, Source
from musktimeline.plaintext import one_line

# In the past tense, which is the same for one speaker and for many.
_SAID = {"report": "said", "claim": "claimed", "confirm": "confirmed", "deny": "denied", "plan": "announced"}
_DOUBTFUL = ("supplied", "inferred")


def edtf_words(edtf: str | None) -> str | None:
    """A stored date in words; as it stands where it cannot be read (a check's finding); None for none."""
    if edtf is None:
        return None
    try:
        return date_words(parse_date(edtf))
    except DateError:
        return one_line(edtf)


def when_words(edtf: str | None) -> str:
    """A stored date in words; `undated` for none."""
    return edtf_words(edtf) or "undated"


def source_title(source: Source) -> str:
    """The title, else the id."""
    return one_line(source.title or "") or one_line(source.id)


def when_published(source: Source) -> str:
    """`24 Oct 2023, stated`; `c. 25 Oct 2024, inferred`; `no date known`."""
    words = edtf_words(source.published)
    if words is None:
        return "no date known"
    basis = one_line(source.published_basis or "").replace("metadata", "from its metadata")
    return f"{words}, {basis}" if basis else words


def how_published(source: Source) -> str:
    """The same with the reason: `c. 25 Oct 2024, inferred: retells the report in [5]`."""
    known = when_published(source)
    reason = one_line(source.published_note or "").rstrip(".")
    return f"{known}: {reason}" if reason else known


def who_said(citation: Citation) -> str:
    """`the article said`, `two officials claimed`, `the Kremlin denied; first published by The Wall Street Journal`."""
    speaker = one_line(citation.speaker) if citation.speaker else "the article"
    said = f"{speaker} {_SAID.get(citation.stance, one_line(citation.stance))}"
    return f"{said}; first published by {one_line(citation.via)}" if citation.via else said


def anchor_words(anchor: Anchor, source: Source | None) -> str:
    """`the tweet of Oct 2022`; `the article's date, c. 25 Oct 2024 (inferred)`."""
    if anchor.kind == "published":
        return f"the article's date, {_published_words(source)}"
    kind = "date named before it," if anchor.kind == "discourse" else f"{one_line(anchor.kind)} of"
    return f"the {kind} {edtf_words(anchor.date) or 'unknown date'}"


def how_dated(citation: Citation, source: Source | None) -> str:
    """How one source dates the event: `c. Apr 2021: “about 18 months ago”, counted from the tweet of Oct 2022`."""
    words = edtf_words(citation.date)
    if words is None:
        return "no date given"
    if citation.basis == "publication":
        return f"{words}: the day of the article{_doubt(source)}"
    if citation.basis == "editor":
        return f"{words}: set by the editor" + (f", because {one_line(citation.note)}" if citation.note else "")
    stated = f"{words}: “{one_line(citation.phrase)}”" if citation.phrase else words
    return f"{stated}, counted from {anchor_words(citation.anchor, source)}" if citation.anchor else stated


def _published_words(source: Source | None) -> str:
    words = edtf_words(source.published) if source else None
    return f"{words}{_doubt(source)}" if words else "which is not known"


def _doubt(source: Source | None) -> str:
    return f" ({source.published_basis})" if source and source.published_basis in _DOUBTFUL else ""
