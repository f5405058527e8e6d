"""Lines fit their screen, whatever the script."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from musktimeline.plaintext import one_line
from musktimeline.terminal.cells import cells, isolated, wrapped
from musktimeline.terminal.rows import Rows
from musktimeline.terminal.screen import Screen

texts = st.text(st.sampled_from("abc de,. é’…漢字、。かなمرحבא👍🇺🇸\u0301\u200d한글")).map(one_line)


@given(texts, st.integers(2, 40))
def test_no_line_is_wider_than_asked_and_no_character_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(texts)
def test_a_line_counts_as_many_cells_as_a_terminal_fills(text: str) -> None:
    assert cells(text) == cell_len(text)


def test_words_stay_whole_and_wide_characters_may_part() -> None:
    assert wrapped("the quick brown fox", 9) == ["the quick", "brown fox"]
    assert wrapped("漢字漢字。漢字", 8) == ["漢字漢", "字。漢字"]
    assert wrapped("unbreakable", 4) == ["unbr", "eaka", "ble"]
    assert wrapped("", 5) == [""]
    assert wrapped("a b", None) == ["a b"]


def test_right_to_left_text_cannot_reorder_the_line_around_it() -> None:
    assert isolated("plain") == "plain"
    assert isolated("漢字") == "漢字"
    assert isolated("שלום") == "\u2068שלום\u2069"


@given(texts, texts, st.lists(st.integers(1, 99).map("[{}]".format), max_size=12), st.integers(40, 120))
def test_every_row_of_an_entry_fits_the_screen(date: str, text: str, sources: list[str], width: int) -> None:
    screen = Screen(width)
    rows = Rows.fitting(screen, [date])
    lines = [*rows.entry(date, text, sources, "+"), *rows.under(text, sources, "! ")]
    assert all(cells(line) <= (screen.measure or 0) for line in lines)
    assert "".join(lines).count("[") >= 2 * len(sources)


def test_many_sources_move_below_the_text() -> None:
    rows = Rows.fitting(Screen(60), ["2022"])
    assert list(rows.entry("2022", "It happens", [f"[{n}]" for n in range(1, 9)])) == [
        "  2022  It happens",
        "                                    [1][2][3][4][5][6][7][8]",
    ]


def test_emphasis_ends_with_the_line_and_begins_anew() -> None:
    screen = Screen(40, colour=True)
    begin, end = screen.emphasis
    assert list(screen.emphasised([f"a {begin}b", "c", f"d{end} e"])) == [
        "a \x1b[1;4mb\x1b[0m", "\x1b[1;4mc\x1b[0m", "\x1b[1;4md\x1b[0m e",
    ]  # fmt: skip
