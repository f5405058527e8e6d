"""Tokens → the expressions that the rules find among them, longest first."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from musktimeline.timexes.meaning import Meaning
from musktimeline.timexes.needs import needed_kinds
from musktimeline.timexes.period import Period
from musktimeline.timexes.token import Token
from musktimeline.timexes.words import ALIASES, Words


@dataclass(frozen=True, slots=True)
class Origin:
    """From where a rule counts: a period, and for under-specified words the direction in which to look."""

    period: Period
    direction: int = 0


BEHIND, EITHER_SIDE, AHEAD = -1, 0, 1
TOLD = -2  # behind, and surely so: a verb of the past leads to the words
FORWARD = 2  # as a story goes on: rather ahead than a little behind
NOTHING, SPEECH, TEXT, NEAREST, STORY = "nothing", "speech", "text", "nearest", "story"
LAST_DAY, QUARTER, PERIOD, DAY_ORDER = "last day", "quarter", "period", "day order"
# Where the text has no date to count from, TIMEX3 counts from publication; no event is dated by that.
FROM_THE_TEXT = (TEXT, LAST_DAY, PERIOD)


Resolver = Callable[[Words, Origin], Meaning | None]


@dataclass(frozen=True, eq=False)
class Rule:
    """A pattern over kinds and what it means.

    `counts_from` says what the resolver needs: NOTHING; SPEECH, when the words were said; TEXT, the last date
    mentioned; STORY, that in a story and speech elsewhere; LAST_DAY or QUARTER, the last of that precision; PERIOD, the
    last longer than a day; NEAREST, speech or text with a direction; DAY_ORDER, whether the document writes the day
    before the month (AHEAD), after it (BEHIND) or does not tell. In a story the direction is always FORWARD.
    The resolver returns None where the words make no date.
    """

    name: str
    pattern: str
    resolve: Resolver
    counts_from: str = NOTHING
    needs: tuple[frozenset[str], ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "needs", needed_kinds(self.pattern))

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(_NAME.sub(_kind_class, self.pattern).replace(" ", ""))


@dataclass(frozen=True, eq=False)
class Match:
    """A rule and the tokens that it matched; `first` is the number of the first in its run. Compared by identity.

    `text` is the words as the run has them.
    """

    rule: Rule
    words: Words
    start: int
    end: int
    first: int
    text: str

    @property
    def end_token(self) -> int:
        """The number of the token after the match."""
        return self.first + len(self.words.tokens)


_LOOKED_AHEAD = 8  # tokens that a resolver may see after its match
_NAME = re.compile(r"[a-z_][a-z_0-9]+|\b[an]\b")


_COMMON = frozenset(["the", "a", "of", "in", "comma"])  # kinds that many runs have


class Grammar:
    """Rules, of which the first wins where several match equally many words.

    Each is filed under a few kinds of which it needs one: most rules need a word that few runs have, and are not looked
    at.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        filed: dict[str, list[int]] = defaultdict(list)
        for number, rule in enumerate(self._rules):
            for kind in min(rule.needs, key=lambda need: (not need.isdisjoint(_COMMON), len(need))):
                filed[kind].append(number)
        self._filed: Mapping[str, Sequence[int]] = filed

    def rules_for(self, kinds: frozenset[str]) -> list[Rule]:
        """In their order, those that may match words of these kinds."""
        numbers = sorted({number for kind in kinds for number in self._filed.get(kind, ())})
        rules = [self._rules[number] for number in numbers]
        return [rule for rule in rules if not any(map(kinds.isdisjoint, rule.needs))]


def find_matches(run: str, tokens: Sequence[Token], grammar: Grammar) -> Iterator[Match]:
    """Disjoint matches from left to right; at each place the longest, and of equal ones the first rule's."""
    for rule, first, end in _spans("".join(_code(t.kind) for t in tokens), grammar):
        words = Words(tokens[first:end], tokens[end : end + _LOOKED_AHEAD])
        here = slice(tokens[first].start, tokens[end - 1].end)
        yield Match(rule, words, here.start, here.stop, first, run[here])


@lru_cache(maxsize=16_384)
def _spans(codes: str, grammar: Grammar) -> tuple[tuple[Rule, int, int], ...]:
    """Which rules match where in a sequence of kinds. Remembered: *May 2021* and *June 1998* are the same sequence."""
    usable = grammar.rules_for(frozenset(_KINDS[code] for code in codes))
    spans: list[tuple[Rule, int, int]] = []
    position = 0
    while position < len(codes):
        rule, end = _longest(usable, codes, position)
        if rule:
            spans.append((rule, position, end))
        position = max(end, position + 1)
    return tuple(spans)


def _longest(rules: Sequence[Rule], codes: str, position: int) -> tuple[Rule | None, int]:
    """The first rule that matches most tokens from a place on, and where its match ends."""
    best, end = None, position
    for rule in rules:
        match = rule.regex.match(codes, position)
        if match and match.end() > end:
            best, end = rule, match.end()
    return best, end


@lru_cache(maxsize=512)
def _code(kind: str) -> str:
    """One character for each kind, so that a pattern over kinds is a pattern over characters.

    None means anything in a pattern; those below U+0100 are the fastest to compile classes of.
    """
    code = _CODES.setdefault(kind, chr(0x80 + len(_CODES)))
    _KINDS[code] = kind
    return code


_CODES: dict[str, str] = {}
_KINDS: dict[str, str] = {}


def _kind_class(name: re.Match[str]) -> str:
    kinds = ALIASES.get(name.group(), (name.group(),))
    return _code(kinds[0]) if len(kinds) == 1 else "[" + "".join(map(_code, kinds)) + "]"
