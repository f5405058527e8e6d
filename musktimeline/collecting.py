"""Work that builds much and throws little away → the same work without the garbage collector looking through it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Spare the collector what grows and of which nothing is garbage: a tree of YAML is built in half the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
