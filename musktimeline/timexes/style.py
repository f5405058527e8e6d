"""What a document dates its undated months and days from: news from its publication, narrative from its last date."""

from collections import Counter
from collections.abc import Iterable

from musktimeline.dates import Day
from musktimeline.timexes.grammar import SPEECH, Match

NEWS, NARRATIVE, AUTO = "news", "narrative", "auto"
STYLES = (AUTO, NEWS, NARRATIVE)
_FEWEST = 5  # dates of other years that make a history
_SHARE = 5  # and so many for each word that speaks from the day of publication


def style_of(matches: Iterable[Match], published: Day | None) -> str:
    """NARRATIVE where nearly all that is dated lies in years other than the publication's, else NEWS.

    Counted are dates with their year, against words that only make sense on the day (*today*, *last week*, *Friday*).
    Without a publication date there is nothing but the text to count from.
    """
    if published is None:
        return NARRATIVE
    counts = Counter(_evidence(match, published.year) for match in matches)
    told, spoken = counts[NARRATIVE], counts[NEWS]
    return NARRATIVE if told >= _FEWEST and told >= _SHARE * spoken else NEWS


def _evidence(match: Match, year: int) -> str | None:
    if match.rule.counts_from == SPEECH or match.rule.name == "weekday":
        return NEWS
    stated = match.words.get("year")
    return NARRATIVE if isinstance(stated, int) and abs(stated - year) > 1 else None
