"""Each code is explained by an example that has the fault and one that has not: here both are checked."""

import re
from pathlib import Path

import pytest
from check_edits import FIXTURE, timeline

from musktimeline.check import CODES
from musktimeline.check.report import CHECKS
from musktimeline.cli.check_settings import Settings
from musktimeline.cli.checking import check_opened, evidence_of
from musktimeline.cli.opening import Opened
from musktimeline.model import Code, Finding, Severity
from musktimeline.store import FAULTS as FILE_CODES
from musktimeline.store import parse_document

SURROUNDINGS = {
    "sources": """\
sources:
- id: courier-2024
  published: '2024-10-25'
  published_basis: stated
  published_quote: By Ada Lind, 25 October 2024
  file: articles/courier-2024.txt
""",
    "events": """\
events:
- id: engineers-find-cracks
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    quote: engineers found cracks in both piers
""",
}
"""What an example that has only sources or only events is read with."""


ASKED_FOR = {"TL216": Settings(archived=True), "TL420": Settings(min_sources=2)}
"""What is a fault only where somebody asks for more."""


def findings_in(example: str, settings: Settings) -> tuple[Finding, ...]:
    rest = "".join(part for key, part in SURROUNDINGS.items() if not re.search(rf"^{key}:", example, re.MULTILINE))
    opened = Opened(parse_document(example + rest, "example.yaml"), FIXTURE / "example.yaml")
    return check_opened(opened, evidence_of(opened, settings), settings).findings


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_the_bad_example_of_a_code_has_the_fault(code: Code) -> None:
    assert code in [finding.code for finding in findings_in(code.bad, ASKED_FOR.get(code.id, Settings()))]


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_the_good_example_of_a_code_has_no_fault_at_all(code: Code) -> None:
    found = findings_in(code.good, ASKED_FOR.get(code.id, Settings()))
    assert code not in [finding.code for finding in found]
    assert [finding for finding in found if finding.level is not Severity.REMARK] == []


def test_every_check_is_named_as_its_code_and_every_code_has_its_check() -> None:
    of_waivers = {code.name for code in CODES if code.id.startswith("TL6")}
    assert sorted(check.__name__ for check in CHECKS) == sorted({code.name for code in CODES} - of_waivers)


def test_a_number_belongs_to_one_code_for_ever() -> None:
    ids = [code.id for code in (*FILE_CODES, *CODES)]
    assert ids == sorted(set(ids))


@pytest.mark.parametrize("code", [*FILE_CODES, *CODES], ids=lambda code: code.id)
def test_a_code_is_explained_with_both_examples(code: Code) -> None:
    assert code.explanation.endswith(".")
    assert code.bad.strip()
    assert code.good.strip()
    assert code.bad != code.good


def test_explain_shows_what_a_code_means(tmp_path: Path) -> None:
    result = timeline("check", "--explain", "tl302", cwd=tmp_path)
    assert result.stdout == (Path(__file__).parent / "explain-TL302.txt").read_text("utf-8")
    assert (result.returncode, result.stderr) == (0, "")


def test_an_unknown_code_is_answered_with_those_that_there_are(tmp_path: Path) -> None:
    result = timeline("check", "--explain", "TL999", cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr.startswith("timeline: there is no code TL999\n    the codes are TL001, TL002")
