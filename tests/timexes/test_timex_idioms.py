"""Words of time that make something else of it with what stands around them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from musktimeline.timexes import find_timexes

CORPUS = Path(__file__).parent / "corpus" / "idioms.yaml"
SENTENCES = yaml.safe_load(CORPUS.read_text(encoding="utf-8"))


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda s: s["text"][:60])
def test_a_rate_a_title_or_a_turn_of_speech_is_no_time(sentence: dict[str, Any]) -> None:
    timexes = find_timexes(sentence["text"], "2024-10-25")
    assert [[t.text, t.type, t.value, t.edtf] for t in timexes] == sentence["timexes"]


def test_the_reasoning_gives_the_words_as_they_stand() -> None:
    [timex] = find_timexes("It was bought on June 18, 2021, for cash.")
    assert timex.derivation.why == "‘June 18, 2021’ says 18 Jun 2021"
