"""Folders of TimeML or plain text → how fast the tagger reads, on one core, next to dateparser's `search_dates`.

    python benchmarks/speed.py CORPUS_DIR... [--megabytes 20]

The texts are repeated up to that size and read as one document; `search_dates` reads a part of the same text in the
same run. Then the time from 1 to 2 to 4 to 8 MB in one document.
"""

import argparse
import re
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from musktimeline.timexes import find_timexes

_PUBLISHED = "1998-02-27"
_TAG = re.compile(r"<[^<>]*>")
_SAMPLE = 60_000  # bytes: `search_dates` needs about half a second for them


def text_of(folders: list[Path]) -> str:
    files = sorted(path for folder in folders for path in folder.iterdir() if path.suffix in (".tml", ".txt"))
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in files]
    if not texts:
        raise SystemExit("there are no .tml or .txt files in these folders")
    return "\n\n".join(_TAG.sub("", text) for text in texts)


def repeated(text: str, size: int) -> str:
    """The text as often as it takes for `size` bytes of UTF-8."""
    return ((text + "\n\n") * (size // len(text.encode()) + 1))[:size]


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def megabytes_per_second(text: str, work: Callable[[str], object]) -> float:
    return len(text.encode()) / 1e6 / seconds(lambda: work(text))


def search_dates_on(text: str) -> object:
    from dateparser.search import search_dates

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return search_dates(text, languages=["en"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+", metavar="CORPUS_DIR")
    parser.add_argument("--megabytes", type=int, default=20)
    options = parser.parse_args()
    text = text_of(options.folders)
    long = repeated(text, options.megabytes * 1_000_000)
    find_timexes(text[:1000], _PUBLISHED)
    search_dates_on("on 3 May 2019")

    ours = megabytes_per_second(long, lambda t: find_timexes(t, _PUBLISHED))
    theirs = megabytes_per_second(repeated(text, _SAMPLE), search_dates_on)
    sys.stdout.write(f"find_timexes  {ours:8.2f} MB/s on {options.megabytes} MB\n")
    sys.stdout.write(f"search_dates  {theirs:8.3f} MB/s on {_SAMPLE / 1e6:.2f} MB: {ours / theirs:.0f} times as long\n")
    first = None
    for size in (1, 2, 4, 8):
        part = repeated(text, size * 1_000_000)
        took = min(seconds(lambda part=part: find_timexes(part, _PUBLISHED)) for _ in range(3))  # type: ignore[misc]
        first = first or took
        sys.stdout.write(f"{size} MB  {took:6.3f} s  {took / first:5.2f} times 1 MB\n")


if __name__ == "__main__":
    main()
