"""Verb → its subject in the sentence, as tokens; asides between them are stepped over."""

from collections.abc import Sequence
from functools import lru_cache

from musktimeline.events.asides import before_asides
from musktimeline.events.closed_words import DETERMINERS, NOUNS_IN_LY
from musktimeline.events.coordination import COORDINATORS, earlier_of_list, shares_subject_with
from musktimeline.events.grammar import Parsed, hard_boundary_before, has_verb_between, verbs_between
from musktimeline.events.lexicon import lexicon
from musktimeline.events.tokens import Token, VerbGroup

_RELATIVE = frozenset(["who", "which", "that"])
_SUBJECTS = frozenset("he she it they we i you this that these those one".split())
_PRONOUNS = frozenset("he she it they we i".split())
_ENDS_ANTECEDENT = frozenset("of in by to with from for on at and that as".split())
_LONGEST_ANTECEDENT = 6
_LONGEST_LIST_ITEM = 3
_KEPT = 256  # verbs: those of the sentences just read, of which the voice, the wording and the speakers ask in turn
_TIME_ADVERBS = frozenset(
    "today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday overnight".split()
)


@lru_cache(maxsize=_KEPT)
def subject_of(parsed: Parsed, verb: VerbGroup) -> tuple[int, int]:
    """Tokens (first, behind the last) of a verb's subject; empty where the sentence does not give one."""
    verb = _first_of_list(parsed, verb)
    if not verb.finite and verb.first == 0:
        following = (v for v in parsed.verbs if v.first and v.finite)
        main = next((v for v in following if shares_subject_with(parsed, v) is None), None)
        return _own_subject(parsed, main) if main else (0, 0)
    return _own_subject(parsed, verb)


def _first_of_list(parsed: Parsed, verb: VerbGroup) -> VerbGroup:
    """The verb whose subject a coordinated one shares; a finite verb is none of a participle's list."""
    for earlier in earlier_of_list(parsed, verb):
        if earlier.finite and not verb.finite:
            break
        verb = earlier
    return verb


def _own_subject(parsed: Parsed, verb: VerbGroup) -> tuple[int, int]:
    if not verb.finite and verb.form in ("past", "participle"):
        return _antecedent(parsed, verb.first)
    end = before_asides(parsed, _before_quotation(parsed, verb.first))
    left = hard_boundary_before(parsed, end)
    if left and parsed.tokens[left - 1].lower in _RELATIVE and _is_empty(parsed, left, end):
        return _antecedent(parsed, left - 1)
    if _holds_relative_clause(parsed, left, end):
        end_of_noun = hard_boundary_before(parsed, left - 1)
        return _behind_last_comma(parsed, end_of_noun, left - 1), end
    if end and parsed.tokens[end - 1].lower in COORDINATORS:
        return end, end
    if end and parsed.tokens[end - 1].lower in _PRONOUNS and any(v.finite for v in verbs_between(parsed, left, end)):
        return end - 1, end  # `he would resign and in 2013 he resigned`
    frames = [v.head + 1 for v in verbs_between(parsed, left, end - 1) if v.lemma in lexicon().stances]
    return _behind_last_comma(parsed, max([left, *frames]), end), end


def governing_verb(parsed: Parsed, verb: VerbGroup) -> VerbGroup:
    """The finite verb that an infinitive or a gerund hangs on: `is expected to last`, `began backing`."""
    if verb.finite or verb.form in ("past", "participle"):
        return verb
    left = hard_boundary_before(parsed, verb.first)
    return next((v for v in reversed(verbs_between(parsed, left, verb.first)) if v.finite), verb)


def _before_quotation(parsed: Parsed, i: int) -> int:
    """`that the works “ended two weeks ago”`: a quotation may open at the verb."""
    opens = i > 1 and parsed.tokens[i - 1].text in ("“", '"') and parsed.tokens[i - 2].is_word
    return i - 1 if opens and not has_verb_between(parsed, i - 2, i - 1) else i


def _holds_relative_clause(parsed: Parsed, left: int, end: int) -> bool:
    """`a ferry that replaced the bridge collided`: the first verb belongs to the relative clause."""
    if left < 2 or parsed.tokens[left - 1].lower not in _RELATIVE or parsed.tokens[left - 2].text == ",":
        return False
    says = has_verb_between(parsed, left - 2, left - 1)
    closed = any(t.text == "," for t in parsed.tokens[left:end])
    return not says and not closed and any(left <= v.first for v in verbs_between(parsed, left, end) if v.finite)


def _is_empty(parsed: Parsed, first: int, end: int) -> bool:
    """Only adverbs and words of time between a relative pronoun and its verb."""
    words = lexicon().function_words
    between = (t.lower for t in parsed.tokens[first:end])
    return all(w.endswith("ly") or (w in words and w not in _SUBJECTS) for w in between)


def _antecedent(parsed: Parsed, relative: int) -> tuple[int, int]:
    """The noun phrase before `who`, `which`, `that`: back to a verb, a preposition or a boundary."""
    end = relative - 1 if relative and parsed.tokens[relative - 1].text == "," else relative
    start = end
    while start > max(0, end - _LONGEST_ANTECEDENT) and not has_verb_between(parsed, start - 1, start):
        token = parsed.tokens[start - 1]
        if token.lower in _ENDS_ANTECEDENT or not (token.is_word or token.lower in ("'s", "’s")):
            break
        start -= 1
    return start, end


def _behind_last_comma(parsed: Parsed, left: int, end: int) -> int:
    """Where the subject starts: behind the last comma that does not part a list."""
    item_end, in_list = end, False
    for comma in range(end - 1, left - 1, -1):
        if parsed.tokens[comma].text != ",":
            continue
        item = parsed.tokens[comma + 1 : item_end]
        opens = bool(item) and item[0].lower in COORDINATORS and len(item) > 1
        if opens and has_verb_between(parsed, left, comma):
            return comma + 2
        opens_list = (opens and item[0].lower != "but") or _ends_list(parsed, left, comma, item)
        if not opens_list and not (in_list and len(item) <= _LONGEST_LIST_ITEM):
            return comma + 1
        item_end, in_list = comma, True
    return left


def _ends_list(parsed: Parsed, left: int, comma: int, item: Sequence[Token]) -> bool:
    """`Italy, France and Spain signed`: two short items behind the comma, and before it one that is no adverbial."""
    joints = [k for k, t in enumerate(item) if t.lower == "and"]
    if len(joints) != 1 or not 0 < joints[0] <= _LONGEST_LIST_ITEM or len(item) - joints[0] - 1 > _LONGEST_LIST_ITEM:
        return False
    before = next((j for j in range(comma - 1, left - 1, -1) if parsed.tokens[j].text == ","), left - 1) + 1
    word = parsed.tokens[before].lower
    function_word = word in lexicon().function_words and word not in DETERMINERS
    adverbial = function_word or word in _TIME_ADVERBS or word[0].isdigit()
    adverb = word.endswith("ly") and word not in NOUNS_IN_LY
    return comma - before <= _LONGEST_LIST_ITEM and not adverbial and not adverb
