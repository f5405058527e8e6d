"""Where a quote stands in an article, by the one rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musktimeline.model import Article, Span, find_quote, nearest_passage, stands_once
from musktimeline.plaintext import squeeze

TEXT = "He said: “It  is\nover.” Advertisement It is over. Nobody believed that it is over."


def article(text: str = TEXT, *furniture: str) -> Article:
    spans = tuple(sorted(Span(text.index(f), text.index(f) + len(f)) for f in furniture))
    return Article("a", "a.txt", text, "0", furniture=spans)


@pytest.mark.parametrize("quote", ["“It is over.”", "It is\n over.”", " “It is over.” "])
def test_white_space_does_not_matter(quote: str) -> None:
    found = find_quote(article(), quote)
    assert found
    assert squeeze(TEXT[found.start : found.end]) == squeeze(quote)


@pytest.mark.parametrize("quote", ['"It is over."', "it is Over", "It’s over", "", "   "])
def test_letters_and_marks_do(quote: str) -> None:
    assert find_quote(article(), quote) is None


def test_of_several_places_the_first_outside_furniture_is_meant() -> None:
    found = find_quote(article(TEXT, "It  is\nover.”"), "It is over.")
    assert found
    assert (found.start, found.places) == (TEXT.index("It is over."), 1)


def test_a_quote_that_stands_only_in_furniture_is_found_there() -> None:
    found = find_quote(article(TEXT, "Advertisement"), "Advertisement")
    assert found
    assert (found.start, found.places) == (TEXT.index("Advertisement"), 1)


def test_prefix_and_suffix_choose_among_places() -> None:
    by_prefix = find_quote(article(), "is over", prefix="believed that it")
    by_suffix = find_quote(article(), "over.", suffix="Nobody")
    assert by_prefix
    assert by_suffix
    assert by_prefix.start == TEXT.rindex("is over")
    assert by_suffix.start == TEXT.index("over. Nobody")
    assert find_quote(article(), "is over", prefix="nowhere") is None


def test_a_line_that_only_repeats_a_paragraph_is_no_other_place() -> None:
    caption = "The bridge fell into the river last night."
    text = f"{caption}\n\n{caption} Nobody was hurt.\n\n{caption}\n"
    found = find_quote(article(text), "fell into the river")
    assert found
    assert (found.start, found.places) == (text.index("fell", len(caption)), 1)


def test_a_near_miss_names_the_article_s_own_words() -> None:
    text = "The mayor said on Monday that the bridge would be closed for “at least” three weeks."
    wrong = 'the bridge would be closed for "at least" three weeks'
    assert nearest_passage(article(text), wrong) == "the bridge would be closed for “at least” three weeks"
    assert nearest_passage(article(text), "Something quite different happened in another town") is None


# No line of these ends as a sentence does, so that none counts as the repeat of another.
texts = st.text(st.sampled_from("ab \n\t\u00a0,“é"), min_size=1, max_size=60)


@given(texts, st.data())
def test_any_part_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    found = find_quote(article(text), quote)
    if squeeze(quote):
        assert found
        assert squeeze(text[found.start : found.end]) == squeeze(quote)
        assert found.start <= start + len(quote) - len(quote.lstrip())


LONG = " ".join(f"filler{n}" for n in range(10_000))  # from some length on, words are counted


@given(st.lists(st.sampled_from(["a", "ab", "abc", "b.", "b.”"]), min_size=1, max_size=12), st.data())
def test_in_a_long_text_too_a_quote_stands_once_if_nowhere_else(words: list[str], data: st.DataObject) -> None:
    told = " ".join(words)
    start = data.draw(st.sampled_from([0, *(n + 1 for n, letter in enumerate(told) if letter == " ")]))
    quote = told[start : data.draw(st.integers(start + 1, len(told)))].strip()
    text = f"{LONG} {told}"
    assert stands_once(article(text), quote) == (text.find(quote, text.find(quote) + 1) < 0)
