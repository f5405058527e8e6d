"""TL3xx: relative phrases that count from nothing known, and anchors that are not as their article states them."""

from musktimeline.check.codes.examples import CLOSING, INSPECTION, PROMISE
from musktimeline.model import Code, Severity

ANCHOR_MISSING = Code(
    "TL310",
    "anchor_missing",
    Severity.ERROR,
    "A relative phrase (last year, two months ago, on Tuesday) is a date only from somewhere: the day on which the "
    "article came out (`anchor: published`), or a letter, tweet or interview with its own date and the words that "
    "state it.",
    bad="""\
events:
- id: county-promises-the-money
  date: '2023'
  text: The county promises the money
  citations:
  - source: courier-2024
    quote: The county promised the money last year
    phrase: last year
    date: '2023'
""",
    good=PROMISE,
)

ANCHOR_NOT_USED = Code(
    "TL311",
    "anchor_not_used",
    Severity.REMARK,
    "The phrase is a date by itself and counts from nothing.",
    bad="""\
events:
- id: council-closes-the-bridge
  date: '2022-10'
  text: The council closes the Old Bridge
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022
    phrase: October 2022
    date: '2022-10'
    anchor: published
""",
    good=CLOSING,
)

ANCHOR_INCOMPLETE = Code(
    "TL312",
    "anchor_incomplete",
    Severity.ERROR,
    "An anchor is the word `published`, or it has a kind, a date and the verbatim quote that states it.",
    bad="""\
events:
- id: vik-inspects-the-bridge
  date: '2021-03'
  text: Tor Vik inspects the Old Bridge
  citations:
  - source: courier-2024
    quote: I inspected the bridge two months ago
    phrase: two months ago
    date: '2021-03'
    anchor: {kind: letter, date: '2021-05-03'}
""",
    good=INSPECTION,
)

ANCHOR_DATE_NOT_IN_ITS_QUOTE = Code(
    "TL313",
    "anchor_date_not_in_its_quote",
    Severity.ERROR,
    "The date of an anchor is read again from the anchor's own quote, and something else comes out.",
    bad="""\
events:
- id: vik-inspects-the-bridge
  date: '2021-04'
  text: Tor Vik inspects the Old Bridge
  citations:
  - source: courier-2024
    quote: I inspected the bridge two months ago
    phrase: two months ago
    date: '2021-04'
    anchor: {kind: letter, date: '2021-06-03', quote: In a letter dated 3 May 2021}
""",
    good=INSPECTION,
)

COUNTED_FROM_UNKNOWN_DATE = Code(
    "TL314",
    "counted_from_unknown_date",
    Severity.ERROR,
    "The date counts from the day on which its source came out, and the source has no `published`. Somebody "
    "supplies it, or the citation tells the event without a date.",
    bad="""\
sources:
- id: courier-2024
  file: articles/courier-2024.txt
events:
- id: county-promises-the-money
  date: '2023'
  text: The county promises the money
  citations:
  - source: courier-2024
    quote: The county promised the money last year
    phrase: last year
    date: '2023'
    anchor: published
""",
    good="""\
sources:
- id: courier-2024
  file: articles/courier-2024.txt
events:
- id: county-promises-the-money
  text: The county promises the money
  citations:
  - source: courier-2024
    quote: The county promised the money last year
    phrase: last year
    anchor: published
""",
)

CODES = (
    ANCHOR_MISSING,
    ANCHOR_NOT_USED,
    ANCHOR_INCOMPLETE,
    ANCHOR_DATE_NOT_IN_ITS_QUOTE,
    COUNTED_FROM_UNKNOWN_DATE,
)
