"""Tokens → the verb that stands at one of them without an auxiliary, if it is no noun or adjective there."""

from collections.abc import Sequence

from musktimeline.events.closed_words import DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS
from musktimeline.events.inflection import VerbForm
from musktimeline.events.lexicon import Lexicon
from musktimeline.events.tokens import Token, VerbGroup

_TIME_ADVERBS = frozenset(["today", "yesterday", "now", "also", "again", "further"])
_BEFORE_GERUND = PREPOSITIONS - {"after", "before"}
_BEFORE_NOUN = DETERMINERS - {"that"}
_OPENS_OBJECT = DETERMINERS | PREPOSITIONS
_BEFORE_BASE = PREPOSITIONS | DETERMINERS | {"and", "or", "to"}
_OBJECT_PRONOUNS = frozenset("him her it them me us you".split())


def bare_group(tokens: Sequence[Token], i: int, words: Lexicon) -> VerbGroup | None:
    reading = tokens[i].form
    if reading is None or (tokens[i].is_capital and i > 0):
        return None
    before = tokens[i - 1].lower if i else ""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if before == "to":
        return VerbGroup(i - 1, i, reading.lemma, reading.form, False) if reading.form == "base" else None
    if before in _BEFORE_NOUN or before in ("'s", "’s"):
        return None
    if reading.form == "ing":
        return None if before in _BEFORE_GERUND else VerbGroup(i, i, reading.lemma, "ing", False)
    if reading.form in ("past", "participle"):
        if _is_adjective(tokens, i, after, words):
            return None
        finite = reading.form == "past" and not _follows_noun_and_precedes_by(before, after)
        return VerbGroup(i, i, reading.lemma, reading.form, finite)
    if reading.lemma in words.unchanging and reading.form == "base" and _may_have_past(tokens, i):
        return VerbGroup(i, i, reading.lemma, "past", True)
    is_verb = _is_present(tokens, i, reading, after, reading.lemma in words.nouns_too)
    return VerbGroup(i, i, reading.lemma, reading.form, True) if is_verb else None


def _follows_noun_and_precedes_by(before: str, after: Token | None) -> bool:
    """`a report published by`: a participle without its auxiliary."""
    return after is not None and after.lower == "by" and before not in SUBJECT_PRONOUNS


def _is_adjective(tokens: Sequence[Token], i: int, after: Token | None, words: Lexicon) -> bool:
    """`a classified contract`, `$1.8 billion classified contract`; in `the jury that indicted him` it is a verb."""
    if i == 0 or after is None or not after.is_word or after.is_capital or after.lower in _OBJECT_PRONOUNS:
        return False
    if not tokens[i].lower.endswith("ed") or after.lower in words.function_words or after.lower in DETERMINERS:
        return False
    before = tokens[i - 1]
    opens = before.lower in DETERMINERS or before.lower in PREPOSITIONS or before.lower in ("'s", "’s")
    return opens or before.text[0].isdigit() or before.lower in ("million", "billion", "trillion", "hundred", "new")


def _may_have_past(tokens: Sequence[Token], i: int) -> bool:
    """`the families put up a stone`, `found it and cut the line`: what stands before a past that is as its base."""
    before = tokens[i - 1] if i else None
    if before is None or not before.is_word or before.text[0].isdigit():
        return False
    after = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if before.lower == "and":
        return after in DETERMINERS
    if before.lower == "that":  # `the pipe that burst in May`
        return after in _OPENS_OBJECT
    return before.lower not in _BEFORE_BASE and not before.lower.endswith("ly")


def _is_present(tokens: Sequence[Token], i: int, reading: VerbForm, after: Token | None, noun_too: bool) -> bool:
    """Whether a base or -s form, which could be a noun, is the verb here."""
    if i == 0:
        return False
    before = tokens[i - 2] if i > 1 and tokens[i - 1].lower in _TIME_ADVERBS else tokens[i - 1]
    if before.text == "," and _closes_aside(tokens, i - 1):
        return reading.form == "s" and not noun_too
    if before.lower in PREPOSITIONS or before.lower in _BEFORE_NOUN or not before.is_word:
        return False
    if reading.form == "s" and not noun_too:
        return True
    complement = after is not None and (
        after.is_capital
        or after.lower in DETERMINERS
        or after.lower in SUBJECT_PRONOUNS
        or after.lower in ("citing", "to")
        or after.text[0].isdigit()
    )
    if reading.form == "s":
        is_subject = before.is_capital or before.lower in ("also", "who", "which", "further", "it", "he", "she", "that")
        return (complement and (is_subject or not before.lower.endswith("s"))) or before.lower in (
            "he",
            "she",
            "it",
            "who",
            "which",
        )
    plural = before.lower.endswith("s") or before.lower in ("they", "we", "i", "you", "who", "people", "that")
    return (
        plural
        and before.lower not in ("'s", "’s")
        and (complement or before.lower in ("they", "we", "i", "you", "who"))
    )


def _closes_aside(tokens: Sequence[Token], comma: int) -> bool:
    """`Smith, released in 2013, lives in Leeds`: the second comma of two."""
    return sum(t.text == "," for t in tokens[: comma + 1]) == 2
