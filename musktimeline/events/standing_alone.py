"""An event's text → whether it reads alone."""

from musktimeline.events.closed_words import BE, DETERMINERS
from musktimeline.events.grammar import Parsed, hard_boundary_before
from musktimeline.events.subjects import governing_verb, subject_of
from musktimeline.events.tokens import VerbGroup
from musktimeline.events.triggers import Trigger

_DEPENDENT = frozenset("who whom whose which what to twice than".split()) | BE
_INDEFINITE = frozenset("nobody no none nothing neither few anyone anybody anything any everyone those".split())
_FEWEST = 2  # words


def reads_alone(parsed: Parsed, trigger: Trigger, text: str) -> bool:
    """Whether a text has a subject and says something of it; `Ended`, `Was repaired` and `The treaty` do not."""
    words = text.lower().split()
    if len(words) < _FEWEST or words[0] in _DEPENDENT:
        return False
    if trigger.verb is None:
        return len(words) > _FEWEST or words[0] not in DETERMINERS
    verb = governing_verb(parsed, trigger.verb)
    if is_bare_participle(verb):
        return verb.first > 0 and words[-1] != parsed.tokens[verb.head].lower
    first, last = subject_of(parsed, verb)
    if trigger.saying:  # `An inquiry concluded`: what it concluded stands before it
        return len(words) > last - first + verb.head + 1 - verb.first
    return first < last and not (words[0] in _INDEFINITE and _leaves_pronoun_out(parsed, verb, last))


def _leaves_pronoun_out(parsed: Parsed, verb: VerbGroup, subject_end: int) -> bool:
    """`Nobody who saw it forgets`: without its pronoun the relative clause says something else."""
    opener = hard_boundary_before(parsed, verb.first) - 1
    return opener >= subject_end and parsed.tokens[opener].lower in ("who", "which", "that")


def is_bare_participle(verb: VerbGroup) -> bool:
    """`built in 1962`: neither a subject's own verb nor with an auxiliary."""
    return not verb.finite and verb.form in ("past", "participle")
