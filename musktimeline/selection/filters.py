"""What a reader asked to see, and the same in words."""

from dataclasses import dataclass, fields

from musktimeline.dates import Date, date_words
from musktimeline.plaintext import one_line


@dataclass(frozen=True, slots=True)
class Filters:
    """Every filter that is set must hold. `top`, `last` and `reverse` come after the others and are no conditions."""

    from_: Date | None = None
    to: Date | None = None
    source: str | None = None
    search: str | None = None
    about: str | None = None
    status: str | None = None
    min_sources: int | None = None
    conflicts: bool = False
    drafts: bool = False
    undated: bool = False
    top: int | None = None
    last: int | None = None
    reverse: bool = False


def describe(filters: Filters) -> str | None:
    """`from 2022, about “Musk”, the last 3`; None where nothing is filtered. Order alone is no filter."""
    said = [words for f in fields(Filters) if (words := describe_one(filters, f.name))]
    return ", ".join(said) or None


def missed_by(filters: Filters, name: str) -> tuple[str, str, str]:
    """How events miss a filter, in words: `is`, `is not`, `from 2022`; `has`, `does not have`, `these words`."""
    if name == "search":
        return "has", "does not have", "these words"
    return "is", "is not", describe_one(filters, name) or name


def describe_one(filters: Filters, name: str) -> str | None:
    """One filter in words; None where it is not set."""
    value = getattr(filters, name)
    if not value or name == "reverse":
        return None
    shown = date_words(value) if isinstance(value, Date) else one_line(str(value))
    return _WORDS[name].format(shown)


_WORDS = {
    "from_": "from {}",
    "to": "to {}",
    "source": "source “{}”",
    "search": "with the words {}",
    "about": "about “{}”",
    "status": "{}",
    "min_sources": "told by at least {} origins",
    "conflicts": "with dates that disagree",
    "drafts": "drafts",
    "undated": "without a date",
    "top": "among the top {}",
    "last": "the last {}",
}
