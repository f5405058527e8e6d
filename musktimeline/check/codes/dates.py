"""TL3xx: dates that are no dates, or that cannot be."""

from musktimeline.check.codes.examples import CLOSING, OPENING, REPORT
from musktimeline.model import Code, Severity

INVALID_DATE = Code(
    "TL301",
    "invalid_date",
    Severity.ERROR,
    "A date in the file is written as EDTF (ISO 8601-2): 2022, 2022-10, 2022-10-27, 2021-04~ (about), 2022-39 (late "
    "2022), 2019/2021, 2022/.. (since), [..2018] (by). Words are accepted where a person types them, as in "
    "`timeline set`.",
    bad="""\
events:
- id: engineers-find-cracks
  date: late 2022
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    quote: engineers found cracks in both piers
""",
    good="""\
events:
- id: ferry-carries-the-traffic
  date: '2022-39/..'
  text: A ferry carries the traffic
  citations:
  - source: courier-2024
    quote: Since late 2022 a ferry has carried the traffic
    phrase: Since late 2022
    date: '2022-39/..'
""",
)

EVENT_DATE_OUTSIDE_CITATIONS = Code(
    "TL307",
    "event_date_outside_citations",
    Severity.ERROR,
    "The days of an event lie within the days that at least one of its citations states; a date that no source "
    "states is cited with `basis: editor` and a `note`.",
    bad="""\
events:
- id: council-closes-the-bridge
  date: '2022-10-03'
  text: The council closes the Old Bridge
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022 after engineers found cracks
    phrase: after
    date: '2022-11'
    basis: editor
    note: the notice on the bridge
""",
    good=CLOSING,
)

EVENT_WITHOUT_DATE = Code(
    "TL308",
    "event_without_date",
    Severity.WARNING,
    "A citation dates the event, and the event itself has no date, so it is listed among the undated.",
    bad="""\
events:
- id: council-closes-the-bridge
  text: The council closes the Old Bridge
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022
    phrase: October 2022
    date: '2022-10'
""",
    good=CLOSING,
)

CITED_BEFORE_PUBLISHED = Code(
    "TL309",
    "cited_before_published",
    Severity.ERROR,
    "An article cannot report what happened after it came out. What it announces is cited with `stance: plan`, or "
    "the event has `status: planned`.",
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
""",
    good=OPENING,
)

BASIS_DIFFERS_FROM_PUBLISHED = Code(
    "TL315",
    "basis_differs_from_published",
    Severity.ERROR,
    "With `basis: publication` the date is the day on which the source came out, whatever that is corrected to.",
    bad="""\
events:
- id: courier-reports-the-vote
  date: '2024-10-24'
  text: The Courier reports the vote
  citations:
  - source: courier-2024
    quote: The council voted on Tuesday to rebuild the Old Bridge
    date: '2024-10-24'
    basis: publication
""",
    good=REPORT,
)

EDITOR_WITHOUT_NOTE = Code(
    "TL316",
    "editor_without_note",
    Severity.ERROR,
    "A date that rests on what the editor knows says in `note` why.",
    bad="""\
events:
- id: council-closes-the-bridge
  date: '2022-10-03'
  text: The council closes the Old Bridge
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022
    date: '2022-10-03'
    basis: editor
""",
    good="""\
events:
- id: council-closes-the-bridge
  date: '2022-10-03'
  text: The council closes the Old Bridge
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022
    date: '2022-10-03'
    basis: editor
    note: the day on the notice at the bridge
""",
)

CODES = (
    INVALID_DATE,
    EVENT_DATE_OUTSIDE_CITATIONS,
    EVENT_WITHOUT_DATE,
    CITED_BEFORE_PUBLISHED,
    BASIS_DIFFERS_FROM_PUBLISHED,
    EDITOR_WITHOUT_NOTE,
)
