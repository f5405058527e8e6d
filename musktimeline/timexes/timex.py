"""The values that the tagger hands out: time expressions, and the phrases that date an event."""

from dataclasses import dataclass

from musktimeline.dates import Day, parse_date


@dataclass(frozen=True, slots=True)
class TimexAnchor:
    """What a relative expression counts from.

    `kind` is "published", "discourse" (the last date mentioned) or a container noun in lower case ("tweet", "letter").
    `date` is EDTF. `start` and `end` are the code points of the words that state it; 0, 0 for "published".
    """

    kind: str
    date: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Derivation:
    """How the date follows from the words: the rule's name, what it counted from, and a sentence fragment."""

    rule: str
    anchor: TimexAnchor | None
    why: str


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression. `start` and `end` are its TIMEX3 extent in code points of the text.

    `type`, `value` and `mod` follow TIMEX3 as TempEval-3 writes it. `edtf` is the date that a chronology takes from it,
    None where no calendar date follows. The phrase is the extent with its signal words: *since*, *by*, *until* …
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None
    edtf: str | None
    phrase_start: int
    phrase_end: int
    derivation: Derivation

    @property
    def earliest(self) -> Day | None:
        return parse_date(self.edtf).earliest if self.edtf else None

    @property
    def latest(self) -> Day | None:
        return parse_date(self.edtf).latest if self.edtf else None


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """What dates an event: one time expression with its signal words, or several that make one range."""

    start: int
    end: int
    text: str
    edtf: str
    timexes: tuple[Timex, ...]
    derivation: Derivation
