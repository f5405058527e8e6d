"""An event or a source, and the values set → the line that tells what changed."""

from typing import Any

from musktimeline.cli.assignments import DATES, Values
from musktimeline.model import Citation, Event, Source, Timeline
from musktimeline.plaintext import shortened
from musktimeline.store.schema import OWN_PREFIX
from musktimeline.wording import edtf_words

Item = Event | Source | Citation | Timeline


def told_changes(item: Item, values: Values, name: str = "") -> str:
    """`call: date is now late 2022 (2022-39), was 2021`."""
    changes = (_change(key, _value_of(item, key), value) for key, value in values.items() if key != "extracted")
    return f"{name or getattr(item, 'id', '')}: " + (
        "; ".join(change for change in changes if change) or "nothing to change"
    )


def _value_of(item: Item, key: str) -> Any:
    return item.extra.get(key) if key.startswith(OWN_PREFIX) else getattr(item, key)


def _change(key: str, old: Any, new: Any) -> str:
    if old == new:
        return ""
    was = f", was {_shown(key, old)}" if old else ""
    return f"{key} is now {_shown(key, new)}{was}" if new else f"{key} is gone{was}"


def _shown(key: str, value: Any) -> str:
    if key in DATES:
        words = edtf_words(value)
        return f"{words} ({value})" if words and words != value else str(value)
    text = ", ".join(value) if isinstance(value, tuple) else str(value)
    return shortened(text, 60)
