"""Sentences with event chains → how well merging finds which tell one event; invented events → how fast it is.

    python benchmarks/merge.py CORPUS_DIR       # pairwise precision and recall
    python benchmarks/merge.py --time           # 1,000 to 16,000 events, one core

CORPUS_DIR has ECB+ files (`<document>` with `<token>`, `<Markables>` and `<Relations>`) in a folder a topic. A sentence
tells the events whose chain it bears; two sentences of two articles of one topic are a pair, right where they share a
chain. The ordinary pipeline reads the words, all articles as of one day: the corpus states no dates.
"""

import argparse
import gc
import resource
import sys
import time
from pathlib import Path

from merge_chains import Pairs, measure, topics
from merge_corpus import timelines

from musktimeline.merge import merge

_SIZES = (1000, 2000, 4000, 8000, 10_000, 16_000, 20_000)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, metavar="CORPUS_DIR", help="ECB+ files, in folders")
    parser.add_argument("--time", action="store_true", help="merge 1,000 to 20,000 invented events")
    options = parser.parse_args()
    if not (options.corpus or options.time):
        parser.error("name a CORPUS_DIR, or --time")
    if options.corpus:
        _report_pairs(options.corpus)
    if options.time:
        _report_times()


def _report_pairs(corpus: Path) -> None:
    whole = Pairs()
    for topic in topics(corpus):
        found = measure(topic)
        whole = whole + found
        _tell(f"{topic.name:24} {found}")
    _tell(f"{'all':24} {whole}")


def _report_times() -> None:
    gc.set_threshold(100_000)  # as the command line does
    _tell(f"{'events':>8} {'articles':>8} {'merged':>8} {'seconds':>8} {'MB':>6}")
    for size in _SIZES:
        given = timelines(size)
        begun = time.process_time()
        merged = merge(given)
        seconds = time.process_time() - begun
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        _tell(f"{size:8} {len(given):8} {len(merged.events):8} {seconds:8.2f} {memory:6}")


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
