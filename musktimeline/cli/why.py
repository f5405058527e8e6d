"""`timeline why EVENT`: what proves an event, and why its sources are thought to tell the same."""

from typing import TYPE_CHECKING, Annotated

import typer

from musktimeline.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musktimeline.cli.opening import Opened
    from musktimeline.model import Event


def why(
    event: Annotated[
        str, typer.Argument(metavar="EVENT", help="An id, its beginning, or words of the text; EVENT:N is a citation.")
    ],
    file: options.File = None,
    plain: options.Plain = False,
    no_pager: options.NoPager = False,
) -> None:
    """Show what proves an event: its quotes in their articles, and how each date follows.

    It ends with the commands that change the event.

    Examples:

    \b
      timeline why council-closes-the-bridge
      timeline why "closes the bridge" --plain
    """
    import os

    from musktimeline.cli.cited_articles import read_cited_articles
    from musktimeline.cli.display import exit_code_for, screen_of, show_lines, tell_of_faults
    from musktimeline.cli.naming import event_named
    from musktimeline.cli.opening import open_timeline
    from musktimeline.merge import nearly_merged, why_same
    from musktimeline.selection.salience import Salience
    from musktimeline.terminal.suggested import near_lines
    from musktimeline.terminal.weight import weight_lines
    from musktimeline.terminal.why import Question, reasons

    opened = open_timeline(file)
    faults = tell_of_faults(opened)
    timeline = opened.document.timeline
    found, number = event_named(timeline, event)
    cited = {citation.source for citation in found.citations}
    articles = read_cited_articles(opened, [source for source in timeline.sources if source.id in cited])
    asked = Question(found, timeline, articles, number)
    screen = screen_of(os.environ, plain)
    weight = [] if number else ["", *weight_lines(Salience(timeline).parts(found), screen)]
    near = [] if number else near_lines(nearly_merged(found, timeline), " ".join(opened.option), screen)
    same = why_same(found, timeline)
    lines = [*reasons(asked, screen, same, list(_commands(found, number, opened))), *near, *weight]
    show_lines(lines, os.environ, pager=not (plain or no_pager))
    raise typer.Exit(exit_code_for(articles) or faults)


def _commands(event: "Event", number: int | None, opened: "Opened") -> "Iterator[tuple[str, str]]":
    """Commands and what each is for: settle the date, accept a draft, part the citations, take the event out."""
    from musktimeline.model import is_conflicting

    start = _command("set", event, opened)
    if is_conflicting(event):
        yield from _to_settle(event, start)
    if event.draft:
        yield start, "accept it as it stands: it is no draft any more"
    yield f'{start} text="…" status=…', "reword it, or say how sure it is"
    if len(event.citations) > 1:
        parted = number or 2
        purpose = f"part them: give citation {parted} an event of its own"
        yield f'{_command("split", event, opened)}:{parted} --text "…"', purpose
    yield f'{_command("reject", event, opened)} --why "…"', "take it out, and keep it out"


def _command(verb: str, event: "Event", opened: "Opened") -> str:
    import shlex

    from musktimeline.plaintext import one_line

    return " ".join((f"timeline {verb}", *map(one_line, opened.option), shlex.quote(one_line(event.id))))


def _to_settle(event: "Event", start: str) -> "Iterator[tuple[str, str]]":
    """What decides a conflict of dates; where that is done, what changes the decision."""
    import shlex

    from musktimeline.model import disagreeing
    from musktimeline.plaintext import one_line
    from musktimeline.wording import edtf_words

    stands = edtf_words(event.date) or "no date"
    if event.decided:
        yield f'{start} decided="…"', f"it is decided that {stands} stands; to give another reason"
        yield f"{start} decided=", "leave it open again"
    else:
        yield f'{start} decided="…"', f"decide that {stands} stands, and say why"
    for edtf in dict.fromkeys(c.date for c in disagreeing(event) if c.date):
        yield f'{start} date={shlex.quote(one_line(edtf))} --why "…"', f"take {edtf_words(edtf)} instead, and say why"
