"""What is said of the ten faults that beginners make, to the letter: to be read as one of them reads it."""

import re
from pathlib import Path

import pytest
from check_edits import Edit, check_after, edits

SAID = Path(__file__).parent / "beginners.txt"


def said_of(fault: Edit, folder: Path) -> str:
    """The findings without the last line."""
    return check_after(fault, folder).stdout.rpartition("\n")[0].rpartition("\n")[0]


@pytest.mark.parametrize("fault", edits("beginners.yaml"), ids=lambda fault: fault.name)
def test_the_message_alone_is_enough_to_mend_it(fault: Edit, tmp_path: Path) -> None:
    sections = dict(re.findall(r"^# (.*)\n((?:(?!# ).*\n)*)", SAID.read_text("utf-8"), re.MULTILINE))
    assert said_of(fault, tmp_path) == sections[fault.name].strip("\n")
