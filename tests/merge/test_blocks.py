"""Which events are compared at all."""

from musktimeline.merge.blocks import pairs_to_compare
from musktimeline.merge.profile import Profile, profile_of_event
from musktimeline.model import Citation, Event
from musktimeline.plaintext import slug

FEW, MANY = 40, 60


def meeting(n: int, source: str) -> Profile:
    text = f"Lee met the council of town {n}"
    cited = Citation(source, f"{text} on 3 May 2019.", phrase="3 May 2019", date="2019-05-03", trigger="met")
    return profile_of_event(Event(slug(text), text, "2019-05-03", citations=(cited,)))


def test_few_events_of_an_article_that_share_a_name_and_a_day_are_compared() -> None:
    assert len(list(pairs_to_compare([meeting(n, "a") for n in range(FEW)]))) == FEW * (FEW - 1) / 2


def test_what_many_events_of_an_article_share_is_no_reason_to_compare_them() -> None:
    assert list(pairs_to_compare([meeting(n, "a") for n in range(MANY)])) == []


def test_an_event_of_another_article_is_compared_with_all_of_them() -> None:
    pairs = set(pairs_to_compare([*(meeting(n, "a") for n in range(MANY)), meeting(MANY, "b")]))
    assert {(n, MANY) for n in range(MANY)} <= pairs
