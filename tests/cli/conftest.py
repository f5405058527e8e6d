"""A folder of one's own with the five articles, or with three others."""

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def five(tmp_path: Path) -> Path:
    shutil.copytree(Path(__file__).parent.parent.parent / "seeds", tmp_path / "seeds")
    return tmp_path


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    shutil.copytree(Path(__file__).parent / "ferry", tmp_path / "articles")
    return tmp_path
