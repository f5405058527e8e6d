"""TL2xx, TL4xx: ids and names that do not name one thing."""

from musktimeline.check.codes.examples import CRACKS, TWO_SOURCES
from musktimeline.model import Code, Severity

DUPLICATE_SOURCE_ID = Code(
    "TL207",
    "duplicate_source_id",
    Severity.ERROR,
    "Two sources have the same `id`, so a citation of it names neither.",
    bad="""\
sources:
- id: courier-2024
  file: articles/courier-2024.txt
- id: courier-2024
  file: articles/gazette-2023.txt
""",
    good=TWO_SOURCES,
)

DUPLICATE_EVENT_ID = Code(
    "TL402",
    "duplicate_event_id",
    Severity.ERROR,
    "An `id` names one event for ever: reports link to it and `timeline why` finds it.",
    bad="""\
events:
- id: cracks
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    quote: engineers found cracks in both piers
- id: cracks
  text: Tor Vik warns of the piers
  citations:
  - source: courier-2024
    quote: The piers will not last
""",
    good="""\
events:
- id: cracks
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    quote: engineers found cracks in both piers
- id: vik-warns-of-the-piers
  text: Tor Vik warns of the piers
  citations:
  - source: courier-2024
    quote: The piers will not last
""",
)

ID_NOT_TYPABLE = Code(
    "TL406",
    "id_not_typable",
    Severity.WARNING,
    "An `id` is typed in commands (`timeline why ID:2`), stands in links, and is one word: letters, digits, "
    "hyphens, dots, underscores.",
    bad="""\
events:
- id: 'cracks: found'
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    quote: engineers found cracks in both piers
""",
    good=CRACKS,
)

ID_OF_EVENT_AND_SOURCE = Code(
    "TL407",
    "id_of_event_and_source",
    Severity.WARNING,
    "`timeline set ID` takes the id of an event or of a source; one that is both cannot be told apart.",
    bad="""\
events:
- id: courier-2024
  text: Engineers find cracks in the piers
  citations:
  - source: courier-2024
    quote: engineers found cracks in both piers
""",
    good=CRACKS,
)

NAME_OF_TWO = Code(
    "TL408",
    "name_of_two",
    Severity.WARNING,
    "A name or alias belongs to one entity; `--about` would not know which of two is meant.",
    bad="""\
entities:
- name: Iris Holm
  aliases: [Holm]
- name: Per Holm
  aliases: [Holm]
""",
    good="""\
entities:
- name: Iris Holm
  aliases: [Holm]
- name: Per Holm
""",
)

CODES = (
    DUPLICATE_SOURCE_ID,
    DUPLICATE_EVENT_ID,
    ID_NOT_TYPABLE,
    ID_OF_EVENT_AND_SOURCE,
    NAME_OF_TWO,
)
