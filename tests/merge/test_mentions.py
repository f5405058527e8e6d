"""A sentence without a date becomes a draft where it may corroborate or deny a dated event; the others are counted."""

from pathlib import Path

from musktimeline import read_article
from musktimeline.events import Extraction, extract
from musktimeline.merge import update
from musktimeline.merge.mentions import drafted
from musktimeline.model import Source, Timeline

DATED = "Harbour News\n\nAnna Roe visited Peter Falk at the shipyard in Brixley on 3 May 2023, the council wrote.\n"
UNDATED = [
    "The visit surprised everybody, and nobody wanted to talk.",
    "Anna Roe later visited Peter Falk at the shipyard in Brixley.",
    "Anna Roe insulted Peter Falk in Brixley.",
    "A spokesman denied that.",
    "Ida Lind visited Tom Berg.",
]


def extractions(folder: Path) -> list[Extraction]:
    texts = {"one": DATED, "other": "\n\n".join(["Other News", *UNDATED]) + "\n"}
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return [extract(read_article(folder / f"{name}.txt")) for name in texts]


def told(folder: Path, *, undated: bool) -> list[str]:
    made = drafted(extractions(folder), (), undated)
    return [draft.event.citations[0].quote for draft in made.drafts if not draft.is_dated]


def test_only_what_may_corroborate_or_deny_becomes_a_draft(tmp_path: Path) -> None:
    assert told(tmp_path, undated=False) == [UNDATED[1], UNDATED[3]]


def test_every_sentence_becomes_a_draft_on_request(tmp_path: Path) -> None:
    assert told(tmp_path, undated=True) == UNDATED


def test_sentences_that_are_left_out_are_counted(tmp_path: Path) -> None:
    read = extractions(tmp_path)
    sources = [Source(e.article.id, file=Path(e.article.path).name, sha256=e.article.sha256) for e in read]
    timeline, changes = update(Timeline(), sources, read)
    cited = [[c.quote for c in event.citations] for event in timeline.events]
    assert cited == [[DATED.splitlines()[2], UNDATED[1]]]
    assert changes.undated == len(UNDATED) - 1


def test_a_telling_that_stands_is_made_again_whatever_it_corroborates(tmp_path: Path) -> None:
    read = extractions(tmp_path)
    sources = [Source(e.article.id, file=Path(e.article.path).name, sha256=e.article.sha256) for e in read]
    everything, _ = update(Timeline(), sources, read, undated=True)
    again, changes = update(everything, everything.sources, read)
    assert again.events == everything.events
    assert (changes.gone, changes.undated) == ((), 0)
