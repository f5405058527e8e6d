"""What a rule makes of its words, before any notation: one model from which TIMEX3 and EDTF are both written."""

from dataclasses import dataclass

from musktimeline.timexes.period import Grain, Period


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar period, or a time on its first day.

    `third` is START, MID or END; `clock` an ISO time from `T` on, or a TIMEX3 part of day (`TNI`). `bound` is "before"
    or "after" where the words give only a limit (*more than a year ago*), the limit included. `last` ends a range.
    `share` is which of how many equal shares of the period is meant, from 0: *the first half of the 1990s*, (0, 2).
    `otherwise` is another period that the words may mean as well.
    `dates` is False where the words only point back to a period that the text is about (*the year*): TIMEX3 has a value
    for that, but no event is dated by it.
    """

    period: Period
    third: str | None = None
    clock: str | None = None
    mod: str | None = None
    approximate: bool = False
    bound: str | None = None
    last: Period | None = None
    otherwise: Period | None = None
    share: tuple[int, int] | None = None
    dates: bool = True


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: whole or fractional units, or an unknown number of them (None)."""

    amount: float | None
    grain: Grain
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Recurrence:
    """What happens again and again: every so long, or by a TIMEX3 value that names the day (`XXXX-WXX-1`)."""

    every: Duration | str


@dataclass(frozen=True, slots=True)
class Reference:
    """PRESENT_REF, PAST_REF or FUTURE_REF: words that point in time without naming a date."""

    value: str


Meaning = Calendar | Duration | Recurrence | Reference
