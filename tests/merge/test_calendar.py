"""How much of what an article dates can have been at a time, however many dates it has."""

from hypothesis import given
from hypothesis import strategies as st

from musktimeline.dates import parse_date
from musktimeline.merge.calendar import Calendar

DATES = ("2024-05-03", "2024-05", "2024-05~", "2024", "2023-12-31", "2024-05/..", "../2023", "[..2024-06-02]", "199X")


@given(st.lists(st.sampled_from(DATES)), st.sampled_from(DATES))
def test_what_can_have_been_then_is_what_overlaps(told: list[str], asked: str) -> None:
    dates, date = [parse_date(edtf) for edtf in told], parse_date(asked)
    overlapping = [d for d in dates if d.allowing_for_doubt().overlaps(date.allowing_for_doubt())]
    assert Calendar(dates).meeting(date) == len(overlapping)
