"""The kinds by which the tellings of an event are known, by domain, from the sentence to the merge."""

from pathlib import Path

import pytest
import yaml

from musktimeline.events import extract_events
from musktimeline.merge.kinds import kinds_of
from musktimeline.model import Article, Published

TELLINGS: dict[str, dict[str, list[str]]] = yaml.safe_load(
    (Path(__file__).parent / "tellings.yaml").read_text(encoding="utf-8")
)
OPENING = "The town has a harbour. It is old. Ships lie in it. "
CASES = [
    pytest.param(kind, sentence, id=f"{domain}: {sentence}")
    for domain, kinds in TELLINGS.items()
    for kind, sentences in kinds.items()
    for sentence in sentences
]


@pytest.mark.parametrize(("kind", "sentence"), CASES)
def test_a_telling_is_known_by_its_kind(kind: str, sentence: str) -> None:
    text = f"{OPENING}{sentence} on 3 May 2024."
    article = Article("paper", "paper.txt", text, "0" * 64, published=Published("2024-05-10", "metadata"))
    (event,) = (event for event in extract_events(article) if event.date)
    assert kind in kinds_of(event.citations[0])
