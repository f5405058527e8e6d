"""The plain content of a timeline says all of it."""

import json

from hypothesis import given
from timeline_strategies import timelines

from musktimeline.model import Timeline
from musktimeline.store.content import timeline_content, timeline_of


@given(timelines)
def test_a_timeline_comes_back_from_its_content_as_json(timeline: Timeline) -> None:
    assert timeline_of(json.loads(json.dumps(timeline_content(timeline)))) == timeline
