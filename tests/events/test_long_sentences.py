"""A sentence without end, as a list or a broken page makes it: reading it takes as long as it is, not longer."""

import hashlib
import time

import pytest

from musktimeline.events import extract_events
from musktimeline.model import Article, Published

OPENING = "It is old. It was. It is. "
ENDLESS = {
    "verbs with dates": ("Lee ", "sold {n} in 2010, closed it in 2011 and ", "resigned."),
    "one date": ("In 2010 Lee ", "sold it and closed it ", "resigned."),
    "dates": ("It closed ", "in May 2010, ", "and in 2012."),
    "sayings": ("Lee said in 2010 ", "that Ann said ", "it closed."),
    "relative clauses": ("The man ", "who sold the shop ", "resigned in 2010."),
    "clauses of time": ("It closed in 2010 ", "when she resigned ", "."),
    "brackets": ("The man ", "(who sold) ", "resigned in 2010."),
    "quotation marks": ("It is ", "“said” ", "in 2010."),
    "participles": ("The man ", ", arrested in Leeds ", ", was jailed in 2010."),
    "modals": ("Lee will ", "open it and close it ", "in 2010."),
    "names": ("Lee ", "Ann Bob ", "resigned in 2010."),
    "nouns": ("The ", "attack ", "took place in 2010."),
}


def seconds(shape: tuple[str, str, str], times: int) -> float:
    text = OPENING + shape[0] + "".join(shape[1].format(n=n) for n in range(times)) + shape[2]
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article = Article("paper", "paper.txt", text, sha256, published=Published("2014-05-03", "metadata"))
    start = time.process_time()
    assert extract_events(article)
    return time.process_time() - start


@pytest.mark.parametrize("shape", ENDLESS.values(), ids=ENDLESS)
def test_a_sentence_four_times_as_long_takes_about_four_times_as_long(shape: tuple[str, str, str]) -> None:
    """Sixteen times would be the square."""
    ratios = (seconds(shape, 200) / seconds(shape, 50) for _ in range(5))  # a busy machine gets another try
    assert any(ratio < 8 for ratio in ratios)
