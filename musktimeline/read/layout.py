"""What a reader of one format tells of a text, beyond the text itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from musktimeline.model import Span


@dataclass(frozen=True, slots=True)
class Layout:
    """`known` are keys of a source from front matter; `marks` is furniture by the format's own rules.

    `headline` is the text's title where the format says which line it is.
    """

    known: Mapping[str, str] = field(default_factory=dict)
    marks: tuple[Span, ...] = ()
    headline: str | None = None
