"""`timeline cite`: one more citation of an event."""

from musktimeline.cli import options


def cite(
    event: options.Event,
    article: options.OneArticle,
    quote: options.Quote,
    date: options.CitedDate = None,
    why: options.CitedWhy = None,
    file: options.ChangedFile = None,
    dry_run: options.DryRun = False,
) -> None:
    """Cite one more sentence for an event, dated by the words in it.

    The event keeps its text, date and status. A quote that the article does not have is refused.

    Example: timeline cite council-closes-the-bridge articles/gazette.txt --quote 'the bridge is closed'
    """
    import os

    from musktimeline.cli.editing import apply_edit
    from musktimeline.cli.naming import one_event
    from musktimeline.cli.quoting import Quoted, telling_of
    from musktimeline.cli.working import open_to_change
    from musktimeline.edits import Edited
    from musktimeline.edits import cite as cited
    from musktimeline.model import Timeline

    working = open_to_change(file, dry_run)

    def with_citation(timeline: Timeline) -> Edited:
        found = one_event(timeline, event)
        with_record, telling = telling_of(timeline, working.folder, Quoted(article, quote, date, why), os.environ)
        return cited(with_record, found, telling)

    apply_edit(working, with_citation)
