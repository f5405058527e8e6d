"""What a document dates its undated months and days from: news from its publication, narrative from its last date."""

from collections.abc import Iterable

from musktimeline.dates import Day
from musktimeline.timexes.found import Found

NEWS, NARRATIVE, AUTO = "news", "narrative", "auto"
_FEWEST = 5  # dates of other years that make a history
_SHARE = 5  # and so many for each word that speaks from the day of publication


def style_of(found: Iterable[Found], published: Day | None) -> str:
    """NARRATIVE where nearly all that is dated lies in years other than the publication's, else NEWS.

    Counted are dates with their year, against words that only make sense on the day (*today*, *last week*, *Friday*).
    Without a publication date there is nothing but the text to count from.
    """
    if published is None:
        return NARRATIVE
    told = spoken = 0
    for each in found:
        if each.of_the_day:
            spoken += 1
        elif each.year is not None and abs(each.year - published.year) > 1:
            told += 1
    return NARRATIVE if told >= _FEWEST and told >= _SHARE * spoken else NEWS
