"""What a command does not load, because it starts often: each of these costs more than the work itself."""

import subprocess
import sys

import pytest
from command import ROOT

ENTRY = "import sys; sys.argv[0] = 'timeline'; from musktimeline.cli import main\n"
TELL = "try:\n    main()\nfinally:\n    print(*sys.modules, file=sys.stderr)\n"
NEVER_NEEDED = ("dateparser", "rapidfuzz", "rich", "musktimeline.events", "musktimeline.merge")
NOT_LOADED = {
    "--version": (*NEVER_NEEDED, "yaml", "musktimeline.model", "musktimeline.dates", "musktimeline.store"),
    "show": (
        *NEVER_NEEDED,
        "musktimeline.check",
        "musktimeline.export",
        "musktimeline.read",
        "musktimeline.store.saving",
        "musktimeline.store.rendering",
        "musktimeline.timexes",
    ),
    "check": (
        *NEVER_NEEDED,
        "musktimeline.export",
        "musktimeline.selection",
        "musktimeline.store.saving",
        "musktimeline.store.rendering",
        "musktimeline.timexes.reader",
    ),
}


def loaded(command: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", ENTRY + TELL, command], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout
    return done.stderr.split()


@pytest.mark.parametrize("command", NOT_LOADED)
def test_a_command_loads_only_what_it_needs(command: str) -> None:
    assert set(loaded(command)).isdisjoint(NOT_LOADED[command])


def test_the_names_of_what_is_not_loaded_are_those_of_modules() -> None:
    names = sorted({name for names in NOT_LOADED.values() for name in names})
    subprocess.run([sys.executable, "-c", f"import {', '.join(names)}"], check=True)
