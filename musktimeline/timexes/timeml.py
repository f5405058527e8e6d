"""Text and time expressions → a TimeML document (TimeML 1.2.1), readable again without loss of a code point."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from musktimeline.timexes.timex import Timex


def timeml(name: str, text: str, timexes: Sequence[Timex], published: str | None = None) -> str:
    """The document with each expression as a TIMEX3 element.

    Characters that XML does not allow become U+FFFD, so that offsets stay true. `published` is a TIMEX3 value.
    """
    created = ""
    if published:
        value = quoteattr(published)
        created = (
            f'<TIMEX3 tid="t0" type="DATE" value={value} temporalFunction="false" '
            f'functionInDocument="CREATION_TIME">{escape(published)}</TIMEX3>'
        )
    body = "".join(_marked_up(text, timexes))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<TimeML>\n<DOCID>{_content(name)}</DOCID>\n<DCT>{created}</DCT>\n<TEXT>{body}</TEXT>\n</TimeML>\n"
    )


def _marked_up(text: str, timexes: Sequence[Timex]) -> Iterator[str]:
    position = 0
    for number, timex in enumerate(timexes, 1):
        yield _content(text[position : timex.start])
        mod = f" mod={quoteattr(timex.mod)}" if timex.mod else ""
        head = f'tid="t{number}" type="{timex.type}" value={quoteattr(timex.value)}{mod}'
        yield f"<TIMEX3 {head}>{_content(timex.text)}</TIMEX3>"
        position = timex.end
    yield _content(text[position:])


def _content(text: str) -> str:
    return escape("".join(c if _allowed(c) else "\ufffd" for c in text), {"\r": "&#13;"})


def _allowed(character: str) -> bool:
    """Whether XML 1.0 allows a character."""
    code = ord(character)
    return code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code >= 0x10000
