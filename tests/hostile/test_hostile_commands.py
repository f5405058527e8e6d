"""Nothing hostile arrives from any field of an article or a timeline, from names or in messages, by any command."""

from pathlib import Path

import pytest
from harm import harm_in
from invocations import INVOCATIONS, writes_data
from limited import timeline

CODES = {0, 1, 2, 3}


@pytest.mark.parametrize("arguments", INVOCATIONS, ids=lambda a: f"{a[0]}-{INVOCATIONS.index(a)}")
def test_nothing_hostile_arrives_by_any_command(arguments: tuple[str, ...], hostile_folder: Path) -> None:
    done = timeline(*arguments, folder=hostile_folder)
    assert list(harm_in(done.out, is_data=writes_data(arguments))) == []
    assert list(harm_in(done.err)) == []
    assert done.code in CODES
