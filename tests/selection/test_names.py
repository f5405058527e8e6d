"""By which other names an article surely means the same, and what `--about` finds by them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from musktimeline.model import Citation, Entity, Event, Source, Timeline
from musktimeline.selection import Filters, known_names, safe_aliases, select

CASES = yaml.safe_load(Path(__file__).with_name("aliases.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['name']}: {case['text'][:40]}")
def test_an_alias_is_what_the_article_surely_means(case: dict[str, Any]) -> None:
    assert sorted(safe_aliases(case["name"], case["text"])) == sorted(case["aliases"])


def _event(event_id: str, text: str, *citations: tuple[str, str, str | None]) -> Event:
    return Event(event_id, text, citations=tuple(Citation(s, quote, speaker=who) for s, quote, who in citations))


TIMELINE = Timeline(
    entities=(Entity("Elon Musk", ("the owner of X",)),),
    sources=(Source("a", title="Elon Musk in brief"), Source("b"), Source("c")),
    events=(
        _event("by-name", "Elon Musk wins", ("b", "Elon Musk wins.", None)),
        _event("by-surname", "Musk loses", ("a", "It was Musk that lost.", None)),
        _event("by-speaker", "It rained", ("a", "It rained, he said.", "Musk")),
        _event("by-alias", "The owner of X sleeps", ("c", "The owner of X sleeps.", None)),
        _event("another-musk", "Musk sings", ("c", "It was Musk that sang.", None)),
        _event("his-foundation", "It paid", ("a", "The Musk Foundation paid.", None)),
        _event("health", "The WHO meets", ("c", "The WHO meets.", None)),
        _event("anybody", "Those who met left", ("c", "Those who met left.", None)),
    ),
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Elon Musk", ["by-alias", "by-name", "by-speaker", "by-surname"]),
        ("the owner of x", ["by-alias", "by-name", "by-speaker", "by-surname"]),
        ("Musk", ["another-musk", "by-name", "by-speaker", "by-surname", "his-foundation"]),
        ("WHO", ["health"]),
        ("who", ["anybody", "health"]),
    ],
)
def test_about_finds_who_is_meant_by_any_known_name(name: str, expected: list[str]) -> None:
    assert sorted(event.id for event in select(TIMELINE, Filters(about=name)).events) == expected


def test_a_surname_means_its_bearer_only_in_the_article_that_names_him_in_full() -> None:
    known = known_names(TIMELINE, "Elon Musk")
    assert known.stand_in("Musk left", "a")
    assert not known.stand_in("Musk left", "c")
    assert not known.stand_in("Musk left")
