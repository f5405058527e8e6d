"""The published schema: made from the model, and of one mind with the reader of the file."""

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from musktimeline.store import parse_document
from musktimeline.store.descriptions import DESCRIPTIONS
from musktimeline.store.json_schema import schema_text, timeline_schema
from musktimeline.store.schema import ANCHOR, APART, CITATION, ENTITY, EVENT, REJECTED, SOURCE, TIMELINE
from musktimeline.store.schema_file import SCHEMA_FILE

ROOT = Path(__file__).parent.parent.parent
VALIDATOR = Draft7Validator(timeline_schema())


def is_valid(text: str) -> bool:
    """As an editor sees it: with every scalar that has quotation marks or needs none as a text."""
    return VALIDATOR.is_valid(yaml.safe_load(text))


def test_the_published_schema_is_made_from_the_model() -> None:
    assert (files("musktimeline.store") / SCHEMA_FILE).read_text("utf-8") == schema_text(), "run python docs/schema.py"


def test_the_schema_is_draft_07() -> None:
    Draft7Validator.check_schema(timeline_schema())
    assert json.loads(schema_text())["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_every_key_is_described_and_nothing_else() -> None:
    records = (TIMELINE, ENTITY, SOURCE, EVENT, CITATION, ANCHOR, APART, REJECTED)
    assert set(DESCRIPTIONS) == {key for record in records for key in record.keys}


@pytest.mark.parametrize("name", ["data/timeline.yaml", "tests/cli/five.yaml", "tests/check/fixture/timeline.yaml"])
def test_a_timeline_that_holds_is_valid(name: str) -> None:
    assert is_valid((ROOT / name).read_text("utf-8"))


EVENT_TEXT = """\
sources:
- {id: s, file: s.txt}
events:
- id: e
  text: Something
  citations:
  - source: s
    quote: words
"""


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("text: Something", "txt: Something", "TL013"),
        ("  text: Something\n", "", "TL014"),
        ("file: s.txt", "title: S", "TL014"),
        ("text: Something", "text: [Something]", "TL015"),
        ("text: Something", "text: Something\n  tags: one", "TL015"),
        ("quote: words", "quote: words\n    anchor: publisht", "TL015"),
        ("text: Something", "text: Something\n  status: sure", "TL016"),
        ("quote: words", "quote: words\n    stance: claims", "TL016"),
        ("text: Something", "text: Something\n  date: 2022", "TL017"),
        ("text: Something", "text: no", "TL017"),
        ("text: Something", "text: Something\n  date:", "TL018"),
        ("sources:", "version: 2\nsources:", "TL019"),
    ],
)
def test_what_the_reader_finds_wrong_an_editor_finds_wrong(old: str, new: str, code: str) -> None:
    assert is_valid(EVENT_TEXT)
    assert EVENT_TEXT.count(old) == 1
    wrong = EVENT_TEXT.replace(old, new)
    assert code in [finding.code.id for finding in parse_document(wrong, "x").findings]
    assert not is_valid(wrong)


def test_keys_of_ones_own_are_valid_everywhere() -> None:
    own = EVENT_TEXT.replace("  text: Something", "  text: Something\n  x-mine: {a: 1}")
    assert is_valid(f"x-mine: [1]\n{own}")


@pytest.fixture
def extracted(tmp_path: Path) -> Path:
    """A folder in which an article was extracted."""
    (tmp_path / "a.txt").write_text("The council closed the Old Bridge on 3 October 2022.\n", "utf-8")
    extract(tmp_path)
    return tmp_path


def extract(folder: Path) -> str:
    command = [sys.executable, "-m", "musktimeline", "extract", ".", "-f", "timeline.yaml"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True, timeout=60).stderr


def test_a_new_timeline_names_the_schema_that_lies_beside_it(extracted: Path) -> None:
    first = (extracted / "timeline.yaml").read_text("utf-8").splitlines()[0]
    prefix, _, name = first.partition("$schema=")
    assert prefix == "# yaml-language-server: "
    assert (extracted / name).read_text("utf-8") == schema_text()


def test_the_schema_beside_a_timeline_is_no_article_and_is_not_brought_back(extracted: Path) -> None:
    assert SCHEMA_FILE not in extract(extracted)
    (extracted / SCHEMA_FILE).unlink()
    with (extracted / "a.txt").open("a", encoding="utf-8") as file:
        file.write("It opened it again on 5 May 2023.\n")
    extract(extracted)
    assert not (extracted / SCHEMA_FILE).exists()
