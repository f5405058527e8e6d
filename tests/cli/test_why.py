"""`timeline why`: what proves an event, and the lines to type."""

from pathlib import Path

from command import timeline

ARTICLE = """---
title: Fire at the mill
date: 2021-06-20
---

# Fire at the mill

The old mill of Arden burned down on June 18, 2021. Nobody was hurt.

The mayor, Ada Finch, visited the ruin.

## What comes next

A new mill is planned.
"""


def extracted(folder: Path) -> Path:
    (folder / "mill.md").write_text(ARTICLE, encoding="utf-8")
    timeline("extract", "mill.md", "-f", "timeline.yaml", cwd=folder)
    return folder


def test_the_quote_is_shown_within_its_paragraph_and_the_phrase_as_it_stands(tmp_path: Path) -> None:
    lines = timeline("why", "mill burned", cwd=extracted(tmp_path)).out.splitlines()
    assert [line.strip() for line in lines[5:9]] == [
        "‹The old mill of Arden burned down on **June 18, 2021**.› Nobody was hurt.",
        "who     the article said",
        "phrase  “June 18, 2021”",
        "rule    ‘June 18, 2021’ says 18 Jun 2021",
    ]


CONFLICT = """\
events:
- id: mill-burns
  date: '2021'
  text: The mill burns
  citations:
  - {source: a, quote: burned in 2021, phrase: '2021', date: '2021'}
  - {source: b, quote: burned in 2019, phrase: '2019', date: '2019'}
sources:
- {id: a, url: https://example.org/a}
- {id: b, url: https://example.org/b}
"""


def to_change(folder: Path) -> list[str]:
    lines = timeline("why", "mill-burns", cwd=folder).out.splitlines()
    return [line.strip() for line in lines[lines.index("To change it") + 1 :]]


def test_an_open_conflict_is_settled_by_the_lines_shown(tmp_path: Path) -> None:
    (tmp_path / "timeline.yaml").write_text(CONFLICT, encoding="utf-8")
    assert to_change(tmp_path)[:4] == [
        "decide that 2021 stands, and say why:",
        'timeline set mill-burns decided="…"',
        "take 2019 instead, and say why:",
        'timeline set mill-burns date=2019 --why "…"',
    ]


def test_a_decided_conflict_is_not_offered_as_open(tmp_path: Path) -> None:
    (tmp_path / "timeline.yaml").write_text(CONFLICT, encoding="utf-8")
    timeline("set", "mill-burns", "decided=The insurer paid in 2021", cwd=tmp_path)
    assert "  decided: The insurer paid in 2021" in timeline("why", "mill-burns", cwd=tmp_path).out.splitlines()
    assert to_change(tmp_path)[:6] == [
        "it is decided that 2021 stands; to give another reason:",
        'timeline set mill-burns decided="…"',
        "leave it open again:",
        "timeline set mill-burns decided=",
        "take 2019 instead, and say why:",
        'timeline set mill-burns date=2019 --why "…"',
    ]


def test_a_draft_is_accepted_by_the_line_shown(tmp_path: Path) -> None:
    folder = extracted(tmp_path)
    lines = timeline("why", "mill burned", "-f", "timeline.yaml", cwd=folder).out.splitlines()
    line = lines[lines.index("  accept it as it stands: it is no draft any more:") + 1].split()
    assert timeline(*line[1:], cwd=folder).out.endswith(": accepted as it stands; it is no longer a draft\n")
    assert timeline("show", "--drafts", "--ids", cwd=folder).out.count(line[-1]) == 0
