"""The Markdown report, parsed again: it shows the words of the timeline, and nothing in them comes alive."""

import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from musktimeline.export import EXPORTERS, Report
from musktimeline.export.escape import escaped, link, target
from musktimeline.model import Citation, Event, Source, Timeline
from musktimeline.plaintext import one_line
from musktimeline.selection import Filters, select

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(footnote_plugin)
OUR_HTML = re.compile(r'<a id="[^"<>]*">|</a>|<!-- -->')


def flat(tokens: Iterable[Token]) -> list[Token]:
    return [inner for token in tokens for inner in (token, *flat(token.children or ()))]


def shown(tokens: Iterable[Token]) -> str:
    return "".join(token.content for token in flat(tokens) if token.type in ("text", "code_inline"))


ACTIVE = "*_`~[](){}<>!|#+-=.:@&^$\\\"' \n\t1aé漢\u202e\x1b"
snippets = st.sampled_from(
    ["[^1]", "http://e.example", "www.e.example", "a@e.example", "&copy;", "<b>", "-->", "![x](y)", "```", "# ", "1. "]
)
hostile = st.lists(st.one_of(st.text(ACTIVE, max_size=8), snippets, st.text(max_size=5)), max_size=6).map("".join)


@given(hostile)
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    tokens = PARSER.parse(f"- **x**: {escaped(text)}")
    assert shown(tokens) == f"x: {one_line(text)}".rstrip()
    alive = {token.type for token in flat(tokens)} - {"text", "text_special", "inline", "strong_open", "strong_close"}
    assert alive <= {
        "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close", "paragraph_open",
        "paragraph_close", "html_inline",
    }  # fmt: skip
    assert all(OUR_HTML.fullmatch(token.content) for token in flat(tokens) if token.type == "html_inline")


@given(hostile)
def test_escaped_text_has_nothing_that_gfm_would_link(text: str) -> None:
    assert not re.search(r"(?i)https?://|\bwww\.|[\w.+-]@\w|ftp://", escaped(text))


@given(hostile)
def test_an_event_id_stays_inside_its_anchor(text: str) -> None:
    tokens = [t for t in flat(PARSER.parse(f"- {target(text)}x")) if t.type == "html_inline"]
    assert len(tokens) == 2
    assert all(OUR_HTML.fullmatch(token.content) for token in tokens)


@given(hostile)
def test_only_web_addresses_become_links(address: str) -> None:
    links = [token for token in flat(PARSER.parse(f"x {link(address, 'link')}")) if token.type == "link_open"]
    assert len(links) == bool(re.fullmatch(r"(?i)https?://[^\s<>]+", one_line(address)))
    assert all(str(token.attrs["href"]).startswith(("http://", "https://", "HTTP")) for token in links)


@pytest.mark.parametrize(
    "address", ["http://e.example/a_(b)", "https://e.example/?a=1&b=2#c", "http://e.example/&copy;/[1]"]
)
def test_an_address_arrives_as_it_is(address: str) -> None:
    from urllib.parse import unquote

    (opened,) = (token for token in flat(PARSER.parse(link(address, "link"))) if token.type == "link_open")
    assert unquote(str(opened.attrs["href"])) == address


def report(*texts: str) -> Report:
    events = tuple(
        Event(f"e{n}", text, "2022", citations=(Citation("s", text, date="2022"), Citation("t", text, date="2030")))
        for n, text in enumerate(texts)
    )
    sources = tuple(
        Source(name, title=text, author=text, published="2022") for name, text in zip("st", texts * 2, strict=False)
    )
    return Report(select(Timeline(texts[0] if texts else None, sources=sources, events=events), Filters()), {})


@given(st.lists(hostile.filter(one_line), min_size=1, max_size=3))
def test_every_reference_has_its_footnote_and_every_footnote_its_quote(texts: list[str]) -> None:
    tokens = flat(PARSER.parse(EXPORTERS["md"](report(*texts))))
    references = [token.meta["id"] for token in tokens if token.type == "footnote_ref"]
    assert references == list(range(2 * len(texts)))
    notes = "\n".join(token.content for token in tokens if token.type == "text")
    assert len([token for token in tokens if token.type == "footnote_open"]) == 2 * len(texts)
    assert "Dates disagree: [2] says 2030" in notes


def test_the_report_has_the_sections_of_its_timeline() -> None:
    tokens = flat(PARSER.parse(EXPORTERS["md"](report("One", "Two"))))
    headings = [tokens[n + 1].content for n, token in enumerate(tokens) if token.type == "heading_open"]
    assert headings == ["One", "2022", "Disputed", "Sources"]
