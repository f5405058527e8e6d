"""Plain text → what its layout says: nothing."""

from musktimeline.read.layout import Layout


def read_plain(_text: str, _name: str) -> Layout:
    """Plain text has no front matter and no marks of its own."""
    return Layout()
