"""TL4xx: former ids, rejected events and events kept apart that name nothing, or two things."""

from musktimeline.check.codes.examples import CRACKS
from musktimeline.model import Code, Severity

_WARNING = """\
- id: vik-warns-of-the-piers
  text: Tor Vik warns of the piers
  citations:
  - source: courier-2024
    quote: The piers will not last
"""

_REJECTED = """\
rejected:
- id: vik-warns-of-the-piers
  why: it is what he thinks, not what happened
  text: Tor Vik warns of the piers
  citations:
  - source: courier-2024
    quote: The piers will not last
"""

REJECTED_TWICE = Code(
    "TL409",
    "rejected_twice",
    Severity.ERROR,
    "An event stands under `events` or under `rejected`, once. To take a rejected event back, move its block and "
    "remove `why`.",
    bad=CRACKS + _WARNING + _REJECTED,
    good=CRACKS + _REJECTED,
)

FORMER_ID_OF_TWO = Code(
    "TL410",
    "former_id_of_two",
    Severity.WARNING,
    "`was` holds the ids that an event had before, so that old links and notes still lead to it; each leads to one.",
    bad=CRACKS + "  was: [vik-warns-of-the-piers]\n" + _WARNING,
    good=CRACKS + "  was: [cracks]\n" + _WARNING,
)

APART_NAMES_NO_PAIR = Code(
    "TL411",
    "apart_names_no_pair",
    Severity.WARNING,
    "An entry of `apart` lists two or more events of this file that are not the same, by their ids.",
    bad=CRACKS + _WARNING + "apart:\n- events: [engineers-find-cracks, vik-warns]\n",
    good=CRACKS + _WARNING + "apart:\n- events: [engineers-find-cracks, vik-warns-of-the-piers]\n",
)

CODES = (REJECTED_TWICE, FORMER_ID_OF_TWO, APART_NAMES_NO_PAIR)
