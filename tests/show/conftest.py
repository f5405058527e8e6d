"""Compares whole outputs with the golden files."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare with a file of tests/show/golden; UPDATE_GOLDEN=1 rewrites the file, and fails all the same."""

    def compare(name: str, text: str) -> None:
        file = HERE / "golden" / name
        if os.environ.get("UPDATE_GOLDEN"):
            file.write_bytes(text.encode())
            pytest.fail(f"{file} was rewritten: read the difference")
        assert text == file.read_bytes().decode()

    return compare
