"""Texts in other languages give their absolute dates, and nothing else."""

import pytest

from musktimeline.errors import UsageError
from musktimeline.timexes import find_timexes


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Am 24. Oktober 2023 und im März 2022; die 300 Soldaten 1944, gestern.", ["2023-10-24", "2022-03"]),
        ("fr", "Le 3 mai 2019, puis en août 2020. Les élections 2021 sont proches.", ["2019-05-03", "2020-08"]),
        ("es", "El 12 de octubre de 2022 y en enero de 2023.", ["2022-10-12", "2023-01"]),
        ("de", "Am 03.04.2021 und 2021-12-31, nicht am 31.02.2021.", ["2021-04-03", "2021-12-31"]),
        ("fr", "Rien du tout.", []),
    ],
)
def test_dates_with_a_year_are_read(language: str, text: str, found: list[str]) -> None:
    timexes = find_timexes(text, "2024-10-25", language=language)
    assert [t.edtf for t in timexes] == found
    assert all(text[t.start : t.end] == t.text for t in timexes)


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UsageError, match="dates are not read in 'xx'"):
        find_timexes("1 x 2000", language="xx")
