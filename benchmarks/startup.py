"""The commands → how long each takes to start and end, as a multiple of `python -c pass` in the same run.

    python benchmarks/startup.py [--runs 15] [--timeline data/timeline.yaml]

The commands take turns, and the least time of each counts, so that a busy machine disturbs all of them alike. Without
PYTHONDONTWRITEBYTECODE the first round writes byte code; with it, every round compiles what it imports. The first round
also leaves the answer of `check` in the cache folder, from which the others have it; `--no-cache` works it out.
"""

import argparse
import subprocess
import sys
import time

BARS = {"--version": 7, "check": 12, "check --no-cache": 12, "show": 20}
"""What each may take at most."""


def commands(timeline: str) -> dict[str, list[str]]:
    ours = [sys.executable, "-m", "musktimeline"]
    return {
        "pass": [sys.executable, "-c", "pass"],
        "--version": [*ours, "--version"],
        "check": [*ours, "check", timeline],
        "check --no-cache": [*ours, "check", "--no-cache", timeline],
        "show": [*ours, "show", "-f", timeline],
    }


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--timeline", default="data/timeline.yaml")
    options = parser.parse_args()
    timed = commands(options.timeline)
    rounds = [{name: seconds(command) for name, command in timed.items()} for _ in range(options.runs)]
    least = {name: min(times[name] for times in rounds) for name in timed}
    for name, taken in least.items():
        bar = f"  at most {BARS[name]}" if name in BARS else ""
        sys.stdout.write(f"{name:<18}{taken * 1000:7.1f} ms {taken / least['pass']:6.1f}{bar}\n")


if __name__ == "__main__":
    main()
