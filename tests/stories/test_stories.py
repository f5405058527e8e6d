"""The gold stories hold together: their quotes are their articles' words, and no story tells another's text."""

from itertools import combinations
from pathlib import Path

import pytest
from rapidfuzz import fuzz
from stories_gold import Subject, find_subjects
from stories_spans import find_words

from musktimeline.plaintext import squeeze

HERE = Path(__file__).parent
SUBJECTS = find_subjects(HERE)  # raises for a quote that is not in its article
TEXTS = {
    file: squeeze(file.read_text(encoding="utf-8"))
    for subject in SUBJECTS
    for file in sorted(subject.folder.iterdir())
    if file.suffix in (".txt", ".md")
}


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)
def test_a_gold_quote_stands_once_in_its_article(subject: Subject) -> None:
    repeated = []
    for mention in subject.mentions:
        text = TEXTS[subject.folder / mention.span.article]
        if text.count(squeeze(mention.quote)) != 1:
            repeated.append(mention.quote)
    assert repeated == []


def test_words_that_are_not_in_an_article_are_refused() -> None:
    with pytest.raises(ValueError, match="does not say: a second tanker"):
        find_words(HERE / "oil_spill", "01-harbour-times.txt", "a second tanker")


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)
def test_events_are_named_once_and_pairs_kept_apart_are_events(subject: Subject) -> None:
    names = [event.name for event in subject.events]
    assert sorted(set(names)) == sorted(names)
    assert {name for pair in subject.apart for name in pair} <= set(names)


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)
def test_an_event_is_dated_as_one_of_its_mentions_dates_it(subject: Subject) -> None:
    for event in subject.events:
        told = {days for mention in subject.mentions if mention.event == event.name for days in mention.dates}
        if not event.optional:
            assert set(event.dates) & told or event.dates == () == tuple(told), event.name


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)
def test_sources_disagree_exactly_where_the_gold_says_so(subject: Subject) -> None:
    for event in subject.events:
        told = [
            mention.dates
            for mention in subject.mentions
            if mention.event == event.name and mention.dates and mention.stances not in (("deny",), ("plan",))
        ]
        apart = any(all(_disjoint(a, b) for a in one for b in other) for one, other in combinations(told, 2))
        assert apart is event.conflict or event.optional, event.name


def test_no_story_repeats_another_but_for_the_copies() -> None:
    copies = {
        frozenset((subject.folder / copy, subject.folder / original))
        for subject in SUBJECTS
        for copy, original in subject.copies.items()
    }
    alike = {frozenset(pair) for pair in combinations(TEXTS, 2) if fuzz.ratio(*(TEXTS[file] for file in pair)) > 70}
    assert alike == copies


def _disjoint(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> bool:
    return (one[1] or "9999") < (other[0] or "") or (other[1] or "9999") < (one[0] or "")
