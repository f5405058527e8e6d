"""Folders of articles → how fast the tool reads them, from files to drafts.

    python benchmarks/reading.py CORPUS_DIR... [--rounds 5]

Articles (.txt, .md) are read as `timeline extract` reads them; of TimeML (.tml) the text and its date. Megabytes of
text per second of CPU time on one core: at best, when the same articles were read before, with the share of each stage;
the first time, with what the tool loads for it; and new articles: every second one, after the others. Then how many
times as fast `--jobs 2` is, by wall time, which wants two cores that nothing else uses.
"""

import argparse
import gc
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from timex import read_timeml

from musktimeline.cli.extracting import extractions_of
from musktimeline.cli.jobs import in_processes
from musktimeline.cli.reading import read_articles
from musktimeline.dates import parse_date
from musktimeline.errors import TimelineError
from musktimeline.events import extract
from musktimeline.model import Article, Timeline
from musktimeline.read import find_articles
from musktimeline.sentences import split_sentences
from musktimeline.timexes import find_timexes

Clock = Callable[[], float]


def as_articles(folders: Sequence[Path], made: Path) -> list[Path]:
    """The folders, and one with the TimeML documents in them as articles."""
    for n, path in enumerate(sorted(path for folder in folders for path in folder.rglob("*.tml"))):
        document = read_timeml(path)
        front = f"---\ndate: {document.published}\n---\n" if document.published else ""
        if document.text.strip():
            (made / f"{n:05}.md").write_text(front + document.text, encoding="utf-8")
    return [*folders, made]


def articles_in(folders: Sequence[Path]) -> list[Article]:
    taken, problems = read_articles(find_articles(folders).articles, folders, Timeline(), Path())
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    if not taken:
        raise SystemExit("there are no articles in these folders")
    return [t.article for t in taken]


def seconds(work: Callable[[], object], clock: Clock = time.process_time) -> float:
    gc.collect()
    start = clock()
    work()
    return clock() - start


def stages(articles: Sequence[Article]) -> Mapping[str, float]:
    """Seconds of each; that of events is what is left of an extraction."""
    taken = {
        "sentences": seconds(lambda: [split_sentences(a.text, a.furniture) for a in articles]),
        "timexes": seconds(
            lambda: [find_timexes(a.text, a.published and parse_date(a.published.date)) for a in articles]
        ),
    }
    drafts = seconds(lambda: [extract(a) for a in articles])
    return {**taken, "events": drafts - sum(taken.values())}


def first_rates(folders: Sequence[Path]) -> tuple[float, float]:
    """Megabytes a second in a new process: of all articles, and of every second one after the others were read."""
    articles: list[Article] = []
    reading = seconds(lambda: articles.extend(articles_in(folders)))
    halves = articles[::2], articles[1::2]
    sizes = [megabytes(half) for half in halves]
    drafting = [seconds(lambda half=half: [extract(a) for a in half]) for half in halves]
    return sum(sizes) / (reading + sum(drafting)), sizes[1] / (reading * sizes[1] / sum(sizes) + drafting[1])


def megabytes(articles: Sequence[Article]) -> float:
    return sum(len(a.text.encode()) for a in articles) / 1e6


def seconds_in_processes(folders: Sequence[Path], jobs: int) -> float:
    def work() -> None:
        with in_processes(jobs) as mapped:
            taken, _ = read_articles(find_articles(folders).articles, folders, Timeline(), Path(), mapped)
            extractions_of(taken, mapped, lambda done, of: None)

    return seconds(work, time.perf_counter)


def report(folders: Sequence[Path], rounds: int) -> None:
    first, new = first_rates(folders)
    articles = articles_in(folders)
    size = megabytes(articles)
    timed = [{"read": seconds(lambda: articles_in(folders)), **stages(articles)} for _ in range(rounds)]
    least = {stage: min(one[stage] for one in timed) for stage in timed[0]}
    best = min(sum(one.values()) for one in timed)
    sys.stdout.write(f"{len(articles)} articles, {size:.2f} MB\n")
    sys.stdout.write(f"one core   {size / best:6.2f} MB/s; the first time {first:.2f}, new articles {new:.2f}\n")
    for stage, taken in least.items():
        sys.stdout.write(f"{stage:<10} {100 * taken / sum(least.values()):6.1f} %  {size / taken:7.2f} MB/s\n")
    one, two = (min(seconds_in_processes(folders, jobs) for _ in range(rounds)) for jobs in (1, 2))
    sys.stdout.write(f"--jobs 2   {one / two:6.2f} times as fast\n")


def main() -> None:
    gc.set_threshold(100_000)  # as the command does
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="CORPUS_DIR")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        try:
            report(as_articles(options.folders, Path(made)), options.rounds)
        except TimelineError as error:
            raise SystemExit(str(error)) from error


if __name__ == "__main__":
    main()
