"""Two days next to each other disagree, and the reader is told what it may be."""

from pathlib import Path

import pytest
from command import timeline

FILE = """version: 1
sources:
- id: a
  url: https://a.example
- id: b
  url: https://b.example
events:
- id: arrest
  date: '2024-03-04'
  text: Police arrest Jane Doe in Oslo
  citations:
  - source: a
    quote: Police arrested Jane Doe in Oslo on March 4, 2024.
    phrase: March 4, 2024
    date: '2024-03-04'
    trigger: arrested
  - source: b
    quote: Jane Doe was arrested in Oslo on {words}.
    phrase: {words}
    date: '{date}'
    trigger: arrested
"""


@pytest.mark.parametrize(
    ("date", "words", "said"),
    [
        ("2024-03-05", "March 5, 2024", "! [2] says 5 Mar 2024, one day off: a time zone?"),
        ("2024-03-06", "March 6, 2024", "! [2] says 6 Mar 2024"),
        ("2024-04", "April 2024", "! [2] says Apr 2024"),
    ],
)
def test_one_day_off_is_said_to_be_that(tmp_path: Path, date: str, words: str, said: str) -> None:
    (tmp_path / "timeline.yaml").write_text(FILE.format(date=date, words=words), encoding="utf-8")
    for command in (["show"], ["why", "arrest"]):
        lines = timeline(*command, cwd=tmp_path).out.splitlines()
        assert said in [line.strip() for line in lines]
