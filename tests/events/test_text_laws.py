"""What holds of an event's text whatever the sentence is like."""

import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from musktimeline.events import extract_events
from musktimeline.model import Article, Published

LONGEST = 180
WORDS = (
    "the a man who which that he Lee and but , , ; : — ( ) “ ” in on since until to of after when 2010 2011 May was had"
    " will sold closed released elected said told founded opened attack letter last year Monday's not starts plans"
    " twice what whose ago two years Born Founded"
).split()


@settings(max_examples=150)
@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=40))
def test_a_text_of_whatever_words_fits_its_line(words: list[str]) -> None:
    text = "The town is old. It is. It was. " + " ".join(words) + "."
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article = Article("paper", "paper.txt", text, sha256, published=Published("2014-05-03", "metadata"))
    assert all(0 < len(event.text) <= LONGEST for event in extract_events(article))


def test_a_list_of_very_many_verbs_is_read() -> None:
    text = "It is old. It was. It is. Lee " + "sold it in 2010, closed it in 2011 and " * 40 + "resigned."
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article = Article("paper", "paper.txt", text, sha256, published=Published("2014-05-03", "metadata"))
    assert [e.text for e in extract_events(article) if e.date][:2] == ["Lee sold it", "Lee closed it"]
