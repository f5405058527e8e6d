"""Article → what it reports as new: the only events that its publication date may date."""

import re
from collections.abc import Sequence
from functools import lru_cache

from musktimeline.events.grammar import Parsed, verbs_before, verbs_behind
from musktimeline.events.lexicon import lexicon
from musktimeline.events.subjects import subject_of
from musktimeline.events.tokens import VerbGroup
from musktimeline.events.triggers import Trigger, trigger_of_verb
from musktimeline.model import Article
from musktimeline.sentences import Sentence

_OPENING = 3  # sentences at the top in which the news may stand
_BEHIND_BYLINE = 2  # sentences behind a byline in mid-text, below a summary
_OLD = frozenset("previously earlier once originally since already then recently formerly ago later".split())
_NUMBER_LIKE_A_YEAR = re.compile(r"\d{3,4}s?")
_TAKEN_UP = frozenset(["he", "she", "it", "they"])
_WORD = re.compile("[a-z]+")
_HAVE = frozenset(["has", "have"])
_PRESENT = ("s", "base")
_DEFINITE = frozenset("the this that these those he she it they we i you who which".split())


def lead_sentences(article: Article, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Numbers of the sentences that may tell the news: the first few, and those behind the byline."""
    numbers = set(range(min(_OPENING, len(sentences))))
    quote = article.published.quote if article.published else None
    at = article.text.find(quote) if quote else -1
    if at >= 0:
        behind = [n for n, s in enumerate(sentences) if s.start >= at]
        numbers.update(behind[:_BEHIND_BYLINE])
    return frozenset(numbers)


def may_say_anything_new(text: str) -> bool:
    """Whether a sentence has a word without which no saying in it is new: a guess, before it is parsed."""
    return not _told_now().isdisjoint(_WORD.findall(text.lower()))


@lru_cache(maxsize=1)
def _told_now() -> frozenset[str]:
    stances, forms = lexicon().stances, lexicon().verb_forms.items()
    present = (form for form, verb in forms if verb.lemma in stances and verb.form in _PRESENT)
    return frozenset([*_HAVE, *stances, *present])


def lead_trigger(parsed: Parsed, *, opens: bool, has_date: bool) -> Trigger | None:
    """What a lead sentence reports as new: a saying told in the present or perfect, else its undated main event.

    The main event counts only in the sentence that opens the article.
    """
    saying = next((v for v in reversed(parsed.verbs) if _is_new_saying(parsed, v)), None)
    if saying:
        return trigger_of_verb(parsed, saying, len(parsed.tokens))
    main = next((v for v in parsed.verbs if v.finite), None)
    if has_date or not opens or main is None or not _is_new_event(parsed, main):
        return None
    return trigger_of_verb(parsed, main, len(parsed.tokens))


def _is_new_saying(parsed: Parsed, verb: VerbGroup) -> bool:
    """`a former official has revealed`, `a new report claims`; `the report claims` was told before."""
    if not verb.finite or verb.lemma not in lexicon().stances or verb.negated or verb.passive or verb.modal:
        return False
    first, last = subject_of(parsed, verb)
    if first >= last or _was_told_before(parsed, first):
        return False
    told_now = (verb.perfect and parsed.tokens[verb.first].lower in _HAVE) or verb.form in _PRESENT
    return told_now and _stands_outside(parsed, verb)


def _was_told_before(parsed: Parsed, first: int) -> bool:
    """A pronoun, or `the report`; `The New York Times` is a name."""
    following = parsed.tokens[first + 1]
    return parsed.tokens[first].lower in _DEFINITE and not following.is_capital


def _stands_outside(parsed: Parsed, verb: VerbGroup) -> bool:
    """It frames the sentence: nothing finite before it but what it closes, or it comes first."""
    earlier, later = verbs_before(parsed, verb.first), verbs_behind(parsed, verb.head)
    return not any(v.finite for v in earlier) or not any(v.finite for v in later)


def _is_new_event(parsed: Parsed, verb: VerbGroup) -> bool:
    until = parsed.ends[verb.head]
    if verb.first and parsed.tokens[verb.first - 1].lower in _TAKEN_UP:  # whom or what it means stands elsewhere
        return False
    if lexicon().cues["claim"].search(parsed.text, parsed.start, until):
        return False
    if any(t.lower in _OLD for t in parsed.tokens[: verb.head + 1]):
        return False
    if any(_NUMBER_LIKE_A_YEAR.fullmatch(t.text) for t in parsed.tokens):
        return False
    is_past = verb.form in ("past", "participle") and not verb.modal
    state = verb.lemma in ("be", "have", "do") or verb.lemma in lexicon().states
    return is_past and not state and not verb.negated
