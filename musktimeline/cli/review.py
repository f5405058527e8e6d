"""`timeline review`: what is still to be decided, one thing at a time."""

from musktimeline.cli import options


def review(file: options.FileOnly = None) -> None:
    """Go through drafts, conflicts of dates and events that may be one, each with its quotes in context.

    A key decides: accept, edit in $EDITOR, reject, join, keep apart, say which date stands, skip. Each decision is
    written at once, so you can stop at any time; the next review asks what is left.

    Example: timeline review
    """
    import os

    from musktimeline.cli.display import screen_of
    from musktimeline.cli.reviewing import review_timeline

    review_timeline(file, screen_of(os.environ), os.environ)
