"""EDTF strings and the days between which they lie."""

import datetime

import pytest
from edtf import parse_edtf  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from musktimeline.dates import Day, Unit, date_words, parse_date
from musktimeline.errors import DateError

# string, earliest, latest, words
TABLE = [
    ("2022-10-27", "2022-10-27", "2022-10-27", "27 Oct 2022"),
    ("2022-10", "2022-10-01", "2022-10-31", "Oct 2022"),
    ("2021", "2021-01-01", "2021-12-31", "2021"),
    ("2021-04~", "2021-04-01", "2021-04-30", "c. Apr 2021"),
    ("2021-04?", "2021-04-01", "2021-04-30", "Apr 2021?"),
    ("2021-04%", "2021-04-01", "2021-04-30", "c. Apr 2021?"),
    ("2022-37", "2022-01-01", "2022-04-30", "early 2022"),
    ("2022-38", "2022-05-01", "2022-08-31", "mid 2022"),
    ("2022-39", "2022-09-01", "2022-12-31", "late 2022"),
    ("[..2022-39]", None, "2022-12-31", "by late 2022"),
    ("[2021-05-21..2021-05-31]", "2021-05-21", "2021-05-31", "21–31 May 2021"),
    ("2021-22", "2021-06-01", "2021-08-31", "summer 2021"),
    ("2021-24", "2021-12-01", "2022-02-28", "winter 2021"),
    ("2022-35", "2022-07-01", "2022-09-30", "Q3 2022"),
    ("2022-41", "2022-07-01", "2022-12-31", "second half of 2022"),
    ("[2024-10-14..2024-10-20]", "2024-10-14", "2024-10-20", "14–20 Oct 2024"),
    ("[2024-10-28..2024-11-03]", "2024-10-28", "2024-11-03", "28 Oct–3 Nov 2024"),
    ("[2024-12-30..2025-01-05]", "2024-12-30", "2025-01-05", "30 Dec 2024–5 Jan 2025"),
    ("[2021,2023]", "2021-01-01", "2023-12-31", "2021 or 2023"),
    ("[..2022-02]", None, "2022-02-28", "by Feb 2022"),
    ("[2020..]", "2020-01-01", None, "2020 or later"),
    ("2022-39/..", "2022-09-01", None, "since late 2022"),
    ("/2019", None, "2019-12-31", "until 2019"),
    ("../2019", None, "2019-12-31", "until 2019"),
    ("2019/2021", "2019-01-01", "2021-12-31", "2019–2021"),
    ("2024-03/2024-05", "2024-03-01", "2024-05-31", "Mar–May 2024"),
    ("2022-39/2024", "2022-09-01", "2024-12-31", "late 2022–2024"),
    ("[2024-10-14..2024-10-20]/..", "2024-10-14", None, "since 14–20 Oct 2024"),
    ("199X", "1990-01-01", "1999-12-31", "1990s"),
    ("18XX", "1800-01-01", "1899-12-31", "19th century"),
    ("20XX", "2000-01-01", "2099-12-31", "21st century"),
    ("[1997..1999]", "1997-01-01", "1999-12-31", "1997–1999"),
    ("2024-02-29", "2024-02-29", "2024-02-29", "29 Feb 2024"),
    ("2022-XX-XX", "2022-01-01", "2022-12-31", "2022"),
    ("2022-10-XX", "2022-10-01", "2022-10-31", "Oct 2022"),
    ("-0043-03-15", "-0043-03-15", "-0043-03-15", "15 Mar 44 BC"),
    ("-004X", "-0049-01-01", "-0040-12-31", "50–41 BC"),
    ("-01XX", "-0199-01-01", "-0100-12-31", "2nd century BC"),
    ("0000", "0000-01-01", "0000-12-31", "1 BC"),
    ("Y12345", "Y12345-01-01", "Y12345-12-31", "12345"),
]


@pytest.mark.parametrize(("edtf", "earliest", "latest", "words"), TABLE)
def test_a_date_has_its_days_and_its_words(edtf: str, earliest: str | None, latest: str | None, words: str) -> None:
    date = parse_date(edtf)
    assert (date.earliest and str(date.earliest), date.latest and str(date.latest)) == (earliest, latest)
    assert date_words(date) == words


