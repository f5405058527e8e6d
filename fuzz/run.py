"""A target and seconds → coverage-guided fuzzing of it, with the repository's own articles and timelines as seeds.

    pip install atheris
    nice -n 19 python fuzz/run.py draft 3600

Stops at the first crash, at an input that takes 25 s, and at 500 MB; what it found goes to fuzz/found/TARGET.
"""

import argparse
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["musktimeline", "targets"]):
    from targets import TARGETS

    for run in TARGETS.values():
        run(b"title: Lee resigned on 3 May 2019.\n")  # loads what a module imports only when it is called

HERE = Path(__file__).parent
LIMITS = ["-timeout=25", "-rss_limit_mb=500", "-max_len=8192", "-print_final_stats=1", "-seed=1"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("seconds", type=int)
    options = parser.parse_args()
    corpus, found = HERE / "corpus" / options.target, HERE / "found" / options.target
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    _plant(corpus)
    atheris.Setup(
        [sys.argv[0], *LIMITS, f"-max_total_time={options.seconds}", f"-artifact_prefix={found}/", str(corpus)],
        TARGETS[options.target],
    )
    atheris.Fuzz()


def _plant(corpus: Path) -> None:
    """Paragraphs of articles, blocks of timelines and what was found before: an input is a short text."""
    root = HERE.parent
    files = [*root.glob("seeds/*.txt"), *root.glob("tests/stories/*/*.txt"), *root.glob("tests/**/*.yaml")]
    for number, file in enumerate(sorted(files)):
        for part, block in enumerate(file.read_text(encoding="utf-8").split("\n\n")[:20]):
            (corpus / f"seed-{number}-{part}").write_text(block[:4000], encoding="utf-8")
    for file in sorted((HERE / "regressions").glob("*/*")):
        (corpus / f"found-{file.name}").write_bytes(file.read_bytes())


if __name__ == "__main__":
    main()
