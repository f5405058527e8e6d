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
