"""Setting → the file, with the article of a newly dated source read again, and what is said of it."""

import sys
from dataclasses import replace

from musktimeline.cli import INPUT_FAILED, OK
from musktimeline.cli.setting import Setting
from musktimeline.cli.working import Working
from musktimeline.errors import ReadError
from musktimeline.plaintext import one_line, visible


def apply(setting: Setting, working: Working) -> int:
    """Write it in one go and say what was done; the exit code. A date is kept though its article cannot be read."""
    if setting.reread is None:
        working.write(setting.timeline)
        _tell(setting, working)
        return OK
    return _apply_and_read_again(setting, working, setting.reread)


def _apply_and_read_again(setting: Setting, working: Working, source_id: str) -> int:
    from musktimeline.cli.extracting import extract_again  # as slow as an extraction, and few settings need it
    from musktimeline.cli.summary import tell

    try:
        outcome = extract_again(working, setting.timeline, source_id)
    except ReadError as error:
        working.write(setting.timeline)
        _tell(setting, working)
        sys.stderr.write(f"timeline: {visible(str(error))}\n")
        return INPUT_FAILED
    written = working.write(outcome.timeline)
    _tell(setting, working)
    return tell(replace(outcome, written=written))


def _tell(setting: Setting, working: Working) -> None:
    """On standard error where the timeline itself went to standard output."""
    if working.path is None:
        sys.stderr.write(f"timeline: {one_line(setting.told)}\n")
    else:
        sys.stdout.write(f"{one_line(f'{working.path}: {setting.told}')}\n")
