"""Trigger → where the clause that carries it ends."""

from collections.abc import Sequence

from musktimeline.events.closed_words import CONJUNCTIONS_OF_TIME, SUBJECT_PRONOUNS
from musktimeline.events.coordination import ends_before_dated_verb
from musktimeline.events.grammar import (
    LONGEST_CLAUSE,
    Parsed,
    hard_boundary_after,
    hard_boundary_before,
    has_verb_between,
    verbs_behind,
    verbs_between,
)
from musktimeline.events.lexicon import lexicon
from musktimeline.events.tokens import VerbGroup
from musktimeline.events.triggers import Trigger

_STOPPERS = frozenset("who which while whereas although though because when where after before as".split())
_SUBORDINATORS = _STOPPERS | CONJUNCTIONS_OF_TIME
_ATTRIBUTIONS = frozenset(["according", "citing", "with", "per"])
_NEW_CLAUSE = frozenset("despite but a an the and so yet he she it they".split())
_RELATIVES = frozenset(["who", "which", "that"])
_SUBJECTS = SUBJECT_PRONOUNS | {"what", "whom", "whose"}
_DEGREES = frozenset(["further", "even", "thus", "thereby"])
_MEASURES = frozenset("year month week day hour minute decade century moment".split())
_QUOTES = frozenset(["“", "”", '"'])
_BREAKS = frozenset([";", "—", "–", "--", "(", ")", ":"])
_MAY_END = _STOPPERS | _QUOTES | _BREAKS | frozenset([",", ".", "!", "?", "and", "but", "or"])
_LONGEST_MEASURE = 6  # tokens, with its comma
_FRAME_REACH = 10  # tokens from a comma to the saying verb of an attribution


def clause_end(parsed: Parsed, trigger: Trigger, verb: VerbGroup, dates: Sequence[tuple[int, int]] = ()) -> int:
    """The token behind the last one of the clause; a quotation is never cut.

    `dates`: code points of what dates something else; a coordinated verb that has one of them is no part of the clause.
    """
    return _before_measure(parsed, _clause_end(parsed, trigger, verb, dates), verb)


def _clause_end(parsed: Parsed, trigger: Trigger, verb: VerbGroup, dates: Sequence[tuple[int, int]]) -> int:
    subordinate = _is_subordinate(parsed, verb)
    start = max(verb.head, trigger.token) + 1
    behind = min(len(parsed.tokens), start + LONGEST_CLAUSE)
    later = verbs_between(parsed, start, behind) if _modifies_noun(parsed, verb) else []
    main_verbs = {v.first for v in later if v.finite}
    quoted = False
    for i in range(start, behind):
        token = parsed.tokens[i]
        if token.lower not in _MAY_END and i not in main_verbs:
            continue
        if token.text in _QUOTES:
            quoted = token.text == "“" or (token.text == '"' and not quoted)
        elif not quoted and (
            _ends_clause(parsed, i, trigger)
            or (subordinate and _main_clause_follows(parsed, i))
            or (i in main_verbs and not _goes_on(parsed, verb, i))
            or ends_before_dated_verb(parsed, i, verb, dates)
        ):
            return i
    return behind


def _before_measure(parsed: Parsed, end: int, verb: VerbGroup) -> int:
    """`…, two years after it closed`: how long after goes with the clause that is cut off."""
    if end >= len(parsed.tokens) or parsed.tokens[end].lower not in ("after", "before"):
        return end
    if parsed.tokens[end - 1].lower.removesuffix("s") not in _MEASURES:
        return end
    comma = next((j for j in range(end - 1, verb.head, -1) if parsed.tokens[j].text == ","), None)
    return comma if comma is not None and end - comma <= _LONGEST_MEASURE else max(verb.head + 1, end - 2)


def _is_subordinate(parsed: Parsed, verb: VerbGroup) -> bool:
    """`which won …, has`, `After Russia invaded …, Musk has`: the clause ends where the main one goes on."""
    if not verb.finite and verb.form in ("past", "participle"):
        return True
    opener = hard_boundary_before(parsed, verb.first) - 1
    return opener >= 0 and parsed.tokens[opener].lower in _SUBORDINATORS


def _main_clause_follows(parsed: Parsed, i: int) -> bool:
    return parsed.tokens[i].text == "," and _verb_follows(parsed, i)


def _modifies_noun(parsed: Parsed, verb: VerbGroup) -> bool:
    """A participle behind its noun, or the verb of a relative clause that no comma sets off.

    `the bridge that opened in 1950 collapsed`, `a man arrested in Leeds was jailed`: the main verb ends its clause.
    """
    if not verb.finite or verb.lemma in lexicon().stances:
        return not verb.finite
    opener = hard_boundary_before(parsed, verb.first) - 1
    if opener < 1 or parsed.tokens[opener].lower not in _RELATIVES:
        return False
    return parsed.tokens[opener - 1].is_word and not has_verb_between(parsed, opener - 1, opener)


def _goes_on(parsed: Parsed, verb: VerbGroup, i: int) -> bool:
    """Whether a subject or a coordinator between two verbs lets the second belong to the clause of the first."""
    between = [t.lower for t in parsed.tokens[verb.head + 1 : i]]
    return any(w in _SUBJECTS or w in _STOPPERS or w in (",", "and", "but", "or") for w in between)


def _ends_clause(parsed: Parsed, i: int, trigger: Trigger) -> bool:
    token = parsed.tokens[i]
    if token.text in _BREAKS:
        return token.text != ":" or not trigger.saying
    if token.lower in _STOPPERS:
        return _verb_follows(parsed, i)
    if i + 1 == len(parsed.tokens):
        return token.text in (".", "!", "?")
    return token.text == "," and _is_last_comma(parsed, i, trigger)


def _is_last_comma(parsed: Parsed, comma: int, trigger: Trigger) -> bool:
    """Whether what follows a comma is no more of the clause: an attribution, a participle, another clause."""
    following = parsed.tokens[comma + 1].lower
    if following in _ATTRIBUTIONS or _is_participle(parsed, comma + 1) or _opens_frame(parsed, comma):
        return True
    after = parsed.tokens[comma + 2].lower if comma + 2 < len(parsed.tokens) else ""
    if following in ("and", "but") and (after in _STOPPERS or after == "that"):
        return True
    opens = following in _STOPPERS or (following in _NEW_CLAUSE and not trigger.saying)
    return opens and _verb_follows(parsed, comma + 1)


def _is_participle(parsed: Parsed, i: int) -> bool:
    """`, citing costs`, `, further complicating matters`."""
    after = parsed.tokens[i + 1].lower if i + 1 < len(parsed.tokens) else ""
    adverb = parsed.tokens[i].lower in _DEGREES or parsed.tokens[i].lower.endswith("ly")
    return parsed.tokens[i].lower.endswith("ing") or (adverb and after.endswith("ing"))


def _verb_follows(parsed: Parsed, i: int) -> bool:
    limit = hard_boundary_after(parsed, i + 1)
    return has_verb_between(parsed, i + 1, limit)


def _opens_frame(parsed: Parsed, comma: int) -> bool:
    """`…, The Wall Street Journal reports`, `…, police said`: a saying verb in the last part of the sentence."""
    verb = next((v for v in verbs_behind(parsed, comma) if v.finite), None)
    return verb is not None and verb.lemma in lexicon().stances and verb.first - comma <= _FRAME_REACH
