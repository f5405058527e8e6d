"""The timeline that a command changes: from a file or standard input, back to it or to standard output."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from musktimeline.cli.differences import diff
from musktimeline.cli.files import DEFAULTS, STDIN, require_folder, timeline_path
from musktimeline.cli.opening import open_timeline
from musktimeline.edits.edited import Edited
from musktimeline.errors import StoreError, UsageError
from musktimeline.model import Timeline
from musktimeline.store import (
    Document,
    new_text,
    parse_document,
    refuse_errors,
    remember_write,
    render,
    rewrite,
    save,
    save_changes,
    save_new,
)
from musktimeline.store import edit as store_edit
from musktimeline.store.document import read_bytes


@dataclass(frozen=True, slots=True)
class Working:
    """`path` is None for standard input and output.

    `document` is None where no timeline stands yet; `comments` is then the text of a file that has nothing else.
    With `dry_run` all is done but writing: the difference goes to standard output.
    """

    path: Path | None
    document: Document | None = None
    comments: str | None = None
    dry_run: bool = False

    @property
    def timeline(self) -> Timeline:
        return self.document.timeline if self.document else Timeline()

    @property
    def folder(self) -> Path:
        """Where the timeline's `file` keys start from."""
        return self.path.parent if self.path else Path()

    def write(self, timeline: Timeline) -> bool:
        """Whether anything was written: a file that says all this already is left alone."""
        if self.dry_run:
            sys.stdout.write(diff(self.text, self._text_of(timeline), str(self.path or "<stdin>")))
            return False
        if self.path is None:
            sys.stdout.write(self._text_of(timeline))
            return True
        if self.document:
            after = save_changes(self.path, self.document, timeline)
            if after is not self.document:
                remember(self.path, self.document.text, after.text)
            return after is not self.document
        if self.comments is None:
            begun = save_new(self.path, timeline)
        else:
            begun = save(self.path, self._new_text(timeline), timeline, expected=self.comments)
        remember(self.path, self.comments, begun.text)
        return True

    def change(self, edit: Callable[[Timeline], Edited]) -> Edited:
        """Edit the timeline and write it, reading it again under a lock: others may edit it too."""
        if self.path is None or self.document is None or self.dry_run:
            return self._changed_alone(edit)
        path, did = self.path, list[Edited]()

        def changed(timeline: Timeline) -> Timeline:
            did.append(edit(timeline))
            return did[-1].timeline

        store_edit(path, changed, lambda before, after: remember(path, before, after))
        return did[-1]

    def _changed_alone(self, edit: Callable[[Timeline], Edited]) -> Edited:
        done = edit(self.timeline)
        try:
            self.write(done.timeline)
        except StoreError:
            begun = self.path is not None and self.document is None and open_or_begin(str(self.path))
            if not begun or not begun.document:
                raise
            return begun.change(edit)  # somebody else began the same file in the meantime
        return done

    @property
    def text(self) -> str:
        """What stands there now."""
        return self.document.text if self.document else self.comments or ""

    def _text_of(self, timeline: Timeline) -> str:
        return rewrite(self.document, timeline) if self.document else self._new_text(timeline)

    def _new_text(self, timeline: Timeline) -> str:
        if self.comments is None:
            return new_text(timeline) if self.path else render(timeline)
        comments = self.comments.strip()
        return f"{comments}\n{render(timeline)}" if comments else render(timeline)


def open_or_begin(option: str | None, dry_run: bool = False) -> Working:
    """The timeline as it stands, or a new one.

    Only the folder of the default timeline is made. Raises UsageError for another folder that is not there, StoreError
    where the file has errors: nothing is read into a broken file.
    """
    if option == STDIN:
        begun = Working(None) if sys.stdin.isatty() else _begun(None, sys.stdin.buffer.read(), "<stdin>")
        return replace(begun, dry_run=dry_run)
    path = timeline_path(option)
    if path.is_dir():
        raise UsageError(f"{path} is a folder, not a timeline", remedy=f"write '-f {path / 'timeline.yaml'}'")
    if path.exists():
        return replace(_begun(path, read_bytes(path), str(path)), dry_run=dry_run)
    if path != Path(DEFAULTS[0]):
        require_folder(path)
    return Working(path, dry_run=dry_run)


def open_to_change(option: str | None, dry_run: bool = False) -> Working:
    """A timeline that must be there. Raises as `open_timeline`, and StoreError where it has errors."""
    opened = open_timeline(option)
    refuse_errors(opened.document)
    return Working(opened.path, opened.document, dry_run=dry_run)


def state_folder(environment: Mapping[str, str]) -> Path:
    """Where what `undo` needs is kept: below `XDG_STATE_HOME`, or where that is by default (XDG base directories)."""
    state = environment.get("XDG_STATE_HOME", "")
    home = Path(state) if state.startswith("/") else Path(environment.get("HOME") or "/nonexistent") / ".local/state"
    return home / "musktimeline" / "undo"


def remember(path: Path, before: str | None, after: str) -> None:
    remember_write(path, before, after, state_folder(os.environ))


def _begun(path: Path | None, data: bytes, name: str) -> Working:
    if all(not line.strip() or line.lstrip().startswith(b"#") for line in data.splitlines()):
        return Working(path, comments=data.decode("utf-8", "surrogateescape"))
    document = parse_document(data, name)
    refuse_errors(document)
    return Working(path, document)
