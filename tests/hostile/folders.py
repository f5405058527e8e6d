"""Folders whose every field, name and text is hostile."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

from harm import CONTROLS, SECRET

from musktimeline.model import Anchor, Apart, Citation, Entity, Event, Rejected, Source, Timeline
from musktimeline.store import dump

POISON = " ".join(CONTROLS.values())
NAME = "".join(c for c in POISON if c not in "/\n")[:90] + "\n::error::forged"
"""A file's name may hold all but a slash, and at most 255 bytes."""


def hostile_timeline() -> Timeline:
    """Every text field of every record holds everything hostile; ids and dates do, too."""
    cited = tuple(_filled(Citation, source="evil", anchor=anchor) for anchor in (None, _filled(Anchor)))
    dated = Citation("evil", f"It rained on 3 May 2019, said Lee {POISON}", phrase="3 May 2019", date="2019-05-03")
    events = (
        _filled(Event, id=f"a{POISON}", citations=(*cited, dated), date="2019-05-03"),
        Event("plain", f"It rains {POISON}", date="2020", citations=(dated,)),
    )
    return Timeline(
        title=POISON,
        note=POISON,
        entities=(Entity(POISON, (POISON, "Lee")),),
        sources=(_filled(Source, id="evil", file=f"articles/{NAME}.txt"), _filled(Source, id=f"b{POISON}")),
        events=events,
        apart=(Apart(("plain", f"a{POISON}"), POISON),),
        rejected=(_filled(Rejected, citations=cited),),
        extra={"x-own": {POISON[:200]: [POISON]}},
    )


def hostile_article() -> str:
    """Front matter, headline, byline, sentences and quotations with everything hostile."""
    head = "".join(f"{key}: {json.dumps(POISON)}\n" for key in ("title", "author", "publisher", "url", "language"))
    said = "".join(
        f"The council of {bad} approved the bridge on 3 May 2019. “It opened last year,” said Lee {bad} on Friday.\n\n"
        for bad in CONTROLS.values()
    )
    return f"---\n{head}---\n# {POISON}\n\nBy Lee {POISON}\n\nMay 5, 2019\n\n{said}"


def make_hostile_folder(folder: Path) -> None:
    """`timeline.yaml`, `other.yaml` and `articles/` with readable and unreadable articles of hostile names."""
    articles = folder / "articles"
    articles.mkdir()
    (articles / f"{NAME}.txt").write_text(hostile_article(), encoding="utf-8", newline="")
    (articles / f"broken {NAME}.txt").write_bytes(b"caf\xe9")
    (articles / f"passed over {NAME}").write_text("?")
    (articles / "plain.md").write_text(hostile_article(), encoding="utf-8", newline="")
    dump(hostile_timeline(), folder / "timeline.yaml")
    dump(Timeline(title=f"Other {POISON}", events=hostile_timeline().events[1:]), folder / "other.yaml")
    (folder / "broken.yaml").write_text(_broken(), encoding="utf-8", newline="")
    (folder.parent / "secret.txt").write_text(f"On 3 May 2019 Lee said: {SECRET}.\n")


def _broken() -> str:
    """A fault of every kind whose message quotes what it found."""
    raw = POISON.replace("\n", " ").replace("\r", " ")
    quoted = json.dumps(POISON)
    return (
        f"version: {quoted}\n{quoted}: 1\n{quoted}: 2\n"
        f"sources:\n- id: {quoted}\n  published: {quoted}\n  file: {quoted}\n  {quoted}: x\n"
        f"events:\n- id: {quoted}\n  date: {quoted}\n  status: {quoted}\n  text: {quoted}\n"
        f"  citations:\n  - source: {quoted}\n    quote: {quoted}\n    stance: {quoted}\n"
        f"    anchor: {{kind: {quoted}}}\n"
        f"- '{raw}\n- *{raw}\n"
    )


def _filled(record: type[Any], **values: Any) -> Any:
    """A record whose fields are all hostile but for those given."""
    tuples = {"tags": (POISON,), "was": (f"was{POISON}",), "citations": (), "aliases": (POISON,)}
    left_out = {"extra", "draft", "sha256", "extracted"}
    poisoned = {f.name: tuples.get(f.name, POISON) for f in fields(record) if f.name not in left_out}
    return record(**{**poisoned, **values})
