"""Hostile texts: doubling one never takes much more than twice as long."""

import gc
import time
from collections.abc import Callable

import pytest

from musktimeline.timexes import date_phrases, find_timexes, readings

HOSTILE: dict[str, Callable[[int], str]] = {
    "ones": lambda n: "1 " * (20_000 * n),
    "one number": lambda n: "1" * (200_000 * n),
    "initials": lambda n: "a." * (50_000 * n),
    "months": lambda n: "January " * (3_000 * n),
    "weekdays after verbs": lambda n: "said Friday " * (2_500 * n),
    "nested quotes": lambda n: "“" * (20_000 * n) + "last year" + "”" * (20_000 * n),
    "tweets in tweets": lambda n: "In an October 2022 tweet, Musk wrote, “" * (1_500 * n),
    "number words": lambda n: "nine hundred and " * (3_000 * n) + "years",
    "units": lambda n: "year-" * (20_000 * n),
    "dates run together": lambda n: "12-" * (20_000 * n),
    "fractions": lambda n: "1/" * (20_000 * n),
    "clocks": lambda n: "12:" * (10_000 * n),
    "white space": lambda n: " \n\t" * (60_000 * n) + "1999",
    "dashes": lambda n: "-" * (100_000 * n) + "year",
    "years": lambda n: "It fell in 1998 again. " * (15_000 * n),
    "articles": lambda n: "the " * (30_000 * n) + "year",
}


def seconds(work: Callable[[], object]) -> float:
    """Processor time, garbage collection of the test suite's own objects left aside."""
    gc.collect()
    gc.disable()
    start = time.process_time()
    work()
    took = time.process_time() - start
    gc.enable()
    return took


@pytest.mark.parametrize("name", HOSTILE)
def test_doubling_a_hostile_text_at_most_doubles_the_time(name: str) -> None:
    def read(size: int) -> Callable[[], object]:
        text = HOSTILE[name](size)
        return lambda: date_phrases(text, find_timexes(text, "2024-10-25"))

    ratios = (seconds(read(2)) / max(seconds(read(1)), 0.02) for _ in range(5))  # a busy machine gets another try
    assert any(ratio < 2.5 for ratio in ratios)


def test_a_phrase_of_ten_thousand_months_is_refused_in_no_time() -> None:
    assert seconds(lambda: readings("January " * 10_000, "2024")) < 2
