"""TL1xx: quotes that do not stand in their article, or not as cited."""

from musktimeline.check.codes.examples import INSPECTION
from musktimeline.model import Code, Severity

TRIGGER_NOT_IN_QUOTE = Code(
    "TL101",
    "trigger_not_in_quote",
    Severity.WARNING,
    "`trigger` is the word of the quote that names what happened. A word that stands neither in the quote nor in "
    "its context names nothing that the source says.",
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
    trigger: demolished
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
    trigger: closed
""",
)

SURROUNDINGS_NOT_THERE = Code(
    "TL102",
    "surroundings_not_there",
    Severity.ERROR,
    "`prefix` and `suffix` are the words right before and right after the quote. They choose among several places "
    "where it stands, so they must be as verbatim as the quote itself.",
    bad="""\
events:
- id: engineers-find-cracks
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    prefix: before
    quote: engineers found cracks
""",
    good="""\
events:
- id: engineers-find-cracks
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    prefix: after
    quote: engineers found cracks
""",
)

QUOTE_NOT_IN_SOURCE = Code(
    "TL103",
    "quote_not_in_source",
    Severity.ERROR,
    "A quote must be found again in the saved article of its source. Runs of white space count as one space; "
    "everything else must be equal: letters, quotation marks, dashes and dots. A passage that is nearly the same is "
    "named.",
    bad="""\
events:
- id: mayor-calls-the-bridge-unsafe
  text: The mayor calls the bridge unsafe
  citations:
  - source: courier-2024
    quote: '"It was not safe … and everybody knew," said the mayor'   # straight quotation marks
""",
    good="""\
events:
- id: mayor-calls-the-bridge-unsafe
  text: The mayor calls the bridge unsafe
  citations:
  - source: courier-2024
    quote: '“It was not safe … and everybody knew,” said the mayor'
""",
)

CONTEXT_NOT_IN_SOURCE = Code(
    "TL104",
    "context_not_in_source",
    Severity.ERROR,
    "`context` holds words from elsewhere in the same article that date the quote. They are found again by the same "
    "rule as a quote.",
    bad="""\
events:
- id: engineers-find-cracks
  date: '2022-10'
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    quote: engineers found cracks in both piers
    context: which it shut in October 2022
    phrase: October 2022
    date: '2022-10'
""",
    good="""\
events:
- id: engineers-find-cracks
  date: '2022-10'
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    quote: engineers found cracks in both piers
    context: which it closed in October 2022
    phrase: October 2022
    date: '2022-10'
""",
)

ANCHOR_QUOTE_NOT_IN_SOURCE = Code(
    "TL105",
    "anchor_quote_not_in_source",
    Severity.ERROR,
    "The words that date an anchor (a letter, a tweet, an interview) stand in the same article and are found again "
    "by the same rule as a quote.",
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
    anchor: {kind: letter, date: '2021-05-03', quote: In a letter of 3 May 2021}
""",
    good=INSPECTION,
)

QUOTE_IN_SEVERAL_PLACES = Code(
    "TL106",
    "quote_in_several_places",
    Severity.REMARK,
    "The quote stands more than once in its article, and the first place is taken to be meant. A longer quote, or "
    "`prefix` and `suffix`, say which.",
    bad="""\
events:
- id: bridge-is-rebuilt
  text: The Old Bridge is to be rebuilt
  citations:
  - source: courier-2024
    quote: the cracks
""",
    good="""\
events:
- id: bridge-is-rebuilt
  text: The Old Bridge is to be rebuilt
  citations:
  - source: courier-2024
    quote: the cracks
    suffix: before 2022
""",
)

CITATION_REPEATED = Code(
    "TL107",
    "citation_repeated",
    Severity.WARNING,
    "One source may be cited several times in an event, for different quotes. The same quote for the same date "
    "twice proves nothing more.",
    bad="""\
events:
- id: engineers-find-cracks
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    quote: engineers found cracks in both piers
  - source: courier-2024
    quote: engineers found cracks in both piers
""",
    good="""\
events:
- id: engineers-find-cracks
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    quote: engineers found cracks in both piers
  - source: courier-2024
    quote: The piers will not last
""",
)

CODES = (
    TRIGGER_NOT_IN_QUOTE,
    SURROUNDINGS_NOT_THERE,
    QUOTE_NOT_IN_SOURCE,
    CONTEXT_NOT_IN_SOURCE,
    ANCHOR_QUOTE_NOT_IN_SOURCE,
    QUOTE_IN_SEVERAL_PLACES,
    CITATION_REPEATED,
)
