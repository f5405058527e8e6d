"""`timeline undo`: what stood before the last write."""

from musktimeline.cli import options


def undo(file: options.FileOnly = None, dry_run: options.DryRun = False) -> None:
    """Put the file back as it was before this tool last wrote it. Undoing twice changes nothing.

    Refused where the file was changed since. What is put back is kept in your state folder
    (XDG_STATE_HOME, else ~/.local/state), for the last write of each timeline.

    Example: timeline undo --dry-run
    """
    import os
    import sys

    from musktimeline.cli.differences import diff
    from musktimeline.cli.files import STDIN, timeline_path
    from musktimeline.cli.working import state_folder
    from musktimeline.errors import UsageError
    from musktimeline.plaintext import one_line
    from musktimeline.store import undo as put_back
    from musktimeline.store import undone

    if file == STDIN:
        raise UsageError("standard input has no last write", remedy="name a file with -f")
    path = timeline_path(file)
    done = (undone if dry_run else put_back)(path, state_folder(os.environ))
    if dry_run:
        sys.stdout.write(diff(done.was or "", done.is_ or "", str(path)))
        sys.stderr.write("dry run: nothing was written\n")
        return
    back = "as it was before the last write" if done.is_ is not None else "gone again: there was none before"
    sys.stdout.write(f"{one_line(str(path))}: {back}; 'timeline undo' once more takes that back\n")
