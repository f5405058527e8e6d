"""One line → the one day in it, where all else is names, roles, outlets, times and the words that join them."""

import re
from collections.abc import Sequence

from musktimeline.read.credit_parts import BLANK, Kind, Part, read_parts
from musktimeline.read.credit_words import LABEL
from musktimeline.read.stated import Form, Stated
from musktimeline.read.written_dates import WEEKDAY, find_date

_LONGEST = 140
_PAGE_SEPARATOR = re.compile(r"\s[|·•]\s")  # beside one a month is that of an issue: `Earth Review | June 2023`
_BEFORE_DATE = re.compile(rf"(?:\b(?P<label>{LABEL})\s*:?\s+(?:on\s+)?)?(?:{WEEKDAY}\.?,?\s+)?$", re.IGNORECASE)
_CREDITING = frozenset([Kind.AUTHOR, Kind.OUTLET, Kind.ITEM])
_DASHES = ("-", "–", "—")


def read_credits(text: str) -> Stated | None:
    """The day that a line of credits states, with its author and publisher where they are plain."""
    date = find_date(text) if len(text) <= _LONGEST else None
    if date is None or text.startswith(_DASHES) or not (_is_a_day(date.edtf) or _PAGE_SEPARATOR.search(text)):
        return None
    before, behind = read_parts(text[: date.start]), read_parts(text[date.end :])
    if before is None or behind is None:
        return None
    opening = _BEFORE_DATE.search(text[: date.start])
    assert opening, "all its parts are optional"
    parts = [*before, *behind]
    return Stated(
        len(text),
        author=_author(parts),
        date=date.edtf,
        quote=text[opening.start() : date.end].strip(BLANK),
        label=opening["label"],
        publisher=next((part.name for part in parts if part.kind is Kind.OUTLET), None),
        form=Form.SAID if opening["label"] else _form(before, behind, is_separated=bool(_PAGE_SEPARATOR.search(text))),
    )


def _is_a_day(edtf: str) -> bool:
    """Year, month and day; a month alone may be of anything."""
    return edtf.count("-") == 2


def _form(before: Sequence[Part], behind: Sequence[Part], *, is_separated: bool) -> Form:
    """How far a line without a label is believed.

    `Politics | 3 March 2021` is of a page; with a name behind the date it may be an entry of a chronology.
    """
    kinds = [part.kind for part in (*before, *behind)]
    if before and kinds[0] is Kind.AUTHOR:
        return Form.SAID
    if not _CREDITING.isdisjoint(kinds) or Kind.ROLE in kinds[1:]:
        return Form.CREDITS
    if is_separated and all(part.kind is not Kind.NAME for part in behind):
        return Form.CREDITS
    return Form.LONE_DATE if set(kinds) <= {Kind.OTHER} else Form.NAMES


def _author(parts: Sequence[Part]) -> str | None:
    """Who stands behind `by`, or before a role or an outlet at the head of the line."""
    by = next((part.name for part in parts if part.kind is Kind.AUTHOR), None)
    if by or len(parts) < 2:
        return by
    first, second = parts[:2]
    is_named = first.kind is Kind.NAME and second.kind in (Kind.ROLE, Kind.OUTLET)
    return first.name if is_named and _is_person(first.name) else None


def _is_person(name: str) -> bool:
    return " " in name and not name.isupper() and not any(map(str.isdigit, name))
