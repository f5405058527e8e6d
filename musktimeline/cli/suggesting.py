"""A timeline and its articles → suggested dates of articles, and the line that takes one."""

import shlex
from collections.abc import Callable, Mapping, Sequence

from musktimeline.cli.cited_articles import read_cited_articles
from musktimeline.cli.opening import Opened
from musktimeline.errors import TimelineError
from musktimeline.model import Article
from musktimeline.plaintext import one_line
from musktimeline.publication import SuggestedDate, suggest


def suggestions_for(opened: Opened) -> tuple[Sequence[SuggestedDate], Mapping[str, Article | TimelineError]]:
    """The suggestions, and the articles that were read for them: none where every source has a date."""
    timeline = opened.document.timeline
    if all(source.published for source in timeline.sources):
        return (), {}
    articles = read_cited_articles(opened)
    texts = {source_id: found.text for source_id, found in articles.items() if isinstance(found, Article)}
    return suggest(timeline, texts), articles


def command_taking(file_option: Sequence[str]) -> Callable[[SuggestedDate], str]:
    """What to type to take a suggestion: the date is marked as inferred, with its evidence as the reason."""
    start = " ".join(("timeline set", *map(one_line, file_option)))

    def command(suggestion: SuggestedDate) -> str:
        named = shlex.quote(one_line(suggestion.source.id))
        date = shlex.quote(f"published={suggestion.date}")
        return f"{start} {named} {date} published_basis=inferred --why {shlex.quote(one_line(suggestion.why))}"

    return command
