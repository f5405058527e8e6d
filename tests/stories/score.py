"""Gold stories → how well `extract` and its merging do on them: `python tests/stories/score.py [FOLDER] [--errors]`.

Runs the real commands on each subject. Each group is reported apart; of unread, look at the totals alone.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from stories_extracted import extract_folder
from stories_gold import GROUPS, Subject, find_subjects
from stories_measures import measure
from stories_scores import COUNTS, RATIOS, Score, total

HERE = Path(__file__).parent


def main() -> None:
    options = _options()
    scores = [(subject, measure(subject, extract_folder(subject.folder))) for subject in find_subjects(options.folder)]
    for title in GROUPS:
        group = {subject.name: score for subject, score in scores if subject.group == title}
        if group:
            print("\n".join(_report(title, group)), end="\n\n")
    for subject, score in scores:
        print("".join(_remarks(subject, score, options.errors, options.list)), end="")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=HERE, help="stories, or one of them")
    parser.add_argument("--errors", action="store_true", help="each miss in one line")
    parser.add_argument("--list", action="store_true", help="events that are not in the gold")
    return parser.parse_args()


def _report(title: str, group: dict[str, Score]) -> Iterator[str]:
    """A column a subject and one for all of them, a row a measure."""
    whole = total(group.values())
    columns = {**group, "all": whole}
    yield f"{title:18}" + "".join(f"{name:>12}" for name in columns) + f"{'%':>8}"
    for ratio in RATIOS:
        cells = (f"{score.right[ratio]}/{score.of[ratio]}" for score in columns.values())
        yield f"{ratio:18}" + "".join(f"{cell:>12}" for cell in cells) + _percent(whole, ratio)
    for name in COUNTS:
        yield f"{name:18}" + "".join(f"{score.counts[name]:>12}" for score in columns.values())


def _percent(score: Score, ratio: str) -> str:
    return f"{100 * score.share(ratio):8.1f}" if score.of[ratio] else f"{'–':>8}"


def _remarks(subject: Subject, score: Score, errors: bool, others: bool) -> Iterator[str]:
    if errors:
        yield from (f"{error}\n" for error in score.errors)
    if others:
        yield from (f"other: {subject.name}: {other}\n" for other in score.others)


if __name__ == "__main__":
    main()
