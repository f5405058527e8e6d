"""TL2xx: publication dates that nothing states, or that are told otherwise elsewhere."""

from musktimeline.check.codes.examples import COURIER, DATED_COURIER
from musktimeline.model import Code, Severity

PUBLISHED_QUOTE_NOT_IN_SOURCE = Code(
    "TL208",
    "published_quote_not_in_source",
    Severity.ERROR,
    "A stated publication date is proved by the article's own words, found again by the same rule as a quote.",
    bad="""\
sources:
- id: courier-2024
  published: '2024-10-25'
  published_basis: stated
  published_quote: By Ada Lind, Oct 25, 2024
  file: articles/courier-2024.txt
""",
    good=DATED_COURIER,
)

PUBLISHED_NOT_IN_ITS_QUOTE = Code(
    "TL209",
    "published_not_in_its_quote",
    Severity.ERROR,
    "The words of `published_quote` state another date than `published`. Everything that the article tells relative "
    "to its day rests on it. Where no date can be read from the words, this is a warning.",
    bad="""\
sources:
- id: courier-2024
  published: '2024-10-26'
  published_basis: stated
  published_quote: By Ada Lind, 25 October 2024
  file: articles/courier-2024.txt
""",
    good=DATED_COURIER,
)

PUBLISHED_UNEXPLAINED = Code(
    "TL212",
    "published_unexplained",
    Severity.ERROR,
    "A publication date says how it is known: `stated` with the article's words in `published_quote`; `supplied` "
    "(also where no basis is given) or `inferred` with the reason in `published_note`; or `metadata`.",
    bad="""\
sources:
- id: courier-2024
  published: '2024-10~'
  published_basis: inferred
  file: articles/courier-2024.txt
""",
    good="""\
sources:
- id: courier-2024
  published: '2024-10~'
  published_basis: inferred
  published_note: tells of the vote of 22 October 2024
  file: articles/courier-2024.txt
""",
)

BASIS_WITHOUT_DATE = Code(
    "TL213",
    "basis_without_date",
    Severity.WARNING,
    "`published_basis` and `published_quote` say how a publication date is known, and there is none.",
    bad="""\
sources:
- id: courier-2024
  published_basis: stated
  file: articles/courier-2024.txt
""",
    good=COURIER,
)

DIFFERS_FROM_FOLDER = Code(
    "TL214",
    "differs_from_folder",
    Severity.REMARK,
    "The `sources.yaml` beside the article says something else of it. The timeline's record, once written, counts.",
    bad="""\
sources:
- id: courier-2024
  publisher: The Courier
  file: articles/courier-2024.txt
""",
    good="""\
sources:
- id: courier-2024
  publisher: The Harby Courier   # as in articles/sources.yaml
  file: articles/courier-2024.txt
""",
)

FOLDER_SOURCES_UNREADABLE = Code(
    "TL215",
    "folder_sources_unreadable",
    Severity.WARNING,
    "The `sources.yaml` beside the article cannot be read, so nothing says whether the timeline's record agrees "
    "with it; and `timeline extract` would stop there.",
    bad="""\
sources:
- id: courier-2024
  file: broken/courier-2024.txt   # beside a sources.yaml that is no YAML
""",
    good=COURIER,
)

CODES = (
    PUBLISHED_QUOTE_NOT_IN_SOURCE,
    PUBLISHED_NOT_IN_ITS_QUOTE,
    PUBLISHED_UNEXPLAINED,
    BASIS_WITHOUT_DATE,
    DIFFERS_FROM_FOLDER,
    FOLDER_SOURCES_UNREADABLE,
)
