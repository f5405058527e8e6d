"""Hostile text → Markdown that shows just that text (CommonMark 0.31, and what GFM adds to it)."""

import html
import re
from urllib.parse import quote

from musktimeline.plaintext import one_line

_ACTIVE = re.compile(r"[\\`*_\[\]<>|~$#]|&(?=#?\w+;)")
# Where GFM and others make links of plain text: a scheme, `www.`, and what looks like a host.
_LINKED = re.compile(r"(?i):(?=//)|(?<=mailto):|(?<=xmpp):|(?<=\bwww)\.|(?<=\w)\.(?=[^\W\d_]{2})")
_AT = re.compile(r"@(?=\w)")
_WEB = re.compile(r"(?i)https?://[^\s<>]+")


def escaped(text: str) -> str:
    """The text on one line; no mark-up, link, HTML, footnote or mention in it comes alive.

    Only what begins a block is left as it is: the text must not stand where a line begins.
    """
    line = _ACTIVE.sub(r"\\\g<0>", one_line(text))
    line = _LINKED.sub(r"\\\g<0>", line)
    # GFM finds an e-mail address even behind a backslash; an empty comment parts it, and shows nothing.
    return _AT.sub(r"\\@<!-- -->", line)


def target(event_id: str) -> str:
    """Where a link to an event leads: an empty HTML anchor."""
    return f'<a id="{html.escape(one_line(event_id), quote=True)}"></a>'


def link_to_event(event_id: str, words: str) -> str:
    return f"[{escaped(words)}](#{quote(one_line(event_id), safe='')})"


def link(url: str, words: str) -> str:
    """A link to a web address; any other address as text."""
    plain = one_line(url)
    if not _WEB.fullmatch(plain):
        return f"{escaped(words)}: {escaped(plain)}"
    literal = re.sub(r"&(?=#?\w+;)", "&amp;", plain.replace("\\", "%5C"))
    return f"[{escaped(words)}](<{literal}>)"
