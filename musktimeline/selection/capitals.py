"""Text → its runs of capitalised words, without what only a sentence's beginning or a title adds to a name.

A light reading for filters: what extraction knows of names is not loaded for them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(letter for letter in map(chr, range(0x100, 0x180)) if letter.isupper())
_CAPITAL = rf"[{_UPPER}][\w&.’'-]*"
_RUN = re.compile(rf"(?<![\w&]){_CAPITAL}(?:[^\S\n]+(?:of\s+|de\s+|von\s+|van\s+|al-)?{_CAPITAL})*")
_WORD = re.compile(r"[^\W_](?:[\w&.-]*[^\W_])?")
_POSSESSIVE = re.compile(r"['’]s?$")
_JOINT = re.compile(r"(?:(?<=['’]s)|(?<=s['’])|(?<=[a-z]{2}\.)|(?<=[A-Z]\.[A-Z]\.))\s+")
_BEFORE_SENTENCE = re.compile(r"(?:\A|\n|[.!?…:]['\"”’)]*|[“\"‘(])\s*\Z")

SMALL_WORDS = frozenset(
    """a an the this that these those he she it they we i you his her its their our my your who which what when where
    while after before since until as at by for from in into of off on onto out over per to under up upon via with
    without within and but or nor so yet if although though because unless whether than then there here how why not no
    also even still just only however meanwhile later earlier soon now once again both each every either neither other
    another such some many most all asked did does had has was were is are did like unlike despite during between
    among against about around monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december do be me us am""".split()
)
TITLES = frozenset(
    """mr mrs ms miss dr sir dame lord lady president vice-president minister premier chancellor secretary senator
    governor mayor king queen prince princess pope bishop cardinal general colonel major captain sergeant officer judge
    justice professor chairman chairwoman chief ceo director commissioner ambassador coach rep sen gov gen col prof rev
    st""".split()
)


class Run(NamedTuple):
    """Capitalised words in a row (`President`, `Vladimir`, `Putin`), and whether they begin a sentence."""

    words: tuple[str, ...]
    begins: bool


@lru_cache(maxsize=1024)
def capitalised_runs(text: str) -> tuple[Run, ...]:
    """Each run once, in the order of the text; a small word that a sentence begins with belongs to none."""
    return tuple(dict.fromkeys(_runs(text)))


def words_of(name: str) -> tuple[str, ...]:
    """A name's words without possessives and full stops."""
    found = (_WORD.search(_POSSESSIVE.sub("", word)) for word in name.split())
    return tuple(match[0] for match in found if match)


def _runs(text: str) -> Iterator[Run]:
    for match in _RUN.finditer(text):
        begins = _BEFORE_SENTENCE.search(text, max(0, match.start() - 4), match.start()) is not None
        for part in _parted(match[0]):
            words = words_of(part)
            while words and words[0].lower() in SMALL_WORDS:
                words, begins = words[1:], False
            if words:
                yield Run(words, begins)
            begins = False


def _parted(run: str) -> list[str]:
    """`Russia’s Vladimir Putin`, `U.S. Putin` and `Acme Inc. Putin` are two names each; `J. K. Rowling` is one."""
    return _JOINT.split(run)
