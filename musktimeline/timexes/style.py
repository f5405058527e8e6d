"""What a document dates its undated months and days from: news from its publication, narrative from its last date."""

from collections.abc import Iterable

from musktimeline.dates import Day
from musktimeline.timexes.found import Found

NEWS, NARRATIVE, AUTO = "news", "narrative", "auto"
_DATED = 2  # years that a month or a day with its year counts for: news leaves the year out
_FEWEST = 4  # years that make a history
_OF_THE_DAY = 10  # and so many for each word that speaks from the day of publication
_TODAY = 3  # or so many for *today*, for histories look around as well


def style_of(found: Iterable[Found], published: Day | None) -> str:
    """NARRATIVE where nearly all that is dated lies in years other than the publication's, else NEWS.

    Counted are dates with their year, months and days twice, against words that only make sense on the day (*today*,
    *last week*, *Friday*). Without a publication date there is nothing but the text to count from.
    """
    if published is None:
        return NARRATIVE
    told = spoken = 0
    for each in found:
        words = each.match.words
        if each.of_the_day:
            spoken += _TODAY if words.get("today") == 0 else _OF_THE_DAY
        elif each.year is not None and abs(each.year - published.year) > 1:
            told += _DATED if words.has("monthname") else 1
    return NARRATIVE if told >= _FEWEST and told >= spoken else NEWS
