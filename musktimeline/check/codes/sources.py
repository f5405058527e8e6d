"""TL2xx: sources that are not there, or not as recorded."""

from musktimeline.check.codes.examples import COURIER, CRACKS
from musktimeline.model import Code, Severity

SOURCE_FILE_MISSING = Code(
    "TL201",
    "source_file_missing",
    Severity.ERROR,
    "The article that a source names is not there, so nothing that cites it can be proved. Where articles cannot be "
    "kept with the timeline, `--articles optional` makes this a warning, and the last line says what was not "
    "proved.",
    bad="""\
sources:
- id: courier-2024
  file: articles/courier-2042.txt
""",
    good=COURIER,
)

SOURCE_UNREADABLE = Code(
    "TL202",
    "source_unreadable",
    Severity.ERROR,
    "The article is there, but cannot be read: it is not UTF-8, it is empty, it is of a kind that is not read, or "
    "the system refuses it.",
    bad="""\
sources:
- id: courier-2024
  file: articles/not-utf-8.txt
""",
    good=COURIER,
)

ARTICLE_CHANGED = Code(
    "TL203",
    "article_changed",
    Severity.ERROR,
    "`sha256` is of the bytes of the article as it was read when its events were written. The file has changed "
    "since: the quotes may no longer stand in it, or mean something else there.",
    bad="""\
sources:
- id: courier-2024
  file: articles/courier-2024.txt
  sha256: 0000000000000000000000000000000000000000000000000000000000000000
""",
    good="""\
sources:
- id: courier-2024
  file: articles/courier-2024.txt
  sha256: d3db176b3650ab213bedb55fc5bdac4f8a5086500720ec14bcc5bf72e2a0bf02
""",
)

ARTICLE_NOT_PINNED = Code(
    "TL204",
    "article_not_pinned",
    Severity.REMARK,
    "Without its `sha256` a source may change its wording and nobody sees it. The tool writes it; where a person "
    "adds a source by hand, the remedy has the line to add.",
    bad=COURIER,
    good="""\
sources:
- id: courier-2024
  file: articles/courier-2024.txt
  sha256: d3db176b3650ab213bedb55fc5bdac4f8a5086500720ec14bcc5bf72e2a0bf02
""",
)

UNKNOWN_SOURCE_CITED = Code(
    "TL205",
    "unknown_source_cited",
    Severity.ERROR,
    "A citation names the `id` of a source of this file.",
    bad="""\
events:
- id: engineers-find-cracks
  text: Engineers find cracks in the piers
  citations:
  - source: currier-2024
    quote: engineers found cracks in both piers
""",
    good=CRACKS,
)

SOURCE_UNUSED = Code(
    "TL206",
    "source_unused",
    Severity.REMARK,
    "No event cites the source. It may stay: an article that was read and told nothing new is worth knowing.",
    bad="""\
events: []
""",
    good=CRACKS,
)

PATH_NOT_PORTABLE = Code(
    "TL210",
    "path_not_portable",
    Severity.WARNING,
    "`file` is a path from the timeline's own folder, with `/` on every system, so that a clone finds the article too.",
    bad="""\
sources:
- id: courier-2024
  file: /home/ada/articles/courier-2024.txt
""",
    good=COURIER,
)

SOURCE_WITHOUT_ARTICLE = Code(
    "TL211",
    "source_without_article",
    Severity.WARNING,
    "A source that has only a `url` can be followed, but its quotes cannot be proved: pages change and go away.",
    bad="""\
sources:
- id: courier-2024
  url: https://courier.example/old-bridge
""",
    good="""\
sources:
- id: courier-2024
  url: https://courier.example/old-bridge
  file: articles/courier-2024.txt
""",
)

URL_NOT_ARCHIVED = Code(
    "TL216",
    "url_not_archived",
    Severity.ERROR,
    "Asked for with `--archived`: a source with a `url` has the address of a copy in a web archive under `archived`, "
    "so that readers can still follow it when the page has changed or is gone.",
    bad="""\
sources:
- id: courier-2024
  url: https://courier.example/old-bridge
  file: articles/courier-2024.txt
""",
    good="""\
sources:
- id: courier-2024
  url: https://courier.example/old-bridge
  archived: https://archive.example/2024/courier.example/old-bridge
  file: articles/courier-2024.txt
""",
)

CODES = (
    SOURCE_FILE_MISSING,
    SOURCE_UNREADABLE,
    ARTICLE_CHANGED,
    ARTICLE_NOT_PINNED,
    UNKNOWN_SOURCE_CITED,
    SOURCE_UNUSED,
    PATH_NOT_PORTABLE,
    SOURCE_WITHOUT_ARTICLE,
    URL_NOT_ARCHIVED,
)
