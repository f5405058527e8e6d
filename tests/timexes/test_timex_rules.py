"""The corpus is the specification: every rule has sentences that it reads and sentences that it leaves alone."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from musktimeline.timexes import find_timexes
from musktimeline.timexes.found import found_in
from musktimeline.timexes.rules import RULES
from musktimeline.timexes.scan import find_runs, flatten

CORPUS = Path(__file__).parent / "corpus" / "rules"
PUBLISHED = "2024-10-25"
ENTRIES: dict[str, dict[str, list[dict[str, Any]]]] = {
    rule: entry
    for file in sorted(CORPUS.glob("*.yaml"))
    for rule, entry in yaml.safe_load(file.read_text(encoding="utf-8")).items()
}
SENTENCES = [(rule, kind, s) for rule, entry in ENTRIES.items() for kind in ("find", "leave") for s in entry[kind]]


def rules_matched_in(text: str) -> set[str]:
    flat = flatten(text)
    return {found.match.rule.name for _, run in find_runs(flat, flat[::-1]) for found in found_in(run)}


def test_every_rule_has_sentences_to_find_and_to_leave() -> None:
    complete = {rule for rule, entry in ENTRIES.items() if entry.get("find") and entry.get("leave")}
    assert complete == {rule.name for rule in RULES}


@pytest.mark.parametrize(("rule", "kind", "sentence"), SENTENCES, ids=lambda value: str(value)[:60])
def test_the_corpus_is_read_as_it_says(rule: str, kind: str, sentence: dict[str, Any]) -> None:
    timexes = find_timexes(sentence["text"], sentence.get("published", PUBLISHED))
    assert [[t.text, t.type, t.value, t.edtf] for t in timexes] == sentence["timexes"]
    assert (rule in rules_matched_in(sentence["text"])) is (kind == "find")
