"""Corpus in the layout of SemEval-2015 Task 4 → entity timelines from raw text, and how right they are.

    python benchmarks/timelines.py CORPUS_DIR [--write OUT] [--errors]

`CORPUS_DIR` has `articles/` (tokens), `timeml/` (publication dates) and `timelines/` (gold). The articles are written
out as plain text and read by the ordinary pipeline; of a gold timeline only the first line, the entity, is known to it.
Prints micro-averaged precision, recall and F1 of the temporal relations, as the task's Track A is scored, and of
(article, sentence, date) triples.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from task4_corpus import read_articles, read_entities
from task4_pipeline import read_corpus
from task4_scores import Row, Score, rows_of, score_relations, score_triples
from task4_timelines import as_file, timeline_of

Pair = tuple[Sequence[Row], Sequence[Row]]


def timelines_of(corpus: Path) -> dict[str, str]:
    """Name of a timeline's file → what the pipeline writes there."""
    with TemporaryDirectory() as folder:
        read = read_corpus(read_articles(corpus), Path(folder))
    return {name: as_file(entity, timeline_of(entity, read)) for name, entity in read_entities(corpus).items()}


def against_gold(corpus: Path, found: Mapping[str, str]) -> dict[str, Pair]:
    """Name of a timeline's file → the rows of the gold and those found."""
    gold = {name: (corpus / "timelines" / name).read_text(encoding="utf-8") for name in found}
    return {name: (rows_of(gold[name]), rows_of(found[name])) for name in found}


def report(pairs: Mapping[str, Pair]) -> Iterator[str]:
    for name, pair in pairs.items():
        yield f"{name:30s} {_figures(score_relations([pair]))}"
    yield f"{'relations, micro':30s} {_figures(score_relations(list(pairs.values())))}"
    yield f"{'triples, micro':30s} {_figures(score_triples(list(pairs.values())))}"


def errors(name: str, pair: Pair) -> Iterator[str]:
    """Each mention that is missed, too many, or on another date."""
    gold, found = ({mention: row.date for row in rows for mention in row.mentions} for rows in pair)
    for mention in sorted(gold.keys() | found.keys()):
        if gold.get(mention) != found.get(mention):
            yield f"{name}\t{mention}\t{gold.get(mention, '–')}\t{found.get(mention, '–')}"


def _figures(score: Score) -> str:
    return f"P {100 * score.precision:6.2f}  R {100 * score.recall:6.2f}  F1 {100 * score.f1:6.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, metavar="CORPUS_DIR")
    parser.add_argument("--write", type=Path, metavar="OUT", help="write a timeline an entity into this folder")
    parser.add_argument("--errors", action="store_true", help="list mentions: gold date, date found")
    options = parser.parse_args()
    found = timelines_of(options.corpus)
    if options.write:
        options.write.mkdir(parents=True, exist_ok=True)
        for name, text in found.items():
            (options.write / name).write_text(text, encoding="utf-8", newline="\n")
    pairs = against_gold(options.corpus, found)
    lines = [*report(pairs), *(line for name, pair in pairs.items() if options.errors for line in errors(name, pair))]
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    main()
