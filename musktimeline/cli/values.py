"""An event, a citation or a source, and values → the same with these values."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, TypeVar

from musktimeline.cli.assignments import Values
from musktimeline.errors import UsageError
from musktimeline.model import Citation, Event, Source, Timeline
from musktimeline.plaintext import squeeze
from musktimeline.store.schema import CITATION, EVENT, OWN_PREFIX, SOURCE

_DEFAULTS = {**EVENT.defaults, **SOURCE.defaults, **CITATION.defaults}

Item = TypeVar("Item", Event, Source, Citation)


@dataclass(frozen=True, slots=True)
class Setting:
    """`told` says in one line what changed; `reread` is the source whose article has to be read again."""

    timeline: Timeline
    told: str
    reread: str | None = None


def with_reason(values: Values, why: str | None, key: str, present: str | None) -> Values:
    """The values with a reason for them under a key. Raises UsageError where another one stands there."""
    if why is None:
        return values
    if values.get(key) or (key == "note" and present and key not in values):
        raise UsageError(f"there is a {key} already", remedy=f"say it all with {key}='…' and without --why")
    return {**values, key: squeeze(why)}


def with_values(item: Item, values: Mapping[str, Any]) -> Item:
    """None deletes a key, or puts its default back."""
    own = {key: value for key, value in values.items() if key.startswith(OWN_PREFIX)}
    known = {key: value for key, value in values.items() if key not in own}
    known = {key: _DEFAULTS.get(key) if value is None else value for key, value in known.items()}
    extra = {key: value for key, value in {**item.extra, **own}.items() if value is not None}
    return replace(item, **known, extra=MappingProxyType(extra))
