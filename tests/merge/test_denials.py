"""A denial stands beside the claim that it denies, and nowhere else."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from musktimeline import read_article
from musktimeline.events import extract
from musktimeline.merge import update
from musktimeline.model import Event, Source, Timeline

CLAIM = "Anna Roe has been in regular contact with Peter Falk since May 2023, The Daily Post has reported."
ONLY_ONE = "Roe's spokesman mentioned only a single conversation between Roe and Falk."
NOTHING = "A spokesman for Roe denied any contact between Roe and Falk."


def events_of(folder: Path, *articles: Sequence[str]) -> tuple[Event, ...]:
    sources, extractions = [], []
    for number, paragraphs in enumerate(articles):
        path = folder / f"article-{number}.txt"
        path.write_text("\n\n".join(("A headline of no weight", *paragraphs)) + "\n", encoding="utf-8")
        article = read_article(path)
        sources.append(Source(article.id, file=path.name, sha256=article.sha256))
        extractions.append(extract(article))
    return update(Timeline(), sources, extractions)[0].events


@pytest.mark.parametrize("denial", [ONLY_ONE, NOTHING])
def test_a_denial_stands_beside_the_claim_of_its_article(tmp_path: Path, denial: str) -> None:
    (event,) = events_of(tmp_path, [CLAIM, denial])
    assert event.text == "Anna Roe has been in regular contact with Peter Falk"
    assert [(c.quote, c.stance, c.date) for c in event.citations] == [
        (CLAIM, "report", "2023-05/.."),
        (denial, "deny", None),
    ]
    assert event.status == "disputed"


def test_one_admitted_call_does_not_deny_a_single_call(tmp_path: Path) -> None:
    (event,) = events_of(tmp_path, ["Anna Roe spoke to Peter Falk on 4 May 2023.", ONLY_ONE])
    assert [c.stance for c in event.citations] == ["report"]


def test_a_denial_of_something_else_or_by_others_stands_nowhere(tmp_path: Path) -> None:
    for n, denial in enumerate(
        ["A spokesman for Roe denied any payment to Falk.", "A spokesman for Lind denied any contact with Moe."]
    ):
        (tmp_path / str(n)).mkdir()
        (event,) = events_of(tmp_path / str(n), [CLAIM, denial])
        assert [c.stance for c in event.citations] == ["report"]


def test_a_denial_between_two_claims_joins_neither(tmp_path: Path) -> None:
    earlier = "Roe and Falk were in secret talks from March 2019 to June 2019."
    events = events_of(tmp_path, [CLAIM, earlier, NOTHING])
    assert [[c.stance for c in event.citations] for event in events] == [["report"], ["report"]]


def test_a_denial_finds_the_claim_only_in_its_own_article(tmp_path: Path) -> None:
    (event,) = events_of(tmp_path, [CLAIM], [NOTHING])
    assert len(event.citations) == 1


def test_insiders_who_spoke_through_an_outlet_are_its_report(tmp_path: Path) -> None:
    (event,) = events_of(
        tmp_path,
        [
            "Anna Roe has reportedly been in touch with Peter Falk since May 2023, according to sources in the party.",
            "Insiders speaking through outlets like The Daily Post say that it worries them.",
        ],
    )
    assert [(c.speaker, c.via) for c in event.citations] == [("sources in the party", "The Daily Post")]
