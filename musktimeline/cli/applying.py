"""Setting → the file, with the article of a newly dated source read again, and what is said of it."""

import sys
from collections.abc import Callable
from dataclasses import replace

from musktimeline.cli import INPUT_FAILED, OK
from musktimeline.cli.editing import tell_change, tell_done
from musktimeline.cli.values import Setting
from musktimeline.cli.working import Working
from musktimeline.edits.edited import Edited
from musktimeline.errors import ReadError
from musktimeline.model import Timeline
from musktimeline.plaintext import visible


def apply(setting_of: Callable[[Timeline], Setting], working: Working) -> int:
    """Write it in one go and say what was done; the exit code. A date is kept though its article cannot be read."""
    setting = setting_of(working.timeline)
    if setting.reread is not None:
        return _apply_and_read_again(setting, working, setting.reread)
    tell_done(working.change(lambda timeline: _edited(setting_of(timeline))).told, working)
    return OK


def _edited(setting: Setting) -> Edited:
    return Edited(setting.timeline, setting.told, "")


def _apply_and_read_again(setting: Setting, working: Working, source_id: str) -> int:
    from musktimeline.cli.extracting import extract_again  # as slow as an extraction, and few settings need it
    from musktimeline.cli.summary import tell

    try:
        outcome = extract_again(working, setting.timeline, source_id)
    except ReadError as error:
        working.write(setting.timeline)
        tell_done(setting.told, working)
        sys.stderr.write(f"timeline: {visible(str(error))}\n")
        return INPUT_FAILED
    written = working.write(outcome.timeline)
    tell_change(setting.told, working)
    return tell(replace(outcome, written=written, dry_run=working.dry_run))
