"""A match and the words around it → whether it is no time after all."""

from dataclasses import dataclass
from functools import cache

from musktimeline.timexes.counts import DOUBTFUL, is_no_year
from musktimeline.timexes.document import Document
from musktimeline.timexes.grammar import Match, Rule
from musktimeline.timexes.idioms import Around, around, is_idiom
from musktimeline.timexes.names import NAME_TESTS, NameTest, Place, is_name


@dataclass(frozen=True, slots=True)
class Doubts:
    """Whether the number of a match may count something, and the tests of whether it is an idiom or a name."""

    is_number: bool
    around: Around | None
    name_test: NameTest | None


@cache
def doubts_about(rule: Rule) -> Doubts | None:
    """What the words beside a match of this rule may make of it instead; None for most rules."""
    doubts = Doubts(rule in DOUBTFUL, around(rule), NAME_TESTS.get(rule.name))
    return doubts if doubts.is_number or doubts.around or doubts.name_test else None


def is_no_time(match: Match, doubts: Doubts, document: Document, run_start: int, in_story: bool) -> bool:
    """Whether a number counts something, or the words are an idiom or part of a name."""
    if doubts.is_number and is_no_year(match, document.flat, document.backwards, run_start, in_story):
        return True
    place = Place(document.flat, document.backwards, run_start + match.start, run_start + match.end)
    return is_idiom(match, doubts.around, place) or is_name(match, doubts.name_test, place)
