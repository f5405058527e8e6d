"""What holds for every text: spans are in order and inside, nothing is lost, nothing but ReadError is raised."""

import tempfile
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from musktimeline.errors import ReadError
from musktimeline.read import read_article
from musktimeline.read.furniture import read_page
from musktimeline.read.layout import Layout
from musktimeline.read.paragraphs import paragraphs, split_lines
from musktimeline.read.repeats import find_repeats
from musktimeline.sentences import split_sentences

HERE = Path(__file__).parent
LINES = [
    line
    for name in ("furniture_lines.txt", "article_lines.txt", "no_bylines.txt")
    for line in (HERE / name).read_text(encoding="utf-8").splitlines()
]
SENTENCES = ["The harbour wall gave way at night.", "Nobody of the crew was hurt.", "The office had to close again."]
pages = st.lists(st.one_of(st.sampled_from([*LINES, "", "", *SENTENCES]), st.text(max_size=30))).map("\n".join)


@given(pages)
def test_furniture_is_sorted_disjoint_and_inside_the_text(text: str) -> None:
    spans = read_page(text, Layout()).furniture
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end < other.start for one, other in pairwise(spans))
    assert all(text[start:end].strip() == text[start:end] for start, end in spans)


@given(pages)
def test_lines_are_what_stands_in_the_text(text: str) -> None:
    lines = list(split_lines(text))
    assert [text[line.start : line.end] for line in lines] == [line.text for line in lines]
    assert [line.text for line in lines] == [line.strip() for line in text.split("\n") if line.strip()]
    assert [line for paragraph in paragraphs(lines) for line in paragraph.lines] == lines


@given(st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join)).map("\n\n".join))
def test_every_sentence_of_repeated_paragraphs_stays_somewhere(text: str) -> None:
    before = paragraphs(split_lines(text))
    repeats = find_repeats(before)
    after = [paragraph for paragraph in before if paragraph not in repeats]
    assert {s.of(p.text) for p in after for s in split_sentences(p.text)} == {
        s.of(p.text) for p in before for s in split_sentences(p.text)
    }


@settings(max_examples=200)
@given(st.one_of(st.binary(), st.text().map(str.encode), pages.map(str.encode)), st.sampled_from([".txt", ".md"]))
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{suffix}")
        path.write_bytes(data)
        try:
            text = read_article(path).text
        except ReadError as error:
            assert error.where and error.remedy
        else:
            assert text.encode() == data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")


@given(pages)
def test_line_ends_change_nothing(text: str) -> None:
    if not text.strip() or "\r" in text:
        return
    with tempfile.TemporaryDirectory() as folder:
        one, other = Path(folder, "one.txt"), Path(folder, "two.txt")
        one.write_bytes(text.encode())
        other.write_bytes(text.replace("\n", "\r\n").encode())
        if "\0" not in text:
            assert read_article(one).furniture == read_article(other).furniture
