"""Text and publication date → time expressions: scan for runs, match rules, count from anchors."""

from collections.abc import Iterable

from musktimeline.collecting import without_collecting
from musktimeline.timexes.anchors import DISCOURSE, FISCAL, Anchors, Mention
from musktimeline.timexes.counting import Counted, counted, of_every_year, period_at
from musktimeline.timexes.derivations import ABSOLUTE, not_known
from musktimeline.timexes.direction import direction, in_one_sentence, is_deadline, is_quoted, is_reported
from musktimeline.timexes.document import Document
from musktimeline.timexes.found import Found, found_in
from musktimeline.timexes.grammar import AHEAD, DAY_ORDER, EITHER_SIDE, FORWARD, FROM_THE_TEXT, NEAREST, QUARTER, Match
from musktimeline.timexes.habits import is_of_every_year
from musktimeline.timexes.misread import doubts_about, is_no_time
from musktimeline.timexes.period import Grain
from musktimeline.timexes.rules.months import month, tends
from musktimeline.timexes.scan import find_runs
from musktimeline.timexes.style import AUTO, NARRATIVE, style_of
from musktimeline.timexes.timex import Derivation, Timex, TimexAnchor


def read_timexes(text: str, published: TimexAnchor | None, style: str) -> list[Timex]:
    """All time expressions of a document, sorted and disjoint."""
    with without_collecting():
        return _read_all(text, published, style)


def _read_all(text: str, published: TimexAnchor | None, style: str) -> list[Timex]:
    document = Document(text)
    starts, matches = _matches_in(document)
    if style == AUTO:
        day = period_at(published.date) if published else None
        style = style_of(matches, day and day.first)
    document.day_order = _day_order(matches)
    document.is_timeless = not any(found.of_the_day for found in matches)
    anchors = Anchors(published, style)
    timexes = []
    for number, (start, found) in enumerate(zip(starts, matches, strict=True), 1):
        anchors.coming = (starts[number], matches[number]) if number < len(starts) else None
        if timex := _read(document, anchors, found, start):
            timexes.append(timex)
    return timexes


def _matches_in(document: Document) -> tuple[list[int], list[Found]]:
    """Where runs begin, and what is found in them; two lists are half the work of one list of pairs."""
    starts: list[int] = []
    matches: list[Found] = []
    for start, run in find_runs(document.flat, document.backwards):
        found = found_in(run)
        starts.extend([start] * len(found))
        matches.extend(found)
    return starts, matches


def _day_order(found: Iterable[Found]) -> int:
    """The order that numeric dates with a number above 12 show, where all show the same."""
    orders = {each.day_order for each in found} - {EITHER_SIDE}
    return orders.pop() if len(orders) == 1 else EITHER_SIDE


def _read(document: Document, anchors: Anchors, found: Found, run_start: int) -> Timex | None:
    match = found.match
    start, end, counts_from = run_start + match.start, run_start + match.end, match.rule.counts_from
    doubts = doubts_about(match.rule)
    if doubts and is_no_time(match, doubts, document, run_start, anchors.style == NARRATIVE):
        return None
    anchor, facing = _origin(document, anchors, match, start, end)
    result = counted(found, anchor and anchor.kind, anchor and anchor.date, facing)
    if result is None:
        return None
    if found.may_recur and is_of_every_year(match, document.flat, start, end, document.is_timeless):
        result = of_every_year(found, result)
    if anchor is anchors.published:
        is_guess = counts_from in FROM_THE_TEXT or (anchors.style == NARRATIVE and is_quoted(document.flat, start))
        is_guess = is_guess or _is_of_either_year(document, anchors, match, start, end, facing)
    else:
        is_guess = anchor is not None and (anchor.kind == FISCAL or _is_entry(document, match, start))
    edtf, phrase_start = (None, start) if is_guess else _phrase(document, found, result, run_start)
    timex = Timex(
        start - 1, end - 1, document.text[start - 1 : end - 1], result.type, result.value, result.mod, edtf,
        phrase_start - 1, end - 1, not_known(match) if is_guess else _placed(result.derivation, anchor),
    )  # fmt: skip
    if result.type == "DURATION":
        anchors.note_length(match.rule.name, result.value)
    anchors.told = facing < 0
    if edtf and result.edtf and result.period:
        anchors.remember(timex, result.edtf, result.period, document.flat, document.backwards)
    elif result.period and result.period.grain is Grain.QUARTER:
        anchors.remember_fiscal(timex, result.period)
    return timex


