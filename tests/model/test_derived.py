"""What follows from an event's citations."""

import pytest

from musktimeline.model import Citation, Event, Origin, Source, conflicts, disagreeing, is_conflicting, origins

LONG = "The Selma sank off Larkholm in the night of the great storm."


def event(*citations: Citation, date: str | None = None) -> Event:
    return Event("e", "text", date, citations=citations)


def dated(source: str, date: str, stance: str = "report") -> Citation:
    return Citation(source, "q", date=date, stance=stance)


@pytest.mark.parametrize(
    ("dates", "disagree"),
    [
        (["2022-10", "2022"], False),
        (["2022-10", "2023"], True),
        (["2021-04~", "2021-05"], False),
        (["2021-04~", "2021-06"], True),
        (["2021-04", "2021-05"], True),
        (["2024-10-25~", "2024-10-24"], False),
        (["2022-39/..", "2024"], False),
        (["[..2022-02]", "2022-03"], True),
    ],
)
def test_dates_disagree_when_their_days_are_disjoint_though_doubtful_ones_are_widened(
    dates: list[str], disagree: bool
) -> None:
    told = event(*(dated(f"s{n}", date) for n, date in enumerate(dates)))
    assert is_conflicting(told) is disagree


@pytest.mark.parametrize("stance", ["deny", "plan"])
def test_denials_and_plans_take_no_part_in_a_conflict(stance: str) -> None:
    assert not conflicts([dated("a", "2022"), dated("b", "2023", stance)])


def test_the_citations_that_disagree_are_those_that_exclude_the_event_s_date() -> None:
    a, b, c = dated("a", "2022-10"), dated("b", "2022"), dated("c", "2023")
    assert disagreeing(event(a, b, c, date="2022-10")) == [c]
    assert disagreeing(event(a, b, date="2022-10")) == []


def test_a_date_that_cannot_be_read_disagrees_with_nothing() -> None:
    assert not is_conflicting(event(dated("a", "2022"), dated("b", "next Tuesday")))


def test_sources_that_retell_one_report_are_one_origin() -> None:
    told = event(
        Citation("a", "q", via="The Wall Street Journal"),
        Citation("b", "r", via="Wall Street Journal"),
        Citation("c", "s"),
    )
    assert origins(told) == (Origin("The Wall Street Journal", ("a", "b")), Origin(None, ("c",)))


def test_the_report_itself_is_that_origin() -> None:
    told = event(Citation("a", "q", via="The Evening Post"), Citation("post", "r"))
    sources = [Source("a"), Source("post", publisher="Evening Post")]
    assert origins(told, sources) == (Origin("The Evening Post", ("a", "post")),)


def test_a_publisher_that_nobody_retells_is_its_own_origin_each_time() -> None:
    sources = [Source("a", publisher="Post"), Source("b", publisher="Post")]
    assert len(origins(event(Citation("a", "q"), Citation("b", "r")), sources)) == 2


def test_copies_of_a_text_are_one_origin() -> None:
    same_bytes = [Source("a", sha256="1"), Source("b", sha256="1")]
    assert len(origins(event(Citation("a", "q"), Citation("b", "r")), same_bytes)) == 1
    assert len(origins(event(Citation("a", LONG), Citation("b", LONG.replace(" ", "\n"))))) == 1
    assert len(origins(event(Citation("a", "It sank."), Citation("b", "It sank.")))) == 2


def test_a_chain_of_retelling_is_one_origin() -> None:
    told = event(
        Citation("a", LONG), Citation("b", "q", via="Post"), Citation("c", LONG), Citation("c", "r", via="Post")
    )
    (origin,) = origins(told)
    assert set(origin.sources) == {"a", "b", "c"}
