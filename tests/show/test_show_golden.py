"""Whole outputs of show, why and export, for a timeline with every kind of doubt in it and for a hostile one."""

from collections.abc import Callable

import pytest
from timeline_command import run, run_on_terminal

Golden = Callable[[str, str], None]


@pytest.mark.parametrize("width", [60, 80, 200])
def test_show_fits_the_terminal(width: int, golden: Golden) -> None:
    golden(f"show-{width}.txt", run_on_terminal("show", "--no-pager", width=width, NO_COLOR="1"))


PIPED = {
    "show-plain.txt": ["show"],
    "show-quotes.txt": ["show", "--quotes"],
    "show-ids-of-one-source.txt": ["show", "--ids", "--source", "Courier", "--reverse"],
    "show-top.txt": ["show", "--top", "4"],
    "show-nothing.txt": ["show", "--from", "2021", "--about", "engineer"],
    "why-conflict.txt": ["why", "lindqvist"],
    "why-citation.txt": ["why", "the-city-closes-the-bridge:1"],
    "report.md": ["export"],
    "report-filtered.md": ["export", "--md", "--checked", "--to", "2018"],
    "report.json": ["export", "--json"],
    "report.csv": ["export", "--csv"],
}


@pytest.mark.parametrize("name", PIPED)
def test_piped_output_is_whole_and_plain(name: str, golden: Golden) -> None:
    done = run(*PIPED[name])
    assert (done.returncode, done.stderr) == (0, b"")
    golden(name, done.stdout.decode())


def test_colour_marks_years_dates_and_doubts(golden: Golden) -> None:
    golden("show-colour.txt", run_on_terminal("show", "--no-pager", width=80))


def test_why_underlines_the_phrase_in_colour(golden: Golden) -> None:
    golden("why-colour.txt", run_on_terminal("why", "divers-report", "--no-pager", width=60))


HOSTILE = {
    "hostile-show.txt": ["show", "--quotes"],
    "hostile-why.txt": ["why", "--", "--x"],
    "hostile.md": ["export"],
    "hostile.json": ["export", "--json"],
    "hostile.csv": ["export", "--csv"],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_hostile_comes_alive(name: str, golden: Golden) -> None:
    done = run(*HOSTILE[name], folder="hostile")
    text = done.stdout.decode()
    assert done.returncode == 0
    assert not any((ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c in "\u202e\u2066\u2067" for c in text)
    golden(name, text)
