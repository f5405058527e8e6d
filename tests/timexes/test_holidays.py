"""Easter Sundays as the churches list them."""

import pytest

from musktimeline.dates import Day
from musktimeline.timexes.holidays import easter, orthodox_easter


@pytest.mark.parametrize(
    ("year", "western", "orthodox"),
    [
        (2000, (4, 23), (4, 30)),
        (2010, (4, 4), (4, 4)),
        (2016, (3, 27), (5, 1)),
        (2019, (4, 21), (4, 28)),
        (2021, (4, 4), (5, 2)),
        (2023, (4, 9), (4, 16)),
        (2024, (3, 31), (5, 5)),
        (2025, (4, 20), (4, 20)),
    ],
)
def test_easter_is_on_its_day(year: int, western: tuple[int, int], orthodox: tuple[int, int]) -> None:
    assert easter(year) == Day(year, *western)
    assert orthodox_easter(year) == Day(year, *orthodox)


@pytest.mark.parametrize("year", range(1583, 2300, 7))
def test_orthodox_easter_is_a_sunday_on_or_after_the_western_one(year: int) -> None:
    assert orthodox_easter(year).weekday == easter(year).weekday
    assert orthodox_easter(year).ordinal >= easter(year).ordinal
