"""Folders of TimeML → how well the tagger reads them, scored as TempEval-3 does, and what it gets wrong.

    python benchmarks/timex.py CORPUS_DIR... [--errors N]

For each folder precision, recall and F1 of: strict (the same span), relaxed (any overlap), value (overlap and the same
TIMEX3 value), type (overlap and the same type); and anchored, the share of calendar values found exactly. Spans are
matched one to one inside a document, equal ones first, then the larger overlap. The document's own date is not scored.
"""

import argparse
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from musktimeline.timexes import find_timexes

_BARE_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)")
_CALENDAR_VALUE = re.compile(r"\d{4}(-(\d\d(-\d\d)?|W\d\d|Q\d|H\d|SP|SU|FA|WI))?$")
_CREATION = ("CREATION_TIME", "PUBLICATION_TIME")
_FIGURES = ("strict", "relaxed", "value", "type")


@dataclass(frozen=True, slots=True)
class Expression:
    start: int
    end: int
    text: str
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    name: str
    published: str | None
    text: str
    gold: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold expression and what was found for it; either is missing where there was no partner."""

    document: Document
    gold: Expression | None
    found: Expression | None

    @property
    def fault(self) -> str | None:
        """missed, spurious, value, span, or None where all is right."""
        if self.gold is None or self.found is None:
            return "missed" if self.found is None else "spurious"
        if self.gold.value != self.found.value:
            return "value"
        return None if (self.gold.start, self.gold.end) == (self.found.start, self.found.end) else "span"


def read_timeml(path: Path) -> Document:
    raw = _BARE_AMPERSAND.sub("&amp;", path.read_text(encoding="utf-8", errors="replace"))
    root = ET.fromstring(raw.encode())
    created = next((t.get("value", "") for t in root.iter("TIMEX3") if t.get("functionInDocument") in _CREATION), "")
    body = root.find("TEXT")
    if body is None:
        raise SystemExit(f"{path}: there is no <TEXT> in it")
    gold = sorted(_expressions(body, 0), key=lambda e: (e.start, e.end))
    return Document(path.stem, publication_day(created), "".join(body.itertext()), tuple(gold))


def _expressions(element: ET.Element, position: int) -> Iterator[Expression]:
    position += len(element.text or "")
    for child in element:
        text = "".join(child.itertext())
        if child.tag == "TIMEX3" and child.get("functionInDocument") != "CREATION_TIME" and text:
            yield Expression(position, position + len(text), text, child.get("type", ""), child.get("value", ""))
        yield from _expressions(child, position)
        position += len(text) + len(child.tail or "")


def publication_day(value: str) -> str | None:
    """The day in a creation time: `1998-02-06T22:19:00`, `19980206`, `03-02-2009` (day first)."""
    if match := re.match(r"(\d{4})-?(\d\d)-?(\d\d)", value):
        return "-".join(match.groups())
    if match := re.match(r"(\d\d)-(\d\d)-(\d{4})$", value):
        return "-".join(reversed(match.groups()))
    return None


def tagged(document: Document) -> tuple[Expression, ...]:
    timexes = find_timexes(document.text, document.published)
    return tuple(Expression(t.start, t.end, t.text, t.type, t.value) for t in timexes)


def paired(document: Document, found: Sequence[Expression]) -> Iterator[Pair]:
    candidates = sorted(
        ((g.start, g.end) != (f.start, f.end), -overlap, i, j)
        for i, g in enumerate(document.gold)
        for j, f in enumerate(found)
        if (overlap := min(g.end, f.end) - max(g.start, f.start)) > 0
    )
    left_gold, left_found = set(range(len(document.gold))), set(range(len(found)))
    for _, _, i, j in candidates:
        if i in left_gold and j in left_found:
            left_gold.remove(i)
            left_found.remove(j)
            yield Pair(document, document.gold[i], found[j])
    yield from (Pair(document, document.gold[i], None) for i in sorted(left_gold))
    yield from (Pair(document, None, found[j]) for j in sorted(left_found))


def scores(pairs: Sequence[Pair]) -> tuple[dict[str, tuple[float, float, float]], float]:
    """Figure → precision, recall and F1; and the share of calendar values that were found exactly."""
    hits: Counter[str] = Counter()
    calendar = calendar_right = 0
    for pair in pairs:
        gold, found = pair.gold, pair.found
        is_calendar = gold is not None and bool(_CALENDAR_VALUE.match(gold.value))
        calendar += is_calendar
        if gold and found:
            same_value = gold.value == found.value
            same_span = (gold.start, gold.end) == (found.start, found.end)
            hits.update(strict=same_span, relaxed=1, value=same_value, type=gold.type == found.type)
            calendar_right += is_calendar and same_value
    golds, founds = (sum(getattr(p, side) is not None for p in pairs) for side in ("gold", "found"))
    return {name: _f1(hits[name], founds, golds) for name in _FIGURES}, calendar_right / max(calendar, 1)


def _f1(hits: int, found: int, gold: int) -> tuple[float, float, float]:
    precision, recall = hits / max(found, 1), hits / max(gold, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def report(folder: Path, errors: int) -> Iterator[str]:
    documents = [read_timeml(path) for path in sorted(folder.glob("*.tml"))]
    pairs = [pair for document in documents for pair in paired(document, tagged(document))]
    figures, anchored = scores(pairs)
    yield f"{folder}: {len(documents)} documents, {sum(len(d.gold) for d in documents)} expressions"
    for name, (precision, recall, f1) in figures.items():
        yield f"{name:8s} P {100 * precision:6.2f}  R {100 * recall:6.2f}  F1 {100 * f1:6.2f}"
    yield f"anchored R {100 * anchored:6.2f}"
    for fault in ("missed", "spurious", "value", "span") if errors else ():
        wrong = [pair for pair in pairs if pair.fault == fault]
        yield f"\n{fault}: {len(wrong)}"
        yield from (f"  {_error_line(pair)}" for pair in wrong[:errors])


def _error_line(pair: Pair) -> str:
    at = pair.gold or pair.found
    assert at is not None
    text = pair.document.text
    context = f"{text[max(0, at.start - 50) : at.start]}[{at.text}]{text[at.end : at.end + 30]}"
    sides = " / ".join(f"{e.text} = {e.value}" if e else "–" for e in (pair.gold, pair.found))
    return " ".join(f"{pair.document.name} {pair.document.published}: {sides} | {context}".split())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="CORPUS_DIR")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list up to N errors of each class")
    options = parser.parse_args()
    for folder in options.folders:
        for line in report(folder, options.errors):
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
