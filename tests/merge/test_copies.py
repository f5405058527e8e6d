"""A wire copy is no second source, whatever an editor put before it or cut from its end."""

from pathlib import Path

import pytest

from musktimeline import read_article
from musktimeline.events import extract
from musktimeline.merge import update
from musktimeline.merge.likeness import SURE
from musktimeline.merge.pairs import likeness
from musktimeline.merge.profile import profile_of_event
from musktimeline.merge.weights import Weights
from musktimeline.model import Citation, Event, Source, Timeline, origins

WIRE = [
    "The Selma sank off Larkholm on 8 November 2021 with forty tonnes of timber in her hold.",
    "The crew of nine were rescued by a fishing boat from Tarn on 9 November 2021.",
    "The owners said that nothing was wrong with her.",
]
EDITED = {
    "an agency line": [f"LARKHOLM (Norden) — {WIRE[0]}", *WIRE[1:]],
    "the last paragraphs cut": WIRE[:2],
    "another headline and a note": ["(This report was not edited by our staff.)", *WIRE],
}


@pytest.mark.parametrize("edit", EDITED)
def test_a_copy_with_a_small_edit_is_one_origin(tmp_path: Path, edit: str) -> None:
    sources, extractions = [], []
    for name, paragraphs in (("wire", WIRE), ("copy", EDITED[edit])):
        path = tmp_path / f"{name}.txt"
        path.write_text("\n\n".join((f"A headline of the {name}", *paragraphs)) + "\n", encoding="utf-8")
        article = read_article(path)
        sources.append(Source(article.id, file=path.name, sha256=article.sha256))
        extractions.append(extract(article))
    timeline, _ = update(Timeline(), sources, extractions)
    assert [(len(e.citations), len(origins(e, timeline.sources))) for e in timeline.events] == [(2, 1), (2, 1)]


def test_a_sentence_that_two_articles_have_word_for_word_surely_tells_one_event() -> None:
    """However many events are told alike, and whatever else comes into question for either."""

    def signed(town: str, source: str) -> Event:
        quote = f"The ceasefire of {town} was signed in 2019."
        citation = Citation(source, quote, phrase="2019", date="2019", trigger="signed")
        return Event(f"e-{source}", f"The ceasefire of {town} was signed", "2019", citations=(citation,))

    towns = ("Marram", "Osmira", "Tenday", "Kharvel")
    profiles = [profile_of_event(signed(towns[n % 4], f"s{n}")) for n in range(40)]
    weights = Weights(profiles)
    odds = [likeness(profiles[0], other, weights).odds for other in profiles[1:]]
    assert [score >= SURE for score in odds] == [n % 4 == 0 for n in range(1, 40)]
