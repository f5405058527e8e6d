"""Sources of several timelines → one list: those of the same text are one, under the id that stands first."""

from collections.abc import Sequence
from dataclasses import fields, replace

from musktimeline.merge.ids import Ids
from musktimeline.model import Source, Timeline


def merged_sources(timelines: Sequence[Timeline]) -> tuple[tuple[Source, ...], list[dict[str, str]]]:
    """The sources, and for each timeline its source ids as they are called now."""
    by_text: dict[str, str] = {}
    merged: dict[str, Source] = {}
    ids = Ids()
    renamed: list[dict[str, str]] = []
    for timeline in timelines:
        names: dict[str, str] = {}
        for source in timeline.sources:
            text = source.sha256 or f"{source.url or source.file}"
            if text in by_text:
                names[source.id] = by_text[text]
                merged[by_text[text]] = _filled(merged[by_text[text]], source)
            else:
                names[source.id] = by_text[text] = ids.take(source.id)
                merged[names[source.id]] = replace(source, id=names[source.id])
        renamed.append(names)
    return tuple(merged.values()), renamed


def _filled(first: Source, other: Source) -> Source:
    """The first record, with what only the other one knows; both remember what was extracted."""
    dates = ("published", "published_basis", "published_quote", "published_note")
    left = {f.name for f in fields(Source)} - {"id", "file", "extra", *(dates if first.published else ())}
    news = {name: getattr(other, name) for name in sorted(left) if getattr(first, name) is None}
    extracted = _united_keys(first.extracted, other.extracted)
    return replace(first, **{**news, "extracted": extracted})


def _united_keys(one: str | None, other: str | None) -> str | None:
    """`1: 7f3a9c` and `1: 01b2d4` as one line; different extractors' lines are not joined."""
    if one is None or other is None or one.partition(":")[0] != other.partition(":")[0]:
        return one or other
    version, _, keys = one.partition(":")
    return " ".join([f"{version}:", *sorted({*keys.split(), *other.partition(":")[2].split()})])
