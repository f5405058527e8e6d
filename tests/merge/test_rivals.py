"""What one article tells twice, another tells once: which of the two it is must be clear."""

from musktimeline.merge import merge
from musktimeline.model import Citation, Event, Source, Timeline
from musktimeline.plaintext import slug

ELSEWHERE = ("2024-07-01 flooded The Arle flooded the town of Brink", "2024-07-20 sank The ferry Selma sank off Brink")
SCHOOL = "2024-08-12 hit A missile hit a school of the town"
HOSPITAL = "2024-08-12 hit A missile hit a hospital of the town"


def merged(*articles: tuple[str, ...]) -> list[set[str]]:
    """The sources of each event, but for those of the story that all articles tell beside it."""
    timelines = [_timeline(f"s{n}", (*ELSEWHERE, *tellings)) for n, tellings in enumerate(articles)]
    told = {telling.split(" ", 2)[2] for telling in ELSEWHERE}
    return [{c.source for c in e.citations} for e in merge(timelines).events if e.text not in told]


def _timeline(source: str, tellings: tuple[str, ...]) -> Timeline:
    events = tuple(_event(source, *telling.split(" ", 2)) for telling in tellings)
    return Timeline(sources=(Source(source, file=f"{source}.txt", sha256=source * 8),), events=events)


def _event(source: str, date: str, trigger: str, text: str) -> Event:
    cited = Citation(source, f"{text}.", date=date, phrase=date, trigger=trigger)
    return Event(f"{source}-{slug(text)}", text, date, citations=(cited,))


def test_a_telling_that_may_be_either_of_two_is_neither() -> None:
    assert merged((SCHOOL, HOSPITAL), ("2024-08-12 hit A missile hit the town",)) == [{"s0"}, {"s0"}, {"s1"}]


def test_a_telling_that_may_be_one_thing_only_is_that() -> None:
    assert merged((SCHOOL,), ("2024-08-12 hit A missile hit the town",)) == [{"s0", "s1"}]


def test_of_two_things_each_is_joined_with_its_own() -> None:
    found = merged(
        (SCHOOL, HOSPITAL), (HOSPITAL.replace("A missile", "A rocket"), SCHOOL.replace("A missile", "A shell"))
    )
    assert found == [{"s0", "s1"}, {"s0", "s1"}]


def test_a_month_is_of_one_day_or_of_another_and_not_of_both() -> None:
    said = ("2024-08-03 arrested Police arrested a clerk of the mill",)
    later = ("2024-08-20 arrested Guards arrested a clerk of the harbour",)
    found = merged(said, ("2024-08 arrested A clerk was arrested",), later)
    assert not any({"s0", "s2"} <= sources for sources in found)
