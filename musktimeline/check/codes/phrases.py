"""TL3xx: citations whose date does not come from the words that they name."""

from musktimeline.check.codes.examples import CLOSING, REPORT
from musktimeline.model import Code, Severity

DATE_NOT_FROM_PHRASE = Code(
    "TL302",
    "date_not_from_phrase",
    Severity.ERROR,
    "The date of a citation is derived again from its phrase and its anchor alone, and something else comes out. A "
    "date that you know better than the words say is yours to set: `basis: editor`, and a `note` that says why.",
    bad="""\
events:
- id: council-closes-the-bridge
  date: '2022-11'
  text: The council closes the Old Bridge
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022
    phrase: October 2022
    date: '2022-11'
""",
    good=CLOSING,
)

PHRASE_NOT_IN_QUOTE = Code(
    "TL303",
    "phrase_not_in_quote",
    Severity.ERROR,
    "`phrase` holds the words that date the citation. They stand, as whole words, in its quote or in its `context`.",
    bad="""\
events:
- id: council-closes-the-bridge
  date: '2022-10'
  text: The council closes the Old Bridge
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed
    phrase: October 2022
    date: '2022-10'
""",
    good=CLOSING,
)

DATE_WITHOUT_PHRASE = Code(
    "TL304",
    "date_without_phrase",
    Severity.ERROR,
    "A citation's date comes from a phrase, from the day on which its source came out (`basis: publication`), or "
    "from the editor (`basis: editor` and a `note`). This one comes from nowhere.",
    bad="""\
events:
- id: council-votes
  date: '2024-10-25'
  text: The council votes to rebuild the bridge
  citations:
  - source: courier-2024
    quote: The council voted on Tuesday to rebuild the Old Bridge
    date: '2024-10-25'
""",
    good="""\
events:
- id: council-votes
  date: '2024-10-22'
  text: The council votes to rebuild the bridge
  citations:
  - source: courier-2024
    quote: The council voted on Tuesday to rebuild the Old Bridge
    phrase: Tuesday
    date: '2024-10-22'
    anchor: published
""",
)

PHRASE_WITHOUT_DATE = Code(
    "TL305",
    "phrase_without_date",
    Severity.WARNING,
    "The phrase gives a date, or the basis says where one comes from, and the citation has none: it tells the event "
    "as if its source did not say when.",
    bad="""\
events:
- id: council-closes-the-bridge
  text: The council closes the Old Bridge
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022
    phrase: October 2022
""",
    good=CLOSING,
)

PHRASE_NOT_USED = Code(
    "TL306",
    "phrase_not_used",
    Severity.REMARK,
    "A date of `basis: publication` or `basis: editor` is derived from no phrase and counted from no anchor.",
    bad="""\
events:
- id: courier-reports-the-vote
  date: '2024-10-25'
  text: The Courier reports the vote
  citations:
  - source: courier-2024
    quote: The council voted on Tuesday to rebuild the Old Bridge
    phrase: Tuesday
    date: '2024-10-25'
    basis: publication
""",
    good=REPORT,
)

CODES = (
    DATE_NOT_FROM_PHRASE,
    PHRASE_NOT_IN_QUOTE,
    DATE_WITHOUT_PHRASE,
    PHRASE_WITHOUT_DATE,
    PHRASE_NOT_USED,
)
