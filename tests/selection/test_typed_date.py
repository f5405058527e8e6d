"""What a person types → EDTF; and that every date this tool prints can be typed again."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musktimeline.dates import Date, date_words, parse_date
from musktimeline.dates.typed import typed_date
from musktimeline.errors import DateError

TODAY = datetime.date(2024, 10, 25)  # a Friday

TYPED = {
    "2022": "2022",
    " 2022-10 ": "2022-10",
    "2021-04~": "2021-04~",
    "[..2018]": "[..2018]",
    "late 2022": "2022-39",
    "mid-2022": "2022-38",
    "Oct 2022": "2022-10",
    "october 2022": "2022-10",
    "Sept. 2022": "2022-09",
    "27 Oct 2022": "2022-10-27",
    "October 27th, 2022": "2022-10-27",
    "c. Apr 2021": "2021-04~",
    "about 2021": "2021~",
    "c. 2021?": "2021%",
    "14–20 Oct 2024": "2024-10-14/2024-10-20",
    "14-20 Oct 2024": "2024-10-14/2024-10-20",
    "28 Oct–3 Nov 2024": "2024-10-28/2024-11-03",
    "Jan–Mar 2021": "2021-01/2021-03",
    "late 2022–2024": "2022-39/2024",
    "from 2019 to 2021": "2019/2021",
    "between May 2021 and June 2021": "[2021-05..2021-06]",
    "since late 2022": "2022-39/..",
    "until 2019": "/2019",
    "by Feb 2022": "[..2022-02]",
    "2018 or later": "[2018..]",
    "2019 or 2021 or 2024": "[2019,2021,2024]",
    "summer 2021": "2021-22",
    "third quarter of 2022": "2022-35",
    "Q3 2022": "2022-35",
    "second half of 2022": "2022-41",
    "late February 2024": "[2024-02-21..2024-02-29]",
    "the 1990s": "199X",
    "19th century": "18XX",
    "1–2 May 44 BC": "-0043-05-01/-0043-05-02",
    "44 BC": "-0043",
    "15 Mar 44 BC": "-0043-03-15",
    "25/10/2024": "2024-10-25",
    "10/25/2024": "2024-10-25",
    "yesterday": "2024-10-24",
    "last week": "[2024-10-14..2024-10-20]",
    "last year": "2023",
    "3 months ago": "2024-07",
    "Oktober 2022": "2022-10",
    "le 3 mars 2021": "2021-03-03",
    "may": "2024-05",
    "вчера": "2024-10-24",
}


@pytest.mark.parametrize("text", TYPED)
def test_dates_are_read_as_people_type_them(text: str) -> None:
    assert typed_date(text, TODAY).edtf == TYPED[text]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "42",
        "1.8",
        "soon",
        "Musk",
        "2022-13-01",
        "2022-02-30",
        "31 Feb 2022",
        "03/04/2021",
        "2024/2022",
        "x" * 10_000,
        "2021 " * 5_000,
        "- " * 5_000,
    ],
)
def test_what_is_no_date_is_refused_with_a_remedy(text: str) -> None:
    with pytest.raises(DateError) as refused:
        typed_date(text, TODAY)
    assert refused.value.remedy


@pytest.mark.parametrize(("text", "choices"), [("03/04/2021", ("2021-04-03", "2021-03-04"))])
def test_a_day_that_countries_read_differently_is_asked_back(text: str, choices: tuple[str, str]) -> None:
    with pytest.raises(DateError) as refused:
        typed_date(text, TODAY)
    assert all(choice in refused.value.remedy for choice in choices)


years = st.integers(-400, 2400).filter(lambda year: year < 0 or year > 99)
months = st.integers(1, 12)
digits = years.map(lambda year: f"{year:04}" if year >= 0 else f"-{-year:04}")
parts = st.one_of(
    digits,
    st.tuples(digits, months).map(lambda d: f"{d[0]}-{d[1]:02}"),
    st.tuples(digits, months, st.integers(1, 28)).map(lambda d: f"{d[0]}-{d[1]:02}-{d[2]:02}"),
    st.tuples(digits, st.sampled_from([21, 22, 23, 24, *range(33, 42)])).map(lambda d: f"{d[0]}-{d[1]}"),
    st.integers(100, 240).map(lambda decade: f"{decade}X"),
    st.integers(1, 24).map(lambda century: f"{century:02}XX"),
)
marked = st.tuples(parts, st.sampled_from(["", "", "~", "?", "%"])).map("".join)
dates = st.one_of(
    marked,
    marked.map(lambda end: f"{end}/.."),
    marked.map(lambda end: f"/{end}"),
    marked.map(lambda end: f"[..{end}]"),
    marked.map(lambda end: f"[{end}..]"),
    st.tuples(marked, marked).map("/".join),
    st.tuples(marked, marked).map(lambda ends: f"[{ends[0]}..{ends[1]}]"),
    st.tuples(marked, marked).map(lambda ends: f"[{ends[0]},{ends[1]}]"),
)


def readable(edtf: str) -> Date | None:
    try:
        return parse_date(edtf)
    except DateError:
        return None


@given(dates.map(readable).filter(bool))
def test_the_words_that_are_printed_mean_the_same_days_when_typed(date: Date) -> None:
    typed = typed_date(date_words(date), TODAY)
    assert (typed.earliest, typed.latest, typed.loose) == (date.earliest, date.latest, date.loose)