@pytest.mark.parametrize(
    ("edtf", "complaint"),
    [
        ("2022-13", "there is no month 13"),
        ("2023-02-29", "2023-02 has no day 29"),
        ("2022-1", "not written as EDTF"),
        ("22-10-2022", "not written as EDTF"),
        ("late 2022", "not written as EDTF"),
        ("２０２２", "not written as EDTF"),
        ("2022/2021", "ends before it starts"),
        ("[2022..2021]", "ends before it starts"),
        ("2019/2020/2021", "an interval has one '/'"),
        ("[..]", "no day at either end"),
        ("../..", "no day at either end"),
        ("", "not written as EDTF"),
        ("199X-05", "has no month"),
        ("[2021", "a set ends with ']'"),
        ("2022-XX-05", "a day needs its month"),
        ("2022-39-01", "there is no month 39"),
        ("-00XX", "runs over the turn of the era"),
        ("-000X", "runs over the turn of the era"),
    ],
)
def test_what_is_no_date_is_refused_with_a_reason_and_examples(edtf: str, complaint: str) -> None:
    with pytest.raises(DateError, match=complaint) as refused:
        parse_date(edtf)
    assert refused.value.remedy


@pytest.mark.parametrize(
    "edtf", ["2022-10-27", "2022-10", "2021", "199X", "2019/2021", "2004-02-01/2005", "1985-04-12"]
)
def test_the_edtf_package_agrees_on_the_bounds(edtf: str) -> None:
    oracle, date = parse_edtf(edtf), parse_date(edtf)
    assert (date.earliest, date.latest) == (oracle.lower_strict()[:3], oracle.upper_strict()[:3])


ordinals = st.integers(-2_000_000, 2_000_000)


@given(ordinals)
def test_days_count_without_gaps(ordinal: int) -> None:
    day = Day.from_ordinal(ordinal)
    assert day.ordinal == ordinal
    assert day < day.plus(1)
    assert (day.weekday + 1) % 7 == day.plus(1).weekday


@given(st.dates())
def test_days_agree_with_the_standard_library(date: datetime.date) -> None:
    day = Day.of(date)
    assert (str(day), day.weekday) == (date.isoformat(), date.weekday())
    assert day.ordinal == (date - datetime.date(1970, 1, 1)).days


units = st.sampled_from([row[0] for row in TABLE])


@given(units)
def test_a_shape_is_written_as_it_was_read(edtf: str) -> None:
    date = parse_date(edtf)
    again = parse_date(str(date.shape))
    assert (again.earliest, again.latest) == (date.earliest, date.latest)


@given(units, units)
def test_overlap_is_symmetric_and_a_part_overlaps_its_whole(one: str, other: str) -> None:
    a, b = parse_date(one), parse_date(other)
    assert a.overlaps(b) == b.overlaps(a)
    if a.contains(b):
        assert a.overlaps(b)


@given(units, st.sampled_from(list(Unit)))
def test_widening_only_widens(edtf: str, unit: Unit) -> None:
    date = parse_date(edtf)
    wide = date.widened(unit)
    assert wide.contains(date)
    assert date.days <= wide.days


@pytest.mark.parametrize(
    ("edtf", "unit", "earliest", "latest"),
    [
        ("2021-04~", Unit.MONTH, "2021-03-01", "2021-05-31"),
        ("2021-01-31~", Unit.DAY, "2021-01-30", "2021-02-01"),
        ("2022-39", Unit.THIRD, "2022-05-01", "2023-04-30"),
        ("2021~", Unit.YEAR, "2020-01-01", "2022-12-31"),
        ("2024-01~", Unit.MONTH, "2023-12-01", "2024-02-29"),
    ],
)
def test_widening_moves_each_bound_by_one_unit(edtf: str, unit: Unit, earliest: str, latest: str) -> None:
    wide = parse_date(edtf).widened(unit)
    assert (str(wide.earliest), str(wide.latest)) == (earliest, latest)


def test_order_is_earliest_then_latest_with_open_ends_last() -> None:
    dates = ["2022-39/..", "2022-39", "[..2022-02]", "2021", "2022-09-01"]
    assert sorted(dates, key=lambda d: parse_date(d).order) == [
        "2021",
        "[..2022-02]",
        "2022-09-01",
        "2022-39",
        "2022-39/..",
    ]
