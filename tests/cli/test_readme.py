"""Every command that the README and its pages show works as it says, and its picture is what the command prints."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from command import ROOT, timeline

from musktimeline.cli.verbs import VERBS

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [README, *(page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").glob("*.md")))]
COMMANDS = [line.removeprefix("$ ") for line in re.findall(r"^\$ .*", "\n".join(PAGES), re.MULTILINE)]
TIMELINE_COMMANDS = [c for c in dict.fromkeys(COMMANDS) if c.startswith("timeline ")]
SET_UP = [
    "pip install .",
    "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]'"
    " && .venv/bin/timeline extract seeds && .venv/bin/timeline show",
    "tests/run",
]


def test_the_set_up_is_what_ci_runs() -> None:
    """`.ci/run` installs as the first command does and calls the second."""
    assert [c for c in COMMANDS if not c.startswith("timeline ")] == SET_UP
    ci = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "-e '.[dev]'" in ci
    assert ci.rstrip().endswith("tests/run")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository as a reader has it, with a folder of articles of his own and a second timeline."""
    folder = tmp_path_factory.mktemp("prepared")
    for name in ("seeds", "data"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(Path(__file__).parent / "ferry", folder / "articles")
    timeline("extract", "articles", "-f", "mine.yaml", cwd=folder)
    timeline("extract", "seeds", "-f", "theirs.yaml", cwd=folder)
    timeline("reject", "musk-campaigns", "--why", "it is about Trump", cwd=folder)  # something to take back
    return folder


@pytest.fixture
def clone(prepared: Path, tmp_path: Path) -> Path:
    """A copy of it for one test, which may change it."""
    shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    timeline("set", "russia-invades-ukraine", "x-seen=yes", cwd=tmp_path)  # something to undo
    return tmp_path


@pytest.mark.parametrize("command", TIMELINE_COMMANDS)
def test_a_command_shown_does_what_it_says(command: str, clone: Path) -> None:
    event, source = "russia-invades-ukraine", "heraldsun-2024"
    named = command.replace("set ID published", f"set {source} published").replace(
        "restore ID", "restore musk-campaigns"
    )
    named = named.replace(" ID", f" {event}")
    done = subprocess.run(
        ["bash", "-c", named.replace("timeline ", f"{sys.executable} -m musktimeline ", 1)],
        cwd=clone,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_file_shown_is_the_committed_one() -> None:
    shown = next(block for block in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL) if block.startswith("events:"))
    (event,) = yaml.load(shown, yaml.BaseLoader)["events"]
    committed = yaml.load((ROOT / "data/timeline.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    (same,) = [e for e in committed["events"] if e["id"] == event["id"]]
    assert event.items() <= {**same, "citations": same["citations"][:1]}.items()


def test_the_python_shown_runs(clone: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=clone, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0
    assert "2022-10 " in done.stdout


@pytest.mark.parametrize(
    ("words", "published", "edtf", "read"),
    [
        ("It fell in October 2022.", None, "2022-10", "Oct 2022"),
        ("It fell around April 2021.", None, "2021-04~", "c. Apr 2021"),
        ("It fell in late 2022.", None, "2022-39", "late 2022"),
        ("It fell last week.", "2024-10-25", "[2024-10-14..2024-10-20]", "14–20 Oct 2024"),
        ("It fell more than a year and a half ago.", "2023-08-22", "[..2022-02]", "by Feb 2022"),
        ("It has fallen since late 2022 and into this year.", "2024-10-25", "2022-39/2024", "late 2022–2024"),
        ("It fell in the 1990s.", None, "199X", "1990s"),
    ],
)
def test_the_table_of_dates_is_true(words: str, published: str | None, edtf: str, read: str) -> None:
    from musktimeline.dates import date_words, parse_date
    from musktimeline.timexes import date_phrases, find_timexes

    (phrase,) = date_phrases(words, find_timexes(words, published))
    assert (phrase.edtf, date_words(parse_date(phrase.edtf))) == (edtf, read)
    assert f"`{edtf}`" in README
    assert read in README


@pytest.mark.skipif(sys.platform != "linux", reason="the picture is drawn from a Linux terminal")
def test_the_picture_is_what_the_command_prints() -> None:
    sys.path.insert(0, str(ROOT / "docs"))
    from picture import PICTURE, picture, printed

    assert PICTURE.read_text(encoding="utf-8") == picture(printed())


@pytest.mark.parametrize("page", ["README.md", "docs/editing.md", "docs/file.md", "docs/ci.md", "docs/measuring.md"])
def test_a_link_of_a_page_leads_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", (ROOT / page).read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert local
    assert [link for link in local if not ((ROOT / page).parent / link).exists()] == []


def test_no_verb_is_left_unshown() -> None:
    shown = {command.split()[1] for command in TIMELINE_COMMANDS}
    assert {name for verbs in VERBS.values() for name in verbs} - shown == {"review"}
