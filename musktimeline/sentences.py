"""Article text → sentences, as spans of the text."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof rev hon st sr jr gen col lt sgt capt cmdr adm maj gov sen rep pres messrs mt ft
    inc corp co ltd llc plc bros assn dept univ est fig no nos vol pp vs etc al cf ca approx ave blvd rd
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    u.s u.k u.n e.u d.c a.m p.m e.g i.e ph.d b.c a.d
    """.split()
)
# These end a sentence when the next word looks like a beginning.
_MAY_END = frozenset("inc corp co ltd llc plc jr sr etc u.s u.k u.n e.u d.c a.m p.m b.c a.d st".split())
_END = re.compile(r"""[.!?…](?:[.!?…]*["'”’»)\]*_]*(?=\s|$)|(?<!…)["”]?(?=[“"][A-Z]))""")
_NO_WORD = re.compile(r"[^\w.'’-]")
_BEGINNING = re.compile(r"""\s+["'“‘«(\[*_]*(?:[^\W\d_a-zà-öø-ÿ]|\d)""")
_STARTERS = re.compile(
    r"\s+(?:The|A|An|According|As|When|In|On|At|He|She|It|They|We|But|And|This|That|However|Meanwhile|After|Before)\b"
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n\s*)+")
_LONGEST = 2000
"""Code points of a sentence at most: what goes on without an end is a table or a list, and is cut between words."""
_NUMBER = re.compile(r"\s*\d")
_NEWLINE = re.compile("\n")
_WRAPPED = range(50, 101)  # code points of a line that somebody's editor wrapped
_LIST_MARK = re.compile(r"[^\S\n]*(?:[-*+•‣◦▪·–—]|\(?\d{1,3}[.)])[^\S\n]+(?=\S)")
_OPENS_A_LIST = re.compile(r"""[.!?…:;]["'”’»)\]*_]*\s*\Z""")
DATED_HEAD = re.compile(r"[*_]{0,3}(?=[^\n:–—]{0,40}\d)\w[\w.,/~ -]{0,40}?(?:[*_]{0,3}:[*_]{0,3}|[*_]{0,3}\s[–—-])\s+")
"""What stands before an entry of a chronology: `June 2019: `, `3 May 2021 – `."""


class Sentence(NamedTuple):
    """Code points `start` to `end` of the text; `paragraph` counts the blocks between blank lines and cuts, from 0."""

    start: int
    end: int
    paragraph: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def split_sentences(text: str, cuts: Iterable[tuple[int, int]] = ()) -> list[Sentence]:
    """Split a text. No sentence reaches into or across a cut (spans, sorted and disjoint), or a blank line.

    An item of a list ends its last sentence, and its bullet or number belongs to none.
    """
    sentences: list[Sentence] = []
    for paragraph, (start, end) in enumerate(_paragraphs(text, cuts)):
        sentences += [Sentence(a, b, paragraph) for a, b in _split_paragraph(text, start, end)]
    return sentences


def _paragraphs(text: str, cuts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    at = 0
    for cut_start, cut_end in [*cuts, (len(text), len(text))]:
        for blank in _BLANK_LINE.finditer(text, at, cut_start):
            yield from _unless_empty(text, at, blank.start())
            at = blank.end()
        yield from _unless_empty(text, at, cut_start)
        at = max(at, cut_end)


def _split_paragraph(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if text.find("\n", start, end) < 0:
        mark = _LIST_MARK.match(text, start, end)
        yield from _split_line(text, mark.end() if mark else start, end)
        return
    for item_start, item_end in _items(text, start, end):
        for line_start, line_end in _joined_lines(text, item_start, item_end):
            yield from _split_line(text, line_start, line_end)


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a list or a chronology, without their marks; where it is neither, all of it."""
    starts = [m.end() for m in _NEWLINE.finditer(text, start, end)]
    heads = [at for at in (start, *starts) if _begins_item(text, at, end)]
    if heads and heads[0] != start and not _OPENS_A_LIST.search(text, start, heads[0]):
        heads = []  # a dash or a number at which somebody's editor broke a line
    for item_start, item_end in pairwise([start, *(at for at in heads if at != start), end]):
        mark = _LIST_MARK.match(text, item_start, item_end)
        yield mark.end() if mark else item_start, item_end


def _begins_item(text: str, at: int, end: int) -> bool:
    return bool(_LIST_MARK.match(text, at, end) or DATED_HEAD.match(text, at, end))


def _split_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _END.finditer(text, start, end):
        if match.end() < end and _is_end(text, at, match, end):
            yield from _cut_to_length(text, at, match.end())
            at = match.end()
    yield from _cut_to_length(text, at, end)


def _cut_to_length(text: str, start: int, end: int) -> list[tuple[int, int]]:
    cuts: list[tuple[int, int]] = []
    while end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        cut = space if space > 0 else start + _LONGEST
        cuts += _unless_empty(text, start, cut)
        start = cut
    return cuts + _unless_empty(text, start, end)


def _joined_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lines of a paragraph; a line that an editor wrapped stays with the next one."""
    ends = [m.start() for m in _NEWLINE.finditer(text, start, end)] + [end]
    starts = [start, *(e + 1 for e in ends[:-1])]
    lengths = [e - s for s, e in zip(starts, ends, strict=True)]
    wrapped = all(length in _WRAPPED for length in lengths[:-1]) and lengths[-1] < _WRAPPED.stop
    at = start
    for line_end, following in zip(ends, [*starts[1:], None], strict=True):
        if following is None or not (wrapped or text[following : following + 1].islower()):
            yield at, line_end
            at = line_end + 1


def _is_end(text: str, start: int, match: re.Match[str], limit: int) -> bool:
    if not match.group().startswith("."):
        return match.group()[0] != "…" or bool(_STARTERS.match(text, match.end(), limit))
    word = _NO_WORD.split(text[max(start, match.start() - 20) : match.start()])[-1].lower()
    if word in _MAY_END:
        return bool(_STARTERS.match(text, match.end(), limit))
    if word in ("no", "nos") and not _NUMBER.match(text, match.end(), limit):
        return True
    if word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word != "i"):
        return False
    return bool(_BEGINNING.match(text, match.end(), limit)) or (match.end() < limit and text[match.end()] in '“"')


def _unless_empty(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The span without the white space around it, if anything is left of it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [(start, end)] if start < end else []
