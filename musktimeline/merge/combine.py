"""Events that are one → one event: every citation kept, the date that most sources allow, the clearest text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from musktimeline.dates import Date
from musktimeline.events import has_pronoun, lexicon, name_keys
from musktimeline.model import Citation, Event, citation_date

_FULL_LENGTH = 110  # code points: a longer line is read less well than a shorter one
_OUTSIDE = ("deny", "plan")
_PRONOUN_FIRST = re.compile(r"(?:He|She|It|They|We|I|This|That|These|Those)\b")


def joined_to(event: Event, others: Iterable[Event]) -> Event:
    """The first event with the others' citations: its id, text, date and status stay, a missing date is found."""
    citations = _united((event, *others))
    return replace(event, citations=citations, date=event.date or best_date(citations))


def combined(events: Sequence[Event]) -> Event:
    """Drafts of one event as one: the clearest text, the best date, the status that the stances give."""
    clearest = min(events, key=lambda e: (_only_denies(e), _unclarity(e), e.date is None, len(e.text), e.text))
    citations = _united(events)
    return replace(clearest, citations=citations, date=best_date(citations), status=status_of(citations))


def best_date(citations: Sequence[Citation]) -> str | None:
    """The most precise date that most sources allow, as one source states it; never an average.

    Denials are heard only where nothing else is dated.
    """
    dated = [(c, d) for c in citations if (d := citation_date(c))]
    told = [(c, d) for c, d in dated if c.stance not in _OUTSIDE] or dated
    if not told:
        return None
    return min(
        told,
        key=lambda item: (
            -_votes(item[1], told),
            item[1].days * (1.5 if item[1].loose else 1),
            item[1].order,
            item[1].edtf,
        ),
    )[1].edtf


def status_of(citations: Iterable[Citation]) -> str:
    """What follows from who says so: planned, confirmed, disputed, denied or reported."""
    told = tuple(citations)
    alone = all(c.stance == "deny" for c in told)
    stances = {"report" if (c.date or alone) and is_denial_itself(c) else c.stance for c in told}
    if stances == {"plan"}:
        return "planned"
    if "deny" in stances:
        return "disputed" if stances - {"deny", "plan"} else "denied"
    return "confirmed" if "confirm" in stances else "reported"


def is_denial_itself(citation: Citation) -> bool:
    """`He denied it on Monday`, `they pleaded not guilty`: the verb that denies is what the citation tells.

    Where it is dated or stands alone, the event is the denying, and that happened.
    """
    form = lexicon().verb_forms.get((citation.trigger or "").lower())
    return citation.stance == "deny" and form is not None and form.lemma in lexicon().stances


def _only_denies(event: Event) -> bool:
    return all(c.stance == "deny" for c in event.citations)


def _votes(date: Date, told: Iterable[tuple[Citation, Date]]) -> int:
    wide = date.allowing_for_doubt()
    return len({c.source for c, other in told if other.allowing_for_doubt().overlaps(wide)})


def _united(events: Iterable[Event]) -> tuple[Citation, ...]:
    """All citations, each once, in the order of their sources."""
    found = {(c.source, c.quote, c.phrase, c.prefix): c for e in reversed(list(events)) for c in reversed(e.citations)}
    return tuple(reversed(found.values()))


def _unclarity(event: Event) -> int:
    """How much a text leaves to what was said before it, or to a noun where a verb would tell it."""
    text = event.text
    return (
        2 * any(lexicon().is_noun_trigger(c.trigger) for c in event.citations if c.trigger)
        + 4 * bool(_PRONOUN_FIRST.match(text))
        + has_pronoun(text)
        + 2 * (len(name_keys(text)) < 2)
        + (len(text) > _FULL_LENGTH)
        + text.count(",")
    )
