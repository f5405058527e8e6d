"""Time expressions → what dates an event: each dated one with its signal, ranges joined."""

import re
from collections.abc import Sequence

from musktimeline.dates import Interval, OneOf, Part, date_words, parse_date
from musktimeline.timexes.timex import DatePhrase, Derivation, Timex


def date_phrases(text: str, timexes: Sequence[Timex]) -> list[DatePhrase]:
    """One phrase for each dated expression, except that the two ends of a range are one.

    `between A and B`, `from A to B`, `since A and into B`, `A–B`.
    """
    dated = [t for t in timexes if t.edtf and t.type in ("DATE", "TIME")]
    phrases = []
    i = 0
    while i < len(dated):
        joined = _joined(text, dated[i], dated[i + 1]) if i + 1 < len(dated) else None
        phrases.append(joined or _single(text, dated[i]))
        i += 2 if joined else 1
    return phrases


def end_of(phrase: DatePhrase) -> DatePhrase | None:
    """`until 27 October` → `27 October`, when it ended; None where the phrase is no such span."""
    timex, shape = phrase.timexes[0], parse_date(phrase.edtf).shape
    if len(phrase.timexes) > 1 or timex.start == phrase.start or not isinstance(shape, Interval) or shape.start:
        return None
    return DatePhrase(timex.start, timex.end, timex.text, str(shape.end), phrase.timexes, phrase.derivation)


def _single(text: str, timex: Timex) -> DatePhrase:
    assert timex.edtf is not None
    start, end = timex.phrase_start, timex.phrase_end
    return DatePhrase(start, end, text[start:end], timex.edtf, (timex,), timex.derivation)


_OPENING = re.compile(r"(?i)\b(from|between)\s+(?:the\s+)?$")
_LINKS = {
    "from": re.compile(r"(?i)\s*(?:to|until|till|through|[-–—])\s*"),
    "between": re.compile(r"(?i)\s*(?:and|[-–—])\s*"),
    "since": re.compile(r"(?i),?\s*(?:and\s+)?(?:into|until|through|to)\s+"),
    "": re.compile(r"(?i)\s*[-–]\s*|\s+to\s+"),
}
_REACH = 14


def _joined(text: str, first: Timex, second: Timex) -> DatePhrase | None:
    if second.start - first.end > _REACH or _anchor_clash(first, second):
        return None
    opening, start = _opening(text, first)
    if not _LINKS[opening].fullmatch(text, first.end, second.start):
        return None
    dates = _end(first, 0), _end(second, 1)
    if dates[0] is None or dates[1] is None:
        return None
    span = Interval(dates[0], dates[1])
    if span.earliest is None or span.latest is None or span.latest < span.earliest:
        return None
    edtf = str(span)
    anchor = first.derivation.anchor or second.derivation.anchor
    why = f"{first.derivation.why}, and {second.derivation.why}: {date_words(parse_date(edtf))}"
    words = text[start : second.end]
    return DatePhrase(start, second.end, words, edtf, (first, second), Derivation("range", anchor, why))


def _opening(text: str, first: Timex) -> tuple[str, int]:
    signal = text[first.phrase_start : first.start].strip().lower()
    if signal.endswith("since"):
        return "since", first.phrase_start
    match = _OPENING.search(text, max(0, first.start - _REACH), first.start)
    return (match[1].lower(), match.start()) if match and not signal else ("", first.start)


def _anchor_clash(first: Timex, second: Timex) -> bool:
    one, other = first.derivation.anchor, second.derivation.anchor
    return one is not None and other is not None and one.date != other.date


def _end(timex: Timex, which: int) -> Part | OneOf | None:
    """The date itself, without what its signal made of it."""
    assert timex.edtf is not None
    shape: Part | OneOf | Interval | None = parse_date(timex.edtf).shape
    if isinstance(shape, Interval):
        shape = shape.start if which == 0 else shape.end
    is_limit = isinstance(shape, OneOf) and not (shape.members or (shape.first and shape.last))
    return None if is_limit or isinstance(shape, Interval) else shape
