"""The timeline that a command changes: from a file or standard input, back to it or to standard output."""

import sys
from dataclasses import dataclass
from pathlib import Path

from musktimeline.cli.files import DEFAULTS, STDIN, open_timeline, require_folder, timeline_path
from musktimeline.errors import UsageError
from musktimeline.model import Timeline
from musktimeline.store import Document, parse_document, refuse_errors, render, rewrite, save, save_changes, save_new
from musktimeline.store.document import read_bytes


@dataclass(frozen=True, slots=True)
class Working:
    """`path` is None for standard input and output.

    `document` is None where no timeline stands yet; `comments` is then the text of a file that has nothing else.
    """

    path: Path | None
    document: Document | None = None
    comments: str | None = None

    @property
    def timeline(self) -> Timeline:
        return self.document.timeline if self.document else Timeline()

    @property
    def folder(self) -> Path:
        """Where the timeline's `file` keys start from."""
        return self.path.parent if self.path else Path()

    def write(self, timeline: Timeline) -> bool:
        """Whether anything was written: a file that says all this already is left alone."""
        if self.path is None:
            sys.stdout.write(rewrite(self.document, timeline) if self.document else self._new_text(timeline))
            return True
        if self.document:
            return save_changes(self.path, self.document, timeline) is not self.document
        if self.comments is None:
            save_new(self.path, timeline)
        else:
            save(self.path, self._new_text(timeline), timeline, expected=self.comments)
        return True

    def _new_text(self, timeline: Timeline) -> str:
        comments = (self.comments or "").strip()
        return f"{comments}\n{render(timeline)}" if comments else render(timeline)


def open_or_begin(option: str | None) -> Working:
    """The timeline as it stands, or a new one.

    Only the folder of the default timeline is made. Raises UsageError for another folder that is not there, StoreError
    where the file has errors: nothing is read into a broken file.
    """
    if option == STDIN:
        return Working(None) if sys.stdin.isatty() else _begun(None, sys.stdin.buffer.read(), "<stdin>")
    path = timeline_path(option)
    if path.is_dir():
        raise UsageError(f"{path} is a folder, not a timeline", remedy=f"write '-f {path / 'timeline.yaml'}'")
    if path.exists():
        return _begun(path, read_bytes(path), str(path))
    if path != Path(DEFAULTS[0]):
        require_folder(path)
    return Working(path)


def open_to_change(option: str | None) -> Working:
    """A timeline that must be there. Raises as `open_timeline`, and StoreError where it has errors."""
    opened = open_timeline(option)
    refuse_errors(opened.document)
    return Working(opened.path, opened.document)


def _begun(path: Path | None, data: bytes, name: str) -> Working:
    if all(not line.strip() or line.lstrip().startswith(b"#") for line in data.splitlines()):
        return Working(path, comments=data.decode("utf-8", "surrogateescape"))
    document = parse_document(data, name)
    refuse_errors(document)
    return Working(path, document)
