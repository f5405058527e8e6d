"""What has been said so far in a document → the anchor from which the next expression counts."""

from dataclasses import dataclass, field
from typing import NamedTuple

from musktimeline.timexes.containers import container_of
from musktimeline.timexes.counting import period_at
from musktimeline.timexes.dating import period_part
from musktimeline.timexes.direction import is_compared_with
from musktimeline.timexes.found import Found
from musktimeline.timexes.grammar import LAST_DAY, NEAREST, PERIOD, QUARTER, STORY, TEXT
from musktimeline.timexes.period import LAST_YEAR, Grain, Period
from musktimeline.timexes.style import NARRATIVE
from musktimeline.timexes.timex import Timex, TimexAnchor

DISCOURSE, FISCAL = "discourse", "fiscal quarter"
_WINDOWS = ("counted units", "window")  # rules
_REPORTED = ("quarter of a year", "quarter", "the quarter", "quarter that ended", "quarter of last year")


class Mention(NamedTuple):
    """A date that the text has mentioned: where it stands, and the date itself, without its signal's meaning."""

    timex: Timex
    date: str

    @property
    def in_text(self) -> TimexAnchor:
        """As what later words count from; from a quarter without dates none follow."""
        return self.as_anchor(DISCOURSE if self.timex.edtf else FISCAL)

    def as_anchor(self, kind: str) -> TimexAnchor:
        return TimexAnchor(kind, without_doubt(self.date), self.timex.start, self.timex.end)


@dataclass(slots=True)
class Anchors:
    """The state of one pass over a document, from left to right."""

    published: TimexAnchor | None
    style: str
    last: Mention | None = None
    last_day: Mention | None = None
    last_quarter: Mention | None = None
    last_stated: Mention | None = None
    told: bool = False  # whether the next date to remember is told as past
    sums_up: bool = False  # whether the text reports on the months of the year so far, not on a quarter
    holders: list[tuple[int, int, TimexAnchor]] = field(default_factory=list)
    coming: tuple[int, Found] | None = None  # where the run of the next expression begins, and what is found there
    _published_year: int = field(init=False)
    _stated_year: int = LAST_YEAR

    def __post_init__(self) -> None:
        published = period_at(self.published.date) if self.published else None
        self._published_year = published.first.year if published else -LAST_YEAR

    @property
    def tells_a_story(self) -> bool:
        return self.style == NARRATIVE and self.last is not None

    @property
    def stated_in_the_past(self) -> Mention | None:
        """The last month or day that said its year, where that is a year before the publication's."""
        return self.last_stated if self._stated_year < self._published_year else None

    @property
    def stated_soon(self) -> int | None:
        """Where the next expression begins, if it is a month or a day of a year before the publication's."""
        if self.coming is None:
            return None
        run_start, found = self.coming
        is_before = found.year is not None and found.year < self._published_year
        return run_start + found.match.start if is_before and found.match.words.has("monthname") else None

    def anchor_for(self, counts_from: str, start: int) -> TimexAnchor | None:
        """The container around a place; else what the rule counts from; else the publication date."""
        holder = self.holder_of(start)
        if holder:
            return holder
        mention = self._mention_for(counts_from)
        return mention.in_text if mention else self.published

    @property
    def year_summed_up(self) -> TimexAnchor | None:
        """The year of the months that the text reports on, by what was over when it was published."""
        published = period_at(self.published.date) if self.published else None
        if not self.sums_up or published is None or published.grain > Grain.QUARTER:
            return None
        year = published.within(Grain.QUARTER).shifted(-1).within(Grain.YEAR)
        return TimexAnchor("published", str(period_part(year)), 0, 0)

    def holder_of(self, start: int) -> TimexAnchor | None:
        """The dated tweet, letter or interview in whose words a place lies."""
        while self.holders and self.holders[-1][1] <= start:
            self.holders.pop()
        return self.holders[-1][2] if self.holders and self.holders[-1][0] <= start else None

    def _mention_for(self, counts_from: str) -> Mention | None:
        if counts_from == LAST_DAY:
            return self.last_day or (None if self.published else self.last)
        if counts_from == QUARTER:
            return self.last_quarter or (self.last if self.tells_a_story else None)
        if counts_from == PERIOD:
            return (self.last_quarter if self.last is self.last_day else None) or self.last
        return self.last if counts_from == TEXT or (counts_from in (NEAREST, STORY) and self.tells_a_story) else None

    def remember(self, timex: Timex, date: str, period: Period, flat: str, backwards: str) -> None:
        """Take note of a dated expression, and of the container that it may open."""
        anchor = timex.derivation.anchor
        if self.tells_a_story and anchor is not None and anchor.kind == "published":
            return  # an aside: the story does not go on from there
        mention = Mention(timex, _end_of_days(date))
        if period.grain <= Grain.YEAR and not date.startswith("[.."):
            self.last = mention
            if period.grain <= Grain.MONTH and timex.derivation.anchor is None:
                self.last_stated, self._stated_year = mention, period.first.year
            if period.grain is Grain.DAY:
                self.last_day = mention
            elif period.grain is Grain.QUARTER and self._reports_on(timex, period, flat):
                self.last_quarter, self.sums_up = mention, False
        held = container_of(flat, backwards, timex.start + 1, timex.end + 1)
        if held:
            noun, start, end = held
            self.holders.append((start, end, mention.as_anchor(noun)))

    def remember_fiscal(self, timex: Timex, period: Period) -> None:
        """Take note of a quarter that has a number and no dates."""
        if timex.derivation.rule in _REPORTED and self._is_over(period):
            self.last_quarter, self.sums_up = Mention(timex, str(period_part(period))), False

    def _reports_on(self, timex: Timex, period: Period, flat: str) -> bool:
        """Whether the text tells of a quarter that is over, rather than comparing with it."""
        if timex.derivation.rule not in _REPORTED or not self._is_over(period):
            return False
        return not is_compared_with(flat, timex.start + 1)

    def note_length(self, rule: str, value: str) -> None:
        """*the nine months*: what the text reports on is no quarter any more."""
        if rule in _WINDOWS and value.endswith("M") and not value.startswith("PT"):
            self.last_quarter, self.sums_up = None, True

    def _is_over(self, period: Period) -> bool:
        published = period_at(self.published.date) if self.published else None
        return published is None or period.last < published.last or (self.told and period.first < published.last)


def _end_of_days(date: str) -> str:
    """From *10–11 November* a story goes on with the 11th; of years the first is as near as the last."""
    if "/" not in date:
        return date
    first, last = date.split("/")
    return last if len(first) == len(last) >= _MONTH_LENGTH else date


_MONTH_LENGTH = len("1805-11")


def without_doubt(edtf: str) -> str:
    """A date as an anchor: marks of doubt are not passed on."""
    return edtf.replace("~", "").replace("?", "")
