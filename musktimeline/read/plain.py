"""Plain text → what its layout says: nothing."""

from musktimeline.read.layout import Layout


def read_plain(text: str, name: str) -> Layout:
    """Plain text has no front matter and no marks of its own."""
    del text, name
    return Layout()
