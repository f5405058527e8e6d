"""Event → why its citations are thought to tell the same, read off what they share."""

import re
from collections.abc import Iterator
from itertools import combinations

from musktimeline.model import Event, citation_date, conflicts
from musktimeline.wording import edtf_words, listed

_NAME = re.compile(r"\b[A-Z][\w’'-]+")


def shared_evidence(event: Event) -> Iterator[str]:
    """Overlapping dates, the same trigger, the same names; nothing for an event that one citation tells."""
    if len(event.citations) < 2:
        return
    yield from _dates(event)
    triggers = {c.trigger.casefold() for c in event.citations if c.trigger}
    if triggers:
        yield f"they tell it with the words {listed(sorted(triggers))}"
    names = set.intersection(*({n.removesuffix("'s") for n in _NAME.findall(c.quote)} for c in event.citations))
    if names:
        yield f"they all name {listed(sorted(names))}"


def _dates(event: Event) -> Iterator[str]:
    dated = [(c, d) for c in event.citations if (d := citation_date(c))]
    if len(dated) < 2:
        yield "at most one of them gives a date"
    elif all(a.overlaps(b) for (_, a), (_, b) in combinations(dated, 2)):
        said = dict.fromkeys(edtf_words(c.date) or "" for c, _ in dated)
        yield f"their dates share days: {listed(said)}"
    elif conflicts(event.citations):
        yield "their dates disagree, and what they tell is otherwise the same"
