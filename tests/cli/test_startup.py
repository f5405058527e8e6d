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
    "check --no-cache": (
        *NEVER_NEEDED,
        "musktimeline.export",
        "musktimeline.selection",
        "musktimeline.store.saving",
        "musktimeline.store.rendering",
        "musktimeline.timexes.reader",
    ),
}
NOT_LOADED_AGAIN = ("yaml", "musktimeline.check", "musktimeline.model", "musktimeline.store", "musktimeline.timexes")


def loaded(command: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", ENTRY + TELL, *command.split()], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout
    return done.stderr.split()


@pytest.mark.parametrize("command", NOT_LOADED)
def test_a_command_loads_only_what_it_needs(command: str) -> None:
    assert set(loaded(command)).isdisjoint(NOT_LOADED[command])


def test_an_answer_that_was_given_before_needs_neither_yaml_nor_checks() -> None:
    loaded("check")
    assert set(loaded("check")).isdisjoint((*NEVER_NEEDED, *NOT_LOADED_AGAIN))


def test_the_names_of_what_is_not_loaded_are_those_of_modules() -> None:
    names = sorted({name for names in (*NOT_LOADED.values(), NOT_LOADED_AGAIN) for name in names})
    subprocess.run([sys.executable, "-c", f"import {', '.join(names)}"], check=True)
