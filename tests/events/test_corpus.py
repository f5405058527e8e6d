"""Which events a text tells, when, in which words, and who says so."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
import yaml

from musktimeline.events import extract, extract_events
from musktimeline.model import Article, Event, Published, Span, find_quote
from musktimeline.plaintext import squeeze

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "corpus.yaml").read_text(encoding="utf-8"))
OPENING = "The town has a harbour. It is old. Ships lie in it. "


def article(text: str, published: str | None = "2024-03-10") -> Article:
    date = Published(published, "metadata") if published else None
    return Article("paper-2024", "paper.txt", text, hashlib.sha256(text.encode()).hexdigest(), published=date)


def told(event: Event) -> str:
    citation = event.citations[0]
    return f"{event.date} | {event.text} | {citation.trigger} | {citation.speaker or '-'} | {citation.stance}"


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_a_text_tells_its_events(case: dict[str, Any]) -> None:
    text = case["text"] if case.get("lead") else OPENING + case["text"]
    found = [told(event) for event in extract_events(article(text)) if event.date]
    assert sorted(found) == sorted(case["events"])


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_every_quote_holds_its_phrase_and_stands_in_the_article(case: dict[str, Any]) -> None:
    read = article(OPENING + case["text"])
    for event in extract_events(read):
        for citation in event.citations:
            assert find_quote(read, citation.quote)
            assert citation.phrase is None or citation.phrase in citation.quote


def test_without_a_publication_date_relative_dates_stay_open_and_are_counted() -> None:
    text = (
        OPENING + "He resigned last month. She was elected in 2018. The blast came three days ago. They met recently."
    )
    extraction = extract(article(text, published=None))
    assert [(d.event.date, d.event.text) for d in extraction.dated] == [("2018", "She was elected")]
    assert extraction.unresolved == ("last month", "three days ago")


def test_what_the_text_takes_up_again_is_one_event() -> None:
    text = (
        OPENING + "Putin asked the firm to close its plant in Lyon. The request came late last year, Reuters reports."
    )
    (draft,) = extract(article(text)).dated
    assert (draft.event.date, draft.event.text) == ("2023-39", "Putin asked the firm to close its plant in Lyon")
    assert [(c.trigger, c.date) for c in draft.event.citations] == [("asked", None), ("request", "2023-39")]


def test_a_quote_that_stands_twice_has_a_prefix_that_finds_its_place() -> None:
    text = "He moved to Rome in May 2011. He left a year later. He moved to Oslo in June 2015. He left a year later."
    read = article(text)
    second = extract(read).dated[-1].event.citations[0]
    found = find_quote(read, second.quote, second.prefix)
    assert found
    assert (found.start, second.prefix) == (text.rindex("He left"), "later. He moved to Oslo in June 2015.")


def test_a_repeated_sentence_is_told_once() -> None:
    sentence = "The mayor opened the bridge on 3 May 2021. "
    assert extract(article(sentence * 50)).dated == extract(article(sentence)).dated


def test_a_very_long_sentence_is_quoted_from_its_clauses() -> None:
    clause = "; and the council, which had met for days in the old hall by the river, went on with its work"
    text = OPENING + "The bridge collapsed on 3 May 2021" + clause * 8 + "."
    citation = extract(article(text)).dated[0].event.citations[0]
    assert citation.quote == "The bridge collapsed on 3 May 2021"


def test_no_event_is_read_from_what_is_marked_as_furniture() -> None:
    text = "The mayor resigned on 3 May 2021.\n\nRead more: The judge resigned on 4 May 2021.\n\nIt rained."
    start = text.index("Read more")
    marked = Article("a", "a.txt", text, "0" * 64, furniture=(Span(start, text.index("\n\nIt rained")),))
    assert [e.date for e in extract_events(marked) if e.date] == ["2021-05-03"]


def test_white_space_in_a_quote_is_folded() -> None:
    read = article(
        OPENING
        + "The old mayor of the town by the sea, who had been ill for a\nlong time, resigned on 3\u00a0May 2021."
    )
    citation = next(e for e in extract_events(read) if e.date).citations[0]
    assert citation.quote == squeeze(citation.quote)
    assert citation.phrase == "3 May 2021"
