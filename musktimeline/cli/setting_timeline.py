"""A timeline and values → the timeline with these values of its own (title, note), and what changed."""

from dataclasses import replace
from types import MappingProxyType

from musktimeline.cli.assignments import Values
from musktimeline.cli.told_changes import told_changes
from musktimeline.cli.values import Setting, with_reason
from musktimeline.model import Timeline
from musktimeline.store.schema import OWN_PREFIX, TIMELINE, Record, Shape

HEAD = Record(TIMELINE.name, Timeline, {"title": Shape.TEXT, "note": Shape.TEXT})
"""What a person sets of a timeline: all else in it are records of their own."""


def set_timeline(timeline: Timeline, values: Values, why: str | None) -> Setting:
    """Set its title, its note, or keys of one's own. Raises UsageError for a second note."""
    values = with_reason(values, why, "note", timeline.note)
    own = {key: value for key, value in values.items() if key.startswith(OWN_PREFIX)}
    known = {key: value for key, value in values.items() if key not in own}
    extra = {key: value for key, value in {**timeline.extra, **own}.items() if value is not None}
    after = replace(timeline, **known, extra=MappingProxyType(extra))
    return Setting(after, told_changes(timeline, values, "the timeline"))
