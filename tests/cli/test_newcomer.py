"""What somebody meets who runs the tool on articles of his own for the first time."""

import json
from pathlib import Path
from typing import Any

import pytest
from command import timeline

LEDGER = """Corvane knew of the leak

June 2, 2023

Corvane denied on Friday that it had hidden the leak. State prosecutors opened an investigation in April.

The water authority reopened Well 2 on Monday, three weeks later than planned.
"""
RADIO = """Former managers in court

Oct 4, 2023

Tom Heske and Alan Pruitt appeared in court on 3 October 2023. They pleaded not guilty.
"""
UNDATED = """Mayor attacks the regulator

Mayor Janet Osei accused the state regulator of sleeping on Monday.

The department sent inspectors to the plant on March 16. They came again two days later.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    for name, text in (("ledger.txt", LEDGER), ("radio.txt", RADIO)):
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    return tmp_path


def events_of(folder: Path) -> list[dict[str, Any]]:
    events: list[dict[str, Any]] = json.loads(timeline("export", "--json", cwd=folder).out)["events"]
    return events


def test_what_was_just_drawn_out_passes_the_strictest_check(folder: Path) -> None:
    assert timeline("extract", "articles", cwd=folder).code == 0
    checked = timeline("check", "--strict", cwd=folder)
    assert (checked.code, checked.out.count("\n")) == (0, 1)


def test_somebody_who_denies_is_not_denied(folder: Path) -> None:
    timeline("extract", "articles", cwd=folder)
    (denial,) = [event for event in events_of(folder) if event["text"] == "Corvane denied that it had hidden the leak"]
    assert (denial["status"], denial["citations"][0]["stance"]) == ("reported", "deny")
    assert "denied by" not in timeline("show", cwd=folder).out
    quote = ["--quote", "They pleaded not guilty", "--date", "3 Oct 2023", "--why", "the sentence before"]
    timeline("add", "radio", *quote, cwd=folder)
    (plea,) = [event for event in events_of(folder) if event["text"] == "They pleaded not guilty"]
    assert plea["status"] == "reported"


def test_what_came_later_than_planned_has_come(folder: Path) -> None:
    timeline("extract", "articles", cwd=folder)
    (well,) = [event for event in events_of(folder) if "Well 2" in event["text"]]
    assert well["status"] == "reported"
    assert [(c["date"], c["speaker"], c["stance"]) for c in well["citations"]] == [("2023-05-29", None, "report")]


def test_an_undated_article_says_which_of_its_words_wait_for_a_date(folder: Path) -> None:
    (folder / "mayor.txt").write_text(UNDATED, encoding="utf-8")
    said = timeline("extract", "mayor.txt", cwd=folder).out.splitlines()
    at = next(n for n, line in enumerate(said) if line.startswith("no publication date: "))
    assert said[at] == (
        "no publication date: mayor.txt: 3 relative expressions in it stay without a date"
        " (“Monday”, “March 16”, “two days later”)"
    )
    assert said[at + 1] == '    timeline set mayor published=YYYY-MM-DD --why "how you know it"'


def test_plans_for_two_months_are_two_plans(folder: Path) -> None:
    for n, day in enumerate(("March 10, 2022", "April 8, 2022")):
        paragraphs = (
            "Fighting goes on",
            day,
            "The town was calm.",
            "President Dorr plans to visit Marram next month.\n",
        )
        text = "\n\n".join(paragraphs)
        (folder / "articles" / f"front-{n}.txt").write_text(text, encoding="utf-8")
    timeline("extract", "articles", cwd=folder)
    planned = [event["date"] for event in events_of(folder) if event["status"] == "planned"]
    assert planned == ["2022-04", "2022-05"]


def test_only_the_articles_of_what_is_shown_are_missed(folder: Path) -> None:
    timeline("extract", "articles", cwd=folder)
    (folder / "articles/radio.txt").unlink()
    shown = timeline("show", "--quotes", "--source", "ledger", cwd=folder)
    assert (shown.code, shown.err) == (0, "")
    missed = timeline("show", "--quotes", cwd=folder)
    assert (missed.code, missed.err.count("there is no such file")) == (3, 1)
