"""A match and the words around it → whether it is no time after all."""

from musktimeline.timexes.counts import is_no_year
from musktimeline.timexes.document import Document
from musktimeline.timexes.found import Doubts
from musktimeline.timexes.grammar import Match
from musktimeline.timexes.idioms import is_idiom
from musktimeline.timexes.names import Place, is_name


def is_no_time(match: Match, doubts: Doubts, document: Document, run_start: int, in_story: bool) -> bool:
    """Whether a number counts something, or the words are an idiom or part of a name."""
    if doubts.is_number and is_no_year(match, document.flat, document.backwards, run_start, in_story):
        return True
    place = Place(document.flat, document.backwards, run_start + match.start, run_start + match.end)
    return is_idiom(match, doubts.around, place) or is_name(match, doubts.name_test, place)