def _is_entry(document: Document, match: Match, start: int) -> bool:
    """*9.30am:* before what a live page tells: of the day of the page, not of the last day that it mentions."""
    return match.rule.name == "clock time" and document.opens_paragraph(start)


def _origin(document: Document, anchors: Anchors, match: Match, start: int, end: int) -> tuple[TimexAnchor | None, int]:
    """What a match counts from, and in which direction it looks."""
    counts_from = match.rule.counts_from
    if counts_from in ABSOLUTE:
        return None, document.day_order if counts_from == DAY_ORDER else EITHER_SIDE
    if counts_from != NEAREST:
        facing = FORWARD if anchors.tells_a_story else EITHER_SIDE
        return _year_summed_up(anchors, match, start) or anchors.anchor_for(counts_from, start), facing
    if anchors.tells_a_story:
        return anchors.anchor_for(NEAREST, start), FORWARD
    facing = direction(document.flat, start, end)
    beside = _date_beside(document, anchors, match, start) if facing != AHEAD else None
    if beside:
        return beside.as_anchor(DISCOURSE), FORWARD
    anchor = anchors.anchor_for(NEAREST, start)
    here = period_at(anchor.date) if anchor and match.rule.resolve is month else None
    return anchor, tends(here, match.words.number("monthname"), facing) if here else facing


def _year_summed_up(anchors: Anchors, match: Match, start: int) -> TimexAnchor | None:
    """What *the 1988 period* or *year-earlier* counts from after *the first nine months*."""
    if match.rule.counts_from != QUARTER:
        return None
    words = match.words
    is_period = words.has("period_noun") or (words.has("year_ago") and not words.has("unit_quarter"))
    return anchors.year_summed_up if is_period and not anchors.holder_of(start) else None


def _date_beside(document: Document, anchors: Anchors, match: Match, start: int) -> Mention | None:
    """*arrested in March 2013 after an attack in February*: a date of an earlier year before a month in a sentence."""
    stated = anchors.stated_in_the_past
    if stated is None or not match.words.has("monthname") or anchors.holder_of(start):
        return None
    return stated if in_one_sentence(document.flat, stated.timex.end + 1, start) else None


def _is_of_either_year(document: Document, anchors: Anchors, match: Match, start: int, end: int, facing: int) -> bool:
    """*in February charged and, in March 2013, convicted*: of that year, or of the year of publication?

    No date follows from such words; but what was *said in February* was said in the year of publication.
    """
    stated = anchors.stated_soon if facing != AHEAD and match.words.has("monthname") else None
    if stated is None:
        return False
    return in_one_sentence(document.flat, end, stated) and not is_reported(document.flat, start, stated)


def _placed(derivation: Derivation, anchor: TimexAnchor | None) -> Derivation:
    """The derivation with its anchor as it stands in the text."""
    if derivation.anchor is None or anchor is None or anchor.end == 0:
        return derivation
    return Derivation(derivation.rule, anchor, derivation.why)


def _phrase(document: Document, found: Found, result: Counted, run_start: int) -> tuple[str | None, int]:
    """The date of the words with their signal, and where the signal begins."""
    if not (found.signal and result.signalled):
        return result.edtf, run_start + found.match.start
    start = run_start + found.opening
    return result.signalled[len(result.signalled) > 1 and is_deadline(document.flat, start)], start
