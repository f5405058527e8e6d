"""The end of a file's name → how it is read."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from musktimeline.errors import ReadError
from musktimeline.read.layout import Layout
from musktimeline.read.markdown import read_markdown
from musktimeline.read.plain import read_plain

READERS: Mapping[str, Callable[[str, str], Layout]] = MappingProxyType({".txt": read_plain, ".md": read_markdown})
"""How a file is read, by the end of its name. A reader takes the text and the name for messages."""

_NOT_YET = MappingProxyType(
    {
        ".html": "save the article's text as a .txt file; in a browser: select it, copy it, paste it into an editor",
        ".htm": "save the article's text as a .txt file; in a browser: select it, copy it, paste it into an editor",
        ".pdf": "save its text as a .txt file, for example with pdftotext",
        ".docx": "save it as plain text (.txt, UTF-8), for example from the word processor",
    }
)


def reader_of(path: Path) -> Callable[[str, str], Layout]:
    """How a file is read. Raises ReadError for a kind that is not."""
    suffix = path.suffix.lower()
    if suffix in READERS:
        return READERS[suffix]
    if suffix in _NOT_YET:
        raise ReadError(f"{suffix} is a kind not read yet", where=str(path), remedy=_NOT_YET[suffix])
    raise ReadError(
        "only .txt and .md files are read as articles",
        where=str(path),
        remedy="if it is plain text in UTF-8, give its name the ending .txt",
    )
