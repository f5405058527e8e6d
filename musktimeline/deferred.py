"""A package's names and the modules that hold them → its `__getattr__`, which imports what is asked for and no more."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def deferred(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """What PEP 562 calls for a name that a package does not have yet; `homes`: name → module that has it.

    For the layer contract and for type checkers the package imports the same names under TYPE_CHECKING.
    """

    def attribute(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(homes[name]), name)
        setattr(sys.modules[package], name, value)
        return value

    return attribute
