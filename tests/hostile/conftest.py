"""The modules beside the tests, and a folder in which everything is hostile."""

import shutil
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "fuzz")]


@pytest.fixture(scope="session")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from folders import make_hostile_folder

    folder = tmp_path_factory.mktemp("poisoned") / "work"
    folder.mkdir()
    make_hostile_folder(folder)
    return folder


@pytest.fixture
def hostile_folder(poisoned: Path, tmp_path: Path) -> Path:
    """A copy of its own for each test."""
    return Path(shutil.copytree(poisoned, tmp_path / "work"))
