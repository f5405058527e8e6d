"""The benchmark of merging: figures of a small corpus of our own, in the layout of ECB+."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CHAINS = Path(__file__).parent / "chains"


def test_the_benchmark_counts_pairs_of_sentences() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks/merge.py"), str(CHAINS)], capture_output=True, encoding="utf-8"
    )
    assert done.stdout.splitlines() == [
        "1                        precision 1.000 (1/1)  recall 1.000 (1/1)",
        "all                      precision 1.000 (1/1)  recall 1.000 (1/1)",
    ]
    assert done.returncode == 0
