"""Two profiles → whether they cannot be of one event, whatever else they share."""

from musktimeline.events import lexicon
from musktimeline.merge.days import days_meet, may_be_a_slip
from musktimeline.merge.profile import Profile


def contradict(a: Profile, b: Profile) -> bool:
    """Whether two tellings cannot be of one event."""
    if a.saying != b.saying or a.planned != b.planned or _amounts_differ(a, b) or _subjects_differ(a, b):
        return True
    if _are_strangers(a, b):
        return True
    if lexicon().exclude(a.groups, b.groups) or (a.sources & b.sources and not a.groups & b.groups):
        return True  # one article that uses two verbs tells two events
    if _dates_twice(a, b) or _is_told_before(a, b) or _is_told_before(b, a):
        return True
    return a.is_dated and b.is_dated and not days_meet(a, b) and not may_be_a_slip(a, b)


def _dates_twice(a: Profile, b: Profile) -> bool:
    """One sentence that gives two dates tells two events."""
    return bool(a.sentences & b.sentences) and set(a.dates) != set(b.dates)


def _is_told_before(a: Profile, b: Profile) -> bool:
    """Whether an article told the undated one, as done, before the other can have happened."""
    if a.is_dated or a.planned or a.told is None:
        return False
    firsts = [d.earliest for d in b.dates if d.earliest]
    return bool(firsts) and a.told < min(firsts)


def _amounts_differ(a: Profile, b: Profile) -> bool:
    return bool(a.amounts and b.amounts) and not a.amounts & b.amounts


def _subjects_differ(a: Profile, b: Profile) -> bool:
    """Each tells of somebody whom the other does not know."""
    if a.subject is None or b.subject is None:
        return False
    return a.subject not in b.names | b.context and b.subject not in a.names | a.context


def _are_strangers(a: Profile, b: Profile) -> bool:
    """Both name somebody or some place, in the text or right before it, and nothing that they name is the same.

    A telling that names nobody itself (`the tanker struck the reef`) may be of any name of its article.
    """
    one, other = a.names | a.context, b.names | b.context
    if not (one and other) or one & other:
        return False
    return not ((not a.names and a.around & other) or (not b.names and b.around & one))
