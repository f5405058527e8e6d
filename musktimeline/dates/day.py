"""A day as three integers, in years that `datetime` does not reach."""

import datetime
from typing import NamedTuple

_ORDINAL_OF_1970 = 719_468  # days from 0000-03-01 to 1970-01-01
_DAYS_PER_ERA = 146_097  # 400 Gregorian years: a whole number of weeks


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar, years numbered astronomically (0 is 1 BC)."""

    year: int
    month: int
    day: int

    @classmethod
    def from_ordinal(cls, ordinal: int) -> "Day":
        """Count days from 1970-01-01, which is 0 (algorithm: Howard Hinnant, "civil_from_days")."""
        shifted = ordinal + _ORDINAL_OF_1970
        era, day_of_era = divmod(shifted, _DAYS_PER_ERA)
        year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
        day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
        shifted_month = (5 * day_of_year + 2) // 153
        month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
        day = day_of_year - (153 * shifted_month + 2) // 5 + 1
        return cls(year_of_era + 400 * era + (month <= 2), month, day)

    @classmethod
    def of(cls, date: datetime.date) -> "Day":
        return cls(date.year, date.month, date.day)

    @property
    def ordinal(self) -> int:
        """Days since 1970-01-01 (algorithm: Howard Hinnant, "days_from_civil")."""
        year = self.year - (self.month <= 2)
        era, year_of_era = divmod(year, 400)
        day_of_year = (153 * ((self.month + 9) % 12) + 2) // 5 + self.day - 1
        day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
        return era * _DAYS_PER_ERA + day_of_era - _ORDINAL_OF_1970

    @property
    def weekday(self) -> int:
        """Monday is 0."""
        return (self.ordinal + 3) % 7

    def plus(self, days: int) -> "Day":
        return Day.from_ordinal(self.ordinal + days)

    def plus_months(self, months: int) -> "Day":
        """The same day of another month, or that month's last day where it has no such day."""
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Day(year, month + 1, min(self.day, days_in_month(year, month + 1)))

    def __str__(self) -> str:
        return f"{year_digits(self.year)}-{self.month:02}-{self.day:02}"


def days_in_month(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def year_digits(year: int) -> str:
    """A year as EDTF writes it: four digits, a sign before year 0, a `Y` before longer ones."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04}" if year >= 0 else f"-{-year:04}"
