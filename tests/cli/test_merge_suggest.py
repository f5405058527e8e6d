"""`timeline merge --suggest`: pairs that may be one event, and the command that joins them."""

from pathlib import Path

from command import timeline

SPRING = """---
title: The year of the Arle
date: 2021-12-30
---

# The year of the Arle

Orchard released its media centre device on January 10, 2021.
"""
BLOG = """---
title: A device remembered
date: 2022-02-01
---

# A device remembered

Orchard released the first device of its kind, a telephone, in 2021.
"""


def two_releases(folder: Path) -> Path:
    (folder / "spring.md").write_text(SPRING, encoding="utf-8")
    (folder / "blog.md").write_text(BLOG, encoding="utf-8")
    timeline("extract", "spring.md", "blog.md", "-f", "timeline.yaml", cwd=folder)
    return folder


def test_a_pair_is_listed_with_dates_texts_reasons_and_the_command_that_joins_it(tmp_path: Path) -> None:
    before = (two_releases(tmp_path) / "timeline.yaml").read_bytes()
    done = timeline("merge", "--suggest", "-f", "timeline.yaml", cwd=tmp_path)
    assert done.out.splitlines() == [
        "  2021         Orchard released the first device of its kind, a telephone  [1]",
        "  10 Jan 2021  Orchard released its media centre device  [2]",
        "               the same kind of event (release), the same names (orchard), the same words (device), "
        "their days meet",
        "  timeline join orchard-released-the-first-device-of orchard-released-its-media-centre-device",
        "",
        "1 pair may be one event; to join or keep apart: timeline review",
    ]
    assert done.code == 0
    assert (tmp_path / "timeline.yaml").read_bytes() == before


def test_why_tells_what_was_nearly_merged(tmp_path: Path) -> None:
    done = timeline("why", "media centre", "-f", "timeline.yaml", cwd=two_releases(tmp_path))
    told = done.out.partition("What was nearly merged with it\n")[2]
    assert told.startswith(
        "  - Orchard released the first device of its kind, a telephone (2021): the same kind of event"
    )


def test_what_does_not_go_together_is_refused(tmp_path: Path) -> None:
    two_releases(tmp_path)
    for wrong in (["a.yaml", "--suggest"], ["timeline.yaml"], ["-f", "timeline.yaml"], ["--suggest", "-o", "x.yaml"]):
        done = timeline("merge", *wrong, cwd=tmp_path)
        assert done.code == 2
        assert done.err.startswith("timeline: ")
