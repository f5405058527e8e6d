"""`timeline tag`, run as a user runs it."""

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"
KAHL = next(SEEDS.glob("001_*.txt"))


def tag(*arguments: str | Path, stdin: bytes = b"") -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "musktimeline", "tag", *map(str, arguments)],
        input=stdin, capture_output=True, check=False, timeout=60, env={**os.environ, "NO_COLOR": "1"},
    )  # fmt: skip
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_an_article_counts_from_the_date_that_it_states() -> None:
    code, out, err = tag(KAHL)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"{KAHL}:1:7: 2023-08-22  DATE 2023-08-22  22 Aug 2023",
        f"{KAHL}:1:249: more than a year and a half ago  DATE 2022-02  by Feb 2022",
        f"{KAHL}:7:89: last year  DATE 2022  2022",
        f"{KAHL}:9:7: October 2022  DATE 2022-10  Oct 2022",
        f"{KAHL}:9:101: about 18 months ago  DATE 2021-04  c. Apr 2021",
        f"{KAHL}:15:1: Last year  DATE 2022  2022",
    ]


def test_standard_input_says_what_is_missing() -> None:
    code, out, err = tag(stdin=b"He left last year.\n")
    assert (code, out) == (0, "-:1:9: last year  DATE XXXX  no date\n")
    assert err == "timeline: some words count from an unknown date: say --published DATE\n"


def test_a_stated_publication_date_resolves_them() -> None:
    assert tag("--published", "2024-10", stdin=b"He left last year.")[1] == "-:1:9: last year  DATE 2023  2023\n"


def test_jsonl_says_where_each_date_comes_from() -> None:
    record = json.loads(tag("--format", "jsonl", KAHL)[1].splitlines()[4])
    assert record == {
        "doc": KAHL.stem,
        "start": 1115,
        "end": 1134,
        "text": "about 18 months ago",
        "type": "DATE",
        "value": "2021-04",
        "mod": "APPROX",
        "edtf": "2021-04~",
        "earliest": "2021-04-01",
        "latest": "2021-04-30",
        "rule": "units ago",
        "anchor": {"kind": "tweet", "date": "2022-10"},
        "why": "‘about 18 months ago’ counted from Oct 2022 (the tweet) is c. Apr 2021",
    }


def test_timeml_gives_back_the_text_and_the_expressions() -> None:
    text = "Profits & losses <rose>\x0b last year, said “AT&T” on Friday.\n\n😀 May 2021\n"
    code, out, _ = tag("--format", "timeml", "--published", "2024-10-25", stdin=text.encode())
    root = ET.fromstring(out)
    body = root.find("TEXT")
    assert code == 0 and body is not None
    assert "".join(body.itertext()) == text.replace("\x0b", "\ufffd")
    assert [(t.text, t.get("type"), t.get("value")) for t in body] == [
        ("last year", "DATE", "2023"),
        ("Friday", "DATE", "2024-10-25"),
        ("May 2021", "DATE", "2021-05"),
    ]
    created = root.find("DCT/TIMEX3")
    assert created is not None and created.get("functionInDocument") == "CREATION_TIME"


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    code, out, err = tag(tmp_path / "missing.txt", KAHL)
    assert code == 3
    assert len(out.splitlines()) == 6
    assert "missing.txt" in err


def test_wrong_use_says_what_to_do(tmp_path: Path) -> None:
    code, _, err = tag("--published", "yesterdayish", KAHL)
    assert code == 2 and "--published" in err
    code, _, err = tag("--format", "timeml", KAHL, KAHL)
    assert code == 2 and "one file at a time" in err


def test_nothing_from_the_text_reaches_the_terminal_as_a_control_sequence() -> None:
    _, out, _ = tag("--published", "2024", stdin="May\x1b[31m 2021 and last\u202e year".encode())
    assert "\x1b" not in out and "\u202e" not in out
