"""Build, prove and publish cited chronologies from news articles.

As a library: `read_article`, `find_timexes`, `extract_events`, `merge`, `load`, `dump`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from musktimeline.events import extract_events
    from musktimeline.merge import merge
    from musktimeline.read import read_article
    from musktimeline.store import dump, load
    from musktimeline.timexes import find_timexes

__version__ = "0.1.0"
__all__ = ["__version__", "dump", "extract_events", "find_timexes", "load", "merge", "read_article"]

_HOMES = {
    "dump": "musktimeline.store",
    "extract_events": "musktimeline.events",
    "find_timexes": "musktimeline.timexes",
    "load": "musktimeline.store",
    "merge": "musktimeline.merge",
    "read_article": "musktimeline.read",
}


def __getattr__(name: str) -> Any:
    """Import what is asked for and no more: a command line starts often."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
