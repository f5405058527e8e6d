"""TL4xx, TL5xx: events that are not cited, or not as their citations tell them; what only looks untidy."""

from musktimeline.check.codes.examples import CLOSING, CRACKS, OPENING
from musktimeline.model import Code, Severity

EVENT_WITHOUT_CITATION = Code(
    "TL401",
    "event_without_citation",
    Severity.ERROR,
    "An event stands on at least one citation: a source, and the words in it that tell the event.",
    bad="""\
events:
- id: engineers-find-cracks
  text: Engineers find cracks in the piers
  citations: []
""",
    good=CRACKS,
)

STATUS_AGAINST_CITATIONS = Code(
    "TL403",
    "status_against_citations",
    Severity.WARNING,
    "The status of an event says more than its citations do: planned, denied or confirmed, and no citation has that "
    "`stance`; disputed, and nobody denies it; reported, though all that is cited plans or denies it: but "
    "`the mayor denied it` is reported. Two independent origins also confirm.",
    bad="""\
events:
- id: new-bridge-opens
  date: '2026'
  text: The new bridge opens
  citations:
  - source: courier-2024
    quote: The new bridge will open in 2026
    phrase: '2026'
    date: '2026'
    stance: plan
""",
    good=OPENING,
)

UNDECIDED_CONFLICT = Code(
    "TL404",
    "undecided_conflict",
    Severity.WARNING,
    "Two sources date the event to days that have none in common, even with what is approximate allowed its doubt. "
    "Say in `decided` why the date stands, or leave it open on purpose and take the warning.",
    bad="""\
sources:
- id: courier-2024
  file: articles/courier-2024.txt
- id: gazette-2023
  file: articles/gazette-2023.txt
events:
- id: council-closes-the-bridge
  date: '2022-10'
  text: The council closes the Old Bridge
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022
    phrase: October 2022
    date: '2022-10'
  - source: gazette-2023
    quote: The Old Bridge was closed in November 2022
    phrase: November 2022
    date: '2022-11'
""",
    good="""\
sources:
- id: courier-2024
  file: articles/courier-2024.txt
- id: gazette-2023
  file: articles/gazette-2023.txt
events:
- id: council-closes-the-bridge
  date: '2022-10'
  text: The council closes the Old Bridge
  decided: the Courier has it from the minutes of the council
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022
    phrase: October 2022
    date: '2022-10'
  - source: gazette-2023
    quote: The Old Bridge was closed in November 2022
    phrase: November 2022
    date: '2022-11'
""",
)

TOO_FEW_ORIGINS = Code(
    "TL420",
    "too_few_origins",
    Severity.ERROR,
    "Asked for with `--min-sources N`: so many sources tell the event independently of each other. Sources with the "
    "same `via`, and copies of one text, are one origin.",
    bad=CRACKS,
    good=UNDECIDED_CONFLICT.good,
)

DECIDED_WITHOUT_CONFLICT = Code(
    "TL405",
    "decided_without_conflict",
    Severity.REMARK,
    "`decided` says why a date stands although a source differs, and no source differs (any more).",
    bad="""\
events:
- id: council-closes-the-bridge
  date: '2022-10'
  text: The council closes the Old Bridge
  decided: the minutes of the council
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022
    phrase: October 2022
    date: '2022-10'
""",
    good=CLOSING,
)

EVENTS_OUT_OF_ORDER = Code(
    "TL501",
    "events_out_of_order",
    Severity.REMARK,
    "Events stand in the order of their dates, undated ones last, so that the file reads as a chronology and two "
    "people who add events rarely meet. Every display sorts by itself.",
    bad="""\
events:
- id: engineers-find-cracks
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    quote: engineers found cracks in both piers
- id: council-closes-the-bridge
  date: '2022-10'
  text: The council closes the Old Bridge
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022
    phrase: October 2022
    date: '2022-10'
""",
    good="""\
events:
- id: council-closes-the-bridge
  date: '2022-10'
  text: The council closes the Old Bridge
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022
    phrase: October 2022
    date: '2022-10'
- id: engineers-find-cracks
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    quote: engineers found cracks in both piers
""",
)

CODES = (
    EVENT_WITHOUT_CITATION,
    STATUS_AGAINST_CITATIONS,
    UNDECIDED_CONFLICT,
    DECIDED_WITHOUT_CONFLICT,
    TOO_FEW_ORIGINS,
    EVENTS_OUT_OF_ORDER,
)
