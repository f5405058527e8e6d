"""Every kind of fault that the checks know: what `--explain` tells, with an example that has it and one that has not.

An example is an excerpt of a timeline file whose articles are those of the tests; a test proves each of them.
"""

from musktimeline.check.codes import anchors, choices, dates, events, ids, phrases, published, quotes, sources, waivers
from musktimeline.model import Code

_FAMILIES = (quotes, sources, published, phrases, dates, anchors, ids, choices, events, waivers)
CODES: tuple[Code, ...] = tuple(
    sorted((code for family in _FAMILIES for code in family.CODES), key=lambda code: code.id)
)
