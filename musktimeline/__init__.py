"""Build, prove and publish cited chronologies from news articles.

As a library: `read_article`, `find_timexes`, `extract_events`, `merge`, `load`, `dump`.
"""

from typing import TYPE_CHECKING

from musktimeline.deferred import deferred

if TYPE_CHECKING:
    from musktimeline.events import extract_events
    from musktimeline.merge import merge
    from musktimeline.read import read_article
    from musktimeline.store import dump, load
    from musktimeline.timexes import find_timexes

__version__ = "0.1.0"
__all__ = ["__version__", "dump", "extract_events", "find_timexes", "load", "merge", "read_article"]

# A command line starts often, and needs few of them.
__getattr__ = deferred(
    __name__,
    {
        "dump": "musktimeline.store",
        "extract_events": "musktimeline.events",
        "find_timexes": "musktimeline.timexes",
        "load": "musktimeline.store",
        "merge": "musktimeline.merge",
        "read_article": "musktimeline.read",
    },
)
