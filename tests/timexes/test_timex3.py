"""TIMEX3 values follow a convention, which is a table."""

import pytest

from musktimeline.timexes.meaning import Calendar, Duration, Meaning, Recurrence
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.timex3 import TEMPEVAL3, Convention, timex3

OTHER = Convention(lengths={}, half={}, decade="X")


@pytest.mark.parametrize(
    ("meaning", "tempeval", "other"),
    [
        (Calendar(Period(Grain.DECADE, 199)), "199", "199X"),
        (Calendar(Period(Grain.YEAR, -43)), "BC0044", "BC0044"),
        (Duration(2, Grain.DECADE), "P20Y", "P2DE"),
        (Duration(None, Grain.CENTURY), "PXY", "PXCE"),
        (Duration(2.5, Grain.YEAR), "P2Y6M", "P2.5Y"),
        (Duration(0.5, Grain.HOUR), "PT30M", "PT0.5H"),
        (Recurrence(Duration(1, Grain.DAY)), "P1D", "P1D"),
    ],
)
def test_a_corpus_with_other_habits_is_another_table(meaning: Meaning, tempeval: str, other: str) -> None:
    assert timex3(meaning, TEMPEVAL3)[1] == tempeval
    assert timex3(meaning, OTHER)[1] == other
