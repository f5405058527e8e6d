"""Events, citations and sources → the English that every display says of them."""

from musktimeline.wording.citations import (
    anchor_words,
    edtf_words,
    how_dated,
    how_published,
    source_title,
    when_published,
    when_words,
    who_said,
)
from musktimeline.wording.counts import counted, listed, year_heading, year_words, years_covered
from musktimeline.wording.remarks import (
    Mark,
    Remark,
    dating,
    doubtful_date,
    is_day_of_article,
    numbers,
    remarks,
    telling,
)

__all__ = [
    "Mark",
    "Remark",
    "anchor_words",
    "counted",
    "dating",
    "doubtful_date",
    "edtf_words",
    "how_dated",
    "how_published",
    "is_day_of_article",
    "listed",
    "numbers",
    "remarks",
    "source_title",
    "telling",
    "when_published",
    "when_words",
    "who_said",
    "year_heading",
    "year_words",
    "years_covered",
]
