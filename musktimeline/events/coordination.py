"""Sentence + verb → the verb before it that it is coordinated with, and what it takes from that."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from musktimeline.events.closed_words import INTRANSITIVE, PREPOSITIONS
from musktimeline.events.grammar import Parsed, hard_boundary_before, verbs_before, verbs_behind
from musktimeline.events.lexicon import lexicon
from musktimeline.events.tokens import Token, VerbGroup

COORDINATORS = frozenset(["and", "but", "or"])
LONGEST_LIST = 8  # verbs
_OF_DATE = re.compile(
    r"(?:in|on|by|early|late|later|last|next|again|then|also|year|month|week|yesterday|today|tomorrow|\w+day"
    r"|\d+(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|\w+ly)$"
)


def shares_subject_with(parsed: Parsed, verb: VerbGroup, reach: int = LONGEST_LIST) -> VerbGroup | None:
    """`bought it in 2014 and sold it`, `emigrated in 1995, married in 1998 and graduated`: the verb before."""
    opener = _opener(parsed, verb)
    if opener is None:
        return None
    earlier = next((v for v in verbs_before(parsed, opener) if _may_share(v)), None)
    if earlier is None or parsed.tokens[opener].lower in COORDINATORS:
        return earlier
    return earlier if _may_be_listed(parsed, earlier, opener, reach) else None


def earlier_of_list(parsed: Parsed, verb: VerbGroup) -> Iterator[VerbGroup]:
    """The verbs that a verb goes on with, the nearest first, at most LONGEST_LIST of them."""
    earlier = shares_subject_with(parsed, verb)
    for _ in range(LONGEST_LIST):
        if earlier is None:
            return
        yield earlier
        earlier = shares_subject_with(parsed, earlier)


def starts_coordinated(parsed: Parsed, i: int) -> bool:
    """Whether the verb at i goes on with what an earlier verb began."""
    verb = next((v for v in verbs_behind(parsed, i - 1) if v.finite), None)
    return verb is not None and verb.first == i and shares_subject_with(parsed, verb) is not None


def shared_auxiliary(parsed: Parsed, verb: VerbGroup) -> tuple[int, int]:
    """Tokens of the auxiliary that a verb takes from the first (`was arrested … and released`); else an empty range."""
    if verb.first != verb.head or not (verb.modal or _may_be_passive(parsed, verb)):
        return 0, 0
    for earlier in earlier_of_list(parsed, verb):
        if earlier.first < earlier.head:
            return (earlier.first, earlier.head) if verb.modal or earlier.passive else (0, 0)
    return 0, 0


def _may_be_passive(parsed: Parsed, verb: VerbGroup) -> bool:
    """A participle of a verb that takes an object, and no object behind it."""
    if verb.form not in ("past", "participle") or verb.lemma in INTRANSITIVE:
        return False
    return verb.head + 1 == len(parsed.tokens) or not _opens_object(parsed.tokens[verb.head + 1])


def _opens_object(token: Token) -> bool:
    lower = token.lower
    joins = lower in PREPOSITIONS or lower in COORDINATORS
    return token.is_word and not joins and not _OF_DATE.match(lower)


def ends_before_dated_verb(parsed: Parsed, i: int, verb: VerbGroup, dates: Sequence[tuple[int, int]]) -> bool:
    """Whether what is coordinated with a verb, and has a date (code points) of its own, begins at the token i."""
    if not dates or (parsed.tokens[i].text != "," and parsed.tokens[i].lower not in COORDINATORS):
        return False
    later = list(islice((v for v in verbs_behind(parsed, i) if _may_share(v)), 2))
    if not later or _opener(parsed, later[0]) != (i + 1 if _is_comma_before_coordinator(parsed, i) else i):
        return False
    if verb not in earlier_of_list(parsed, later[0]):
        return False
    until = parsed.starts[later[1].first] if len(later) > 1 else parsed.end
    return any(parsed.starts[i] < start < until for start, _ in dates)


def _is_comma_before_coordinator(parsed: Parsed, i: int) -> bool:
    after = parsed.tokens[i + 1].lower if i + 1 < len(parsed.tokens) else ""
    return parsed.tokens[i].text == "," and after in COORDINATORS


def _may_share(verb: VerbGroup) -> bool:
    """Neither an infinitive nor a gerund."""
    return verb.finite or verb.form in ("past", "participle")


def _opener(parsed: Parsed, verb: VerbGroup) -> int | None:
    """The comma or coordinator before a verb; only adverbs and a date may stand between."""
    i = verb.first - 1
    while i > 0 and _OF_DATE.match(parsed.tokens[i].lower):
        i -= 1
    opens = i > 0 and (parsed.tokens[i].lower in COORDINATORS or parsed.tokens[i].text == ",")
    return i if opens else None


def _may_be_listed(parsed: Parsed, earlier: VerbGroup, comma: int, reach: int) -> bool:
    """Behind a comma: the earlier verb is the main one, or the one before in the list, and reports nothing."""
    if earlier.lemma in lexicon().stances or any(t.text == "," for t in parsed.tokens[earlier.head : comma]):
        return False
    opener = _opener(parsed, earlier)
    if opener is not None:
        return parsed.tokens[opener].text == "," and _is_listed(parsed, earlier, reach)
    is_main = hard_boundary_before(parsed, earlier.first) == 0
    has_aside = any(parsed.tokens[j].text == "," for j in range(earlier.first))
    return is_main and (not has_aside or parsed.tokens[0].lower in PREPOSITIONS)


def _is_listed(parsed: Parsed, verb: VerbGroup, reach: int) -> bool:
    return reach > 0 and shares_subject_with(parsed, verb, reach - 1) is not None
