"""What a quote can be cited for, and a date that an editor gives → the one telling that is meant."""

from collections.abc import Sequence
from dataclasses import replace

from musktimeline.edits.telling import Telling
from musktimeline.errors import UsageError
from musktimeline.plaintext import squeeze
from musktimeline.wording import edtf_words


def chosen(tellings: Sequence[Telling], date: str | None = None, why: str | None = None) -> Telling:
    """The only one; of several the one of this date; else the editor's own date (EDTF), with its reason.

    `why` becomes the citation's note. Raises UsageError where several dates stand in the quote and none is chosen, and
    for a date of the editor's without a reason.
    """
    if date is None and len(tellings) > 1:
        raise UsageError(f"the quote has several dates: {_said(tellings)}", remedy="choose one with --date")
    same = [t for t in tellings if date in (None, t.citation.date)]
    if not same and not squeeze(why or ""):
        says = _said(tellings)
        raise UsageError(
            f"no words of the quote say {edtf_words(date)}{f', but {says}' if says else ''}",
            remedy="add --why 'how you know it'",
        )
    telling = same[0] if same else _by_editor(tellings[0], date)
    return _noted(telling, squeeze(why)) if why else telling


def _by_editor(telling: Telling, date: str | None) -> Telling:
    citation = replace(telling.citation, phrase=None, anchor=None, basis="editor", date=date)
    return replace(telling, citation=citation)


def _noted(telling: Telling, note: str) -> Telling:
    return replace(telling, citation=replace(telling.citation, note=note))


def _said(tellings: Sequence[Telling]) -> str:
    dated = [t.citation for t in tellings if t.citation.date]
    return ", ".join(f"{edtf_words(c.date)} (“{c.phrase or 'the day of the article'}”)" for c in dated)
