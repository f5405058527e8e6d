"""TL6xx: comments that waive a finding, and do not say why, or waive nothing."""

from musktimeline.model import Code, Severity

_WAIVED = """\
events:
- id: council-closes-the-bridge
  date: '2022-11'
  text: The council closes the Old Bridge
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022
    phrase: October 2022
    date: '2022-10'
"""
_WAIVED = """\
events:
- id: council-closes-the-bridge
  date: '2022-11'  # timeline: ignore TL307 - the minutes of the council say November
  text: The council closes the Old Bridge
  citations:
  - source: courier-2024
    quote: the Old Bridge, which it closed in October 2022
    phrase: October 2022
    date: '2022-10'
"""

WAIVER_WITHOUT_REASON = Code(
    "TL601",
    "waiver_without_reason",
    Severity.ERROR,
    "A comment `# timeline: ignore CODE - reason` waives the findings of that code on its own line; where it stands "
    "alone, on the next line. Without a reason it waives nothing: whoever reads it next year could not tell whether it "
    "still holds.",
    bad=_WAIVED.replace(" - the minutes of the council say November", ""),
    good=_WAIVED,
)

WAIVER_NOT_USED = Code(
    "TL602",
    "waiver_not_used",
    Severity.WARNING,
    "The comment waives a finding that is not there (any more). Left in place it would hide the next one.",
    bad=_WAIVED.replace("'2022-11'", "'2022-10'"),
    good=_WAIVED,
)

WAIVER_OF_NO_CODE = Code(
    "TL603",
    "waiver_of_no_code",
    Severity.ERROR,
    "A waiver names one or several codes, for example `# timeline: ignore TL307, TL309 - reason`. Faults of the YAML "
    "itself (TL001 to TL012) cannot be waived, as what stands around them may not have been read.",
    bad=_WAIVED.replace("TL307", "everything"),
    good=_WAIVED,
)

CODES = (WAIVER_WITHOUT_REASON, WAIVER_NOT_USED, WAIVER_OF_NO_CODE)
