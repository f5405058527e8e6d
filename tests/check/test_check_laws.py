"""What holds of every quote and every phrase, not only of those in the table."""

from dataclasses import replace
from functools import cache
from typing import Any

from check_edits import FIXTURE
from hypothesis import given
from hypothesis import strategies as st

from musktimeline.check import Evidence, Proof, check
from musktimeline.check.wordmatch import stands_in
from musktimeline.cli.cited_articles import read_cited_articles
from musktimeline.cli.opening import open_timeline
from musktimeline.model import BASES, PUBLISHED, STANCES, Anchor, Citation, Severity, find_quote


@cache
def fixture() -> Evidence:
    opened = open_timeline(str(FIXTURE / "timeline.yaml"))
    return Evidence(opened.document.timeline, opened.document.locations, read_cited_articles(opened), opened.name)


def with_citation(evidence: Evidence, i: int, j: int, citation: Citation) -> Evidence:
    events = list(evidence.timeline.events)
    citations = list(events[i].citations)
    citations[j] = citation
    events[i] = replace(events[i], citations=tuple(citations))
    timeline = replace(evidence.timeline, events=tuple(events))
    return Evidence(timeline, evidence.locations, evidence.articles, evidence.name)


PLACES = st.sampled_from([cited.path[1::2] for cited in fixture().cited])


@given(PLACES, st.data())
def test_a_character_changed_anywhere_in_a_quote_is_found(place: tuple[int, int], data: st.DataObject) -> None:
    evidence = fixture()
    i, j = place
    citation = evidence.timeline.events[i].citations[j]
    at = data.draw(st.integers(0, len(citation.quote) - 1))
    other = data.draw(st.characters(exclude_categories=["Cs", "Zs", "Cc"]).filter(lambda c: c != citation.quote[at]))
    changed = citation.quote[:at] + other + citation.quote[at + 1 :]
    article = evidence.articles[citation.source]
    codes = [f.code.id for f in check(with_citation(evidence, i, j, replace(citation, quote=changed))).findings]
    assert ("TL103" in codes) == (find_quote(article, changed) is None)
    assert "TL103" in codes or changed.strip() in article.text


@given(PLACES, st.data())
def test_a_quote_is_found_however_its_white_space_is_written(place: tuple[int, int], data: st.DataObject) -> None:
    evidence = fixture()
    i, j = place
    citation = evidence.timeline.events[i].citations[j]
    space = data.draw(st.text(" \n\t\u00a0", min_size=1, max_size=4))
    spaced = replace(citation, quote=space.join(citation.quote.split()))
    assert check(with_citation(evidence, i, j, spaced)) == check(evidence)


@given(PLACES, st.integers(1900, 2100), st.integers(1, 12))
def test_no_month_follows_from_words_that_do_not_say_it(place: tuple[int, int], year: int, month: int) -> None:
    evidence = fixture()
    i, j = place
    citation = evidence.timeline.events[i].citations[j]
    dated = replace(citation, date=f"{year}-{month:02}")
    unproved = {"TL302", "TL304", "TL309", "TL315"}
    found = {f.code.id for f in check(with_citation(evidence, i, j, dated)).findings}
    assert dated.date == citation.date or found & unproved


POOL = [cited.citation for cited in fixture().cited]
ANCHORS = [None, PUBLISHED, *(c.anchor for c in POOL), Anchor("tweet"), Anchor("tweet", "May", "x")]
FIELDS = {
    "source": st.sampled_from([c.source for c in POOL] + ["nobody"]),
    "quote": st.sampled_from([c.quote for c in POOL] + ["the bridge", "the cracks", "no such words", "", " "]),
    "prefix": st.sampled_from([None, "of", "after", "nowhere"]),
    "suffix": st.sampled_from([None, "before 2022", "will not wait", "nowhere"]),
    "phrase": st.sampled_from([None, *(c.phrase for c in POOL), "recently"]),
    "context": st.sampled_from([None, *(c.quote for c in POOL), "no such words"]),
    "date": st.sampled_from([None, *(c.date for c in POOL), "2022", "soon"]),
    "basis": st.sampled_from(BASES),
    "anchor": st.sampled_from(
        [None, PUBLISHED, *(c.anchor for c in POOL), Anchor("tweet"), Anchor("tweet", "May", "x")]
    ),
    "stance": st.sampled_from(STANCES),
    "note": st.sampled_from([None, "so it was"]),
}


@given(PLACES, st.fixed_dictionaries({}, optional=FIELDS))
def test_what_is_not_proved_is_never_passed_over(place: tuple[int, int], fields: dict[str, Any]) -> None:
    evidence = fixture()
    i, j = place
    report = check(with_citation(evidence, i, j, replace(evidence.timeline.events[i].citations[j], **fields)))
    proof = report.proof
    if not any(finding.level is Severity.ERROR for finding in report.findings):
        assert (proof.quotes_found, proof.dates_following) == (proof.quotes, proof.dates)


WORDS = st.lists(st.text("abc019", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.data())
def test_a_run_of_whole_words_stands_in_its_text(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    assert stands_in(" ".join(words[start:end]), " ".join(words))


@given(WORDS)
def test_a_part_of_a_word_does_not_stand_in_its_text(words: list[str]) -> None:
    assert not stands_in("b", " ".join(f"x{word}x" for word in words))


def test_other_scripts_bound_no_words() -> None:
    assert stands_in("2022年", "一九二〇年から2022年まで")
    assert not stands_in("5 May", "on 15 May")
    assert stands_in("5 May", "on “5 May”")


COUNTS = st.builds(Proof, *[st.integers(0, 99)] * 9)


@given(COUNTS, COUNTS)
def test_what_two_timelines_prove_adds_up(one: Proof, other: Proof) -> None:
    assert one + other == other + one
    assert one + Proof() == one
    assert (one + other).quotes == one.quotes + other.quotes
