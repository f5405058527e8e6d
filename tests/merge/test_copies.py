"""A wire copy is no second source, whatever an editor put before it or cut from its end."""

from pathlib import Path

import pytest

from musktimeline import read_article
from musktimeline.events import extract
from musktimeline.merge import update
from musktimeline.model import Source, Timeline, origins

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
