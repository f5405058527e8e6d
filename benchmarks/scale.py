"""A size → how long `timeline check` and `timeline show` take on a made timeline of that size, and how much memory.

    python benchmarks/scale.py [--events 10000] [--articles 2000] [--seed 1] [--keep FOLDER]

The articles and the timeline are the same for the same seed. Every quote stands in its article and every date follows,
so that nothing is found and everything is looked at. The cache of the run is a folder of its own.
"""

import argparse
import datetime
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from musktimeline.model import PUBLISHED, Citation, Event, Source, Timeline, in_order, is_conflicting
from musktimeline.store import render

BARS = {"cold": 6.0, "unchanged": 1.5, "show --last 20": 0.6}
"""Seconds that each may take on 10,000 events of 2,000 articles."""
MOST_MEMORY = 400
"""Megabytes."""

_WHO = "council ministry company court union police hospital university museum harbour".split()
_DID = "closed opened sold repaired inspected banned funded lost found rebuilt".split()
_WHAT = "bridge ferry school archive station tunnel stadium market library power plant".split()
_WHERE = "Harby Norrvik Eastmere Tolland Aspen Ford Brixley Kestrel Lowick Marden Sorrel".split()
_FILLER = (
    "Nobody at the meeting wanted to say more about it than had been said before.",
    "The figures that were shown to the members differ from those that the office keeps.",
    "“We have heard this all before,” said a woman who has lived there since she was a child.",
    "It is not the first time that the matter has been put off, and it may not be the last.",
)


@dataclass(frozen=True)
class Told:
    """An event as one article tells it."""

    sentence: str
    citation: Citation


def published_of(number: int) -> datetime.date:
    return datetime.date(2015, 1, 1) + datetime.timedelta(days=number * 3650 // 2000 % 3650)


def day_words(day: datetime.date) -> str:
    return f"{day.day} {day:%B %Y}"


def told(chance: random.Random, number: int, article: int) -> Told:
    """One of four ways in which an article dates an event."""
    who, did, what = (chance.choice(words) for words in (_WHO, _DID, _WHAT))
    deed = f"the {who} of {chance.choice(_WHERE)} {did} the {what} number {number}"
    day = published_of(article) - datetime.timedelta(days=chance.randrange(30, 1500))
    source = f"article-{article:05}"
    if chance.random() < 0.3:
        year = str(published_of(article).year - 1)
        sentence = f"Last year {deed}, as the paper reported then."
        return Told(sentence, Citation(source, sentence, phrase="Last year", date=year, anchor=PUBLISHED, trigger=did))
    phrase, date = chance.choice(
        [(day_words(day), day.isoformat()), (f"{day:%B %Y}", f"{day:%Y-%m}"), (f"{day.year}", f"{day.year}")]
    )
    sentence = f"{'On' if phrase[0].isdigit() and ' ' in phrase else 'In'} {phrase}, {deed}, to nobody's surprise."
    return Told(sentence, Citation(source, sentence, phrase=phrase, date=date, trigger=did))


def decided(event: Event) -> Event:
    """Where sources happen to differ, somebody has said why the date stands."""
    return replace(event, decided="as first reported") if is_conflicting(event) else event


def article_text(number: int, chance: random.Random, sentences: list[str]) -> str:
    paragraphs = [f"Report {number}", f"By Ada Lind, {day_words(published_of(number))}"]
    told_here = [" ".join([*chance.choices(_FILLER, k=2), sentence, chance.choice(_FILLER)]) for sentence in sentences]
    return "\n\n".join([*paragraphs, *told_here]) + "\n"


def sources_of(texts: dict[int, str]) -> Iterator[Source]:
    for number, text in texts.items():
        day = published_of(number)
        yield Source(
            id=f"article-{number:05}",
            title=f"Report {number}",
            published=day.isoformat(),
            published_basis="stated",
            published_quote=f"By Ada Lind, {day_words(day)}",
            file=f"articles/{number:05}.txt",
            sha256=hashlib.sha256(text.encode()).hexdigest(),
        )


def make(folder: Path, events: int, articles: int, seed: int) -> Path:
    """Write the articles and the timeline; each event has one to three citations. Returns the timeline's file."""
    chance = random.Random(seed)
    sentences: dict[int, list[str]] = {number: [] for number in range(articles)}
    made: list[Event] = []
    for number in range(events):
        tellings = [
            told(chance, number, article) for article in chance.sample(range(articles), chance.choice((1, 2, 3)))
        ]
        for telling in tellings:
            sentences[int(telling.citation.source.rpartition("-")[2])].append(telling.sentence)
        citations = tuple(telling.citation for telling in tellings)
        text = f"The {chance.choice(_WHO)} changes the {chance.choice(_WHAT)} number {number}"
        made.append(decided(Event(f"event-{number:06}", text, citations[0].date, citations=citations)))
    texts = {number: article_text(number, chance, told_here) for number, told_here in sentences.items()}
    (folder / "articles").mkdir(parents=True)
    for number, text in texts.items():
        (folder / f"articles/{number:05}.txt").write_text(text, encoding="utf-8")
    path = folder / "timeline.yaml"
    timeline = Timeline(title="Made", sources=tuple(sources_of(texts)), events=tuple(in_order(made)))
    path.write_text(render(timeline), encoding="utf-8")
    return path


def measured(arguments: list[str], folder: Path, cache: Path) -> tuple[float, float, float]:
    """Seconds by the clock, seconds of processor time, and megabytes at most, of the real command."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "musktimeline", *arguments],
        cwd=folder,
        env={**os.environ, "XDG_CACHE_HOME": str(cache), "HOME": str(cache)},
        stdout=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    took = time.perf_counter() - start
    if process.returncode:
        raise SystemExit(f"timeline {' '.join(arguments)} ended with {process.returncode}")
    megabytes = usage.ru_maxrss / (1 << (20 if sys.platform == "darwin" else 10))
    return took, usage.ru_utime + usage.ru_stime, megabytes


def report(folder: Path, cache: Path) -> None:
    """The first run writes byte code; it counts for nothing."""
    measured(["--version"], folder, cache)
    for name, arguments in (
        ("cold", ["check"]),
        ("unchanged", ["check"]),
        ("without cache", ["check", "--no-cache"]),
        ("first show", ["show", "--last", "20"]),
        ("show --last 20", ["show", "--last", "20"]),
    ):
        seconds, processor, megabytes = measured(arguments, folder, cache)
        bar = f"  at most {BARS[name]} s, {MOST_MEMORY} MB" if name in BARS else ""
        sys.stdout.write(f"{name:<16}{seconds:7.2f} s {processor:7.2f} s cpu {megabytes:5.0f} MB{bar}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="Make it in this folder, which must not be there, and leave it.")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary) / "made"
        path = make(folder, options.events, options.articles, options.seed)
        size = path.stat().st_size / 1e6
        sys.stdout.write(f"{options.events} events of {options.articles} articles, a file of {size:.1f} MB\n")
        report(folder, Path(temporary) / "cache")


if __name__ == "__main__":
    main()
