"""Citation → the steps from its words to its days."""

import re
from collections.abc import Iterator

from musktimeline.dates import Date, day_words
from musktimeline.model import Article, Citation, Source, citation_date, find_quote
from musktimeline.plaintext import one_line
from musktimeline.timexes import date_phrases, find_timexes, readings
from musktimeline.wording import anchor_words, edtf_words, how_published

# The tagger quotes the words token by token; the reader wants them as they stand.
_QUOTED = re.compile(r"^‘.*?’(?=,| says | counted from | names )")
# The tagger is given the bare date here, and takes it for the publication's; what it is stands one step before.
_KIND_OF_ANCHOR = re.compile(r"(?<=\d) \([a-z ]+\)")


def steps(citation: Citation, source: Source | None, article: Article | None) -> Iterator[tuple[str, str]]:
    """Label and text of each step: the phrase, what it counts from, the rule, the days."""
    if citation.date is None:
        yield "date", "none: this source tells it without one"
        return
    if citation.phrase:
        yield "phrase", f"“{one_line(citation.phrase)}”"
    if citation.anchor:
        yield "from", _anchor(citation, source, article)
    yield "rule", _rule(citation, source)
    yield "date", _days(citation, citation_date(citation))


def _anchor(citation: Citation, source: Source | None, article: Article | None) -> str:
    anchor = citation.anchor
    assert anchor is not None
    words = anchor.quote
    if anchor.kind == "published":
        how = how_published(source) if source else "no date known"
        words = source.published_quote if source else None
        named = f"the article's own date, {how}"
    else:
        named = anchor_words(anchor, source)
    return f"{named}: “{one_line(words)}”{_line_of(words, article)}" if words else named


def _line_of(words: str, article: Article | None) -> str:
    match = find_quote(article, words) if article else None
    return f" (line {article.line_of(match.start)})" if article and match else ""


def _rule(citation: Citation, source: Source | None) -> str:
    if citation.basis == "publication":
        return "the article reports it as new, so its date is the article's own"
    if citation.basis == "editor":
        return "the editor set it" + (f": {one_line(citation.note)}" if citation.note else "")
    if not citation.phrase:
        return "no words are named that say it: 'timeline check' says more"
    return _rule_of_phrase(citation.phrase, _counted_from(citation, source), citation.date or "")


def _counted_from(citation: Citation, source: Source | None) -> str | None:
    if citation.anchor is None:
        return None
    return source.published if citation.anchor.kind == "published" and source else citation.anchor.date


def _rule_of_phrase(phrase: str, anchor: str | None, date: str) -> str:
    """The tagger's own sentence where it reads the words so; else what else they admit."""
    for found in date_phrases(phrase, find_timexes(phrase, anchor)):
        if found.edtf == date:
            why = _QUOTED.sub(f"‘{one_line(found.text)}’", found.derivation.why)
            return _KIND_OF_ANCHOR.sub("", why)
    admitted = readings(phrase, anchor)
    if date in admitted:
        counted = f" counted from {edtf_words(anchor)}" if anchor else ""
        choices = " or ".join(edtf_words(edtf) or edtf for edtf in admitted)
        return f"‘{one_line(phrase)}’{counted} {'is' if len(admitted) == 1 else 'can be'} {choices}"
    return "the date does not follow from these words: 'timeline check' says more"


def _days(citation: Citation, date: Date | None) -> str:
    if date is None:
        return f"{one_line(citation.date or '')}, which cannot be read"
    words = edtf_words(citation.date)
    first, last = date.earliest and day_words(date.earliest), date.latest and day_words(date.latest)
    if first == last:
        span = "that day"
    elif first and last:
        span = f"{first} to {last}"
    else:
        span = f"{first} or later" if first else f"{last} or earlier"
    return f"{words}: {span} ({one_line(citation.date or '')})"
