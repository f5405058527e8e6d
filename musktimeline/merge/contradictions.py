"""Two profiles → whether they cannot be of one event, whatever else they share."""

from musktimeline.events import lexicon
from musktimeline.merge.articles import tell_one_story
from musktimeline.merge.days import are_days_told, days_meet, may_be_a_slip
from musktimeline.merge.profile import Profile


def contradict(a: Profile, b: Profile) -> bool:
    """Whether two tellings cannot be of one event."""
    if a.planned != b.planned or a.negated != b.negated or _is_said_not_done(a, b) or _is_only_thought(a, b):
        return True
    if _amounts_differ(a, b) or _are_numbered_otherwise(a, b) or _subjects_differ(a, b):
        return True
    if (
        _are_strangers(a, b)
        or (know_others(a, b) and not tell_one_story(a, b))
        or _clocks_differ(a, b)
        or _measure_other_spans(a, b)
    ):
        return True
    if a.sources & b.sources and not a.groups & b.groups:
        return True  # one article that uses two verbs tells two events
    if lexicon().exclude(a.groups, b.groups) and not two_sides(a, b):
        return True
    if _dates_twice(a, b) or _is_told_before(a, b) or _is_told_before(b, a):
        return True
    return a.is_dated and b.is_dated and not days_meet(a, b) and not may_be_a_slip(a, b)


def _is_said_not_done(a: Profile, b: Profile) -> bool:
    """A saying is no deed, but for one that is done by saying so (`announced an inquiry`, `ordered an inquiry`)."""
    one, other = a.groups - {"say"}, b.groups - {"say"}
    return a.saying != b.saying and not (one & other or lexicon().kindred_of(one, other))


def _is_only_thought(a: Profile, b: Profile) -> bool:
    """What somebody wants or thinks of a deed is not the deed (`condemned the attack`)."""
    one, other = (bool(p.groups & lexicon().opinions) for p in (a, b))
    return one != other and not (a.groups & b.groups or lexicon().kindred_of(a.groups, b.groups))


def two_sides(a: Profile, b: Profile) -> frozenset[str]:
    """`Acme bought the mill from Widget`, `Widget sold the mill to Acme`: the classes of one deed told by either side.

    Who opens the one is named further on in the other.
    """
    sides = lexicon().converse_of(a.groups, b.groups)
    turned = a.subject != b.subject and ({a.subject} & b.names or {b.subject} & a.names)
    return sides if turned else frozenset()


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


def _are_numbered_otherwise(a: Profile, b: Profile) -> bool:
    """`Flight 101 landed`, `Flight 202 landed`."""
    if not (a.numbered and b.numbered) or a.numbered & b.numbered:
        return False
    return not {noun for noun, _ in a.numbered}.isdisjoint(noun for noun, _ in b.numbered)


def _clocks_differ(a: Profile, b: Profile) -> bool:
    """`at 12:00 UTC`, `at 16:15 UTC`; clocks of different zones are not compared."""
    zones = {clock.rpartition(" ")[2] for clock in a.clocks | b.clocks}
    return bool(a.clocks and b.clocks) and len(zones) == 1 and not a.clocks & b.clocks


def _measure_other_spans(a: Profile, b: Profile) -> bool:
    """`Shares fell today`, `shares fell this week`: each span has a fall of its own."""
    both = (a.groups & b.groups) | (a.groups & b.main) | (b.groups & a.main)
    return bool(both & lexicon().courses) and not set(a.dates) & set(b.dates)


def _subjects_differ(a: Profile, b: Profile) -> bool:
    """Each tells of somebody whom the other does not know."""
    if a.subject is None or b.subject is None or _are_two_sides(a, b):
        return False
    return a.subject not in b.names | b.context and b.subject not in a.names | a.context


def _are_strangers(a: Profile, b: Profile) -> bool:
    """Both name somebody or some place, in the text or right before it, and nothing that they name is the same.

    A telling that names nobody itself (`the tanker struck the reef`) may be of any name of its article, and of any of
    another article that tells the same story.
    """
    one, other = a.names | a.context, b.names | b.context
    if not (one and other) or one & other:
        return False
    if (not a.names and a.around & other) or (not b.names and b.around & one) or _are_two_sides(a, b):
        return False
    return bool(a.names and b.names) or not tell_one_story(a, b)


def know_others(a: Profile, b: Profile) -> bool:
    """Each names somebody of whom the other's article tells nothing."""
    return bool(a.names - b.names - b.around and b.names - a.names - a.around)


def _are_two_sides(a: Profile, b: Profile) -> bool:
    """`Northgate had a bid of €22m rejected`, `Sankt Veit said no to €22m`: of one day, in articles of one story."""
    alike = a.amounts & b.amounts and a.groups & b.groups
    return bool(alike) and are_days_told(a, b) and days_meet(a, b) and tell_one_story(a, b)
