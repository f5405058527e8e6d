"""Citations → footnotes, numbered as they are first cited."""

from collections.abc import Iterable, Iterator

from musktimeline.export.escape import escaped, link
from musktimeline.model import Citation, Source, Timeline
from musktimeline.plaintext import one_line
from musktimeline.wording import how_dated, how_published, numbers, source_title, when_published, who_said


class Footnotes:
    """Collects what is cited while a report is written."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._cited: list[Citation] = []

    def cite(self, citations: Iterable[Citation]) -> str:
        """The references to put behind a statement."""
        references = []
        for citation in citations:
            self._cited.append(citation)
            references.append(f"[^{len(self._cited)}]")
        return "".join(references)

    def definitions(self) -> Iterator[str]:
        for n, citation in enumerate(self._cited, 1):
            yield f"[^{n}]: {self._definition(citation)}"

    def _definition(self, citation: Citation) -> str:
        source = self._timeline.source(citation.source)
        number = "".join(numbers([citation.source], self._timeline))
        quote = f"{number} “{one_line(citation.quote)}” ({who_said(citation)}; {how_dated(citation, source)})."
        return f"{escaped(quote)} {source_line(source) if source else escaped(citation.source)}."


def source_line(source: Source, *, reason: bool = False) -> str:
    """Author, title, publisher, date and how it is known (with the reason, if wanted), links: one line of Markdown."""
    links = [link(url, words) for url, words in ((source.url, "link"), (source.archived, "archived")) if url]
    facts = [
        escaped(source.author) if source.author else "",
        f"*{escaped(source_title(source))}*",
        escaped(source.publisher) if source.publisher else "",
        escaped(how_published(source) if reason else when_published(source)),
        *links,
    ]
    return ", ".join(filter(None, facts))
