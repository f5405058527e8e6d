"""Sentence + dated phrase → the verb of what happened on the occasion that the phrase dates."""

from musktimeline.events.closed_words import DETERMINERS
from musktimeline.events.grammar import Parsed
from musktimeline.events.lexicon import lexicon
from musktimeline.events.triggers import Trigger, trigger_of_verb

_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_OPENERS = frozenset(["in", "on", "during", "at"])


def verb_of_occasion(parsed: Parsed, first: int, last: int) -> Trigger | None:
    """`At a Monday hearing, the judge approved the sale`: of tokens `first` to `last`, which open the sentence so.

    Not where the occasion is a tweet or a letter, which dates the saying, nor where no day is named: `in the 2008 film`
    says when the film was made, and `in the Sunday Mirror` nothing.
    """
    if not _opens_sentence(parsed, first) or _WEEKDAYS.isdisjoint(t.lower for t in parsed.tokens[first : last + 1]):
        return None
    comma = next((i for i in range(last + 1, len(parsed.tokens)) if parsed.tokens[i].text == ","), 0)
    occasion = parsed.tokens[last + 1 : comma]
    verb = next((v for v in parsed.verbs if v.finite), None)
    if not occasion or verb is None or verb.first < comma or occasion[0].is_capital:
        return None
    if any(t.lower in lexicon().containers for t in occasion):
        return None
    return trigger_of_verb(parsed, verb, len(parsed.tokens))


def _opens_sentence(parsed: Parsed, first: int) -> bool:
    """`At a …`, `In the …`, `During Tuesday’s …`; `On Monday` alone needs no such rule."""
    if first not in (1, 2):
        return False
    opener, *determiner = (t.lower for t in parsed.tokens[:first])
    if determiner:
        return opener in _OPENERS and determiner[0] in DETERMINERS
    return opener == "during"
