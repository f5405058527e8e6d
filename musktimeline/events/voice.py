"""Sentence + trigger → who says so, with which stance, and who published it first."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from musktimeline.events.grammar import Parsed, verbs_before, verbs_behind
from musktimeline.events.lexicon import lexicon
from musktimeline.events.names import is_publisher
from musktimeline.events.reading import Reading
from musktimeline.events.speakers import according_to, is_unnamed, possessor, speaker_of_verb
from musktimeline.events.subjects import governing_verb, subject_of
from musktimeline.events.tokens import VerbGroup
from musktimeline.events.triggers import Trigger

_AFTER_ATTRIBUTION = frozenset([".", ",", "citing", "in", "on"])
_ASIDE_OPENERS = frozenset(["who", "which", "when", "after", "before", "while", ";"])
_FUTURE = frozenset(["will", "would", "shall", "must"])
_ATTEMPTS = frozenset(["try", "attempt"])  # `tried to wake it`: that happened, whatever came of it
_FRAME_REACH = 14  # tokens between a saying verb and what it says


@dataclass(frozen=True, slots=True)
class Voice:
    """`speaker` None: the article itself. `via`: who published it first, where the sentence says so."""

    speaker: str | None = None
    stance: str = "report"
    via: str | None = None


def voice_of(reading: Reading, trigger: Trigger) -> Voice:
    """Who answers for a sentence's event."""
    parsed = reading.parsed
    if trigger.saying:
        return _voice_of_saying(reading, trigger)
    if _is_called_untrue(parsed, trigger):
        return Voice(_quoted_speaker(reading, trigger), "deny")
    frame = _frame(parsed, trigger)
    hedged = _is_hedged(parsed, trigger)
    if frame is None:
        source = according_to(parsed.text[parsed.start : parsed.end])
        speaker = source or _quoted_speaker(reading, trigger)
        via = _publisher_in(source) or (reading.report if is_unnamed(source) else None)
        return Voice(speaker, "claim" if hedged else _own_stance(parsed, trigger), via)
    stance = lexicon().stances[frame.lemma]
    if stance == "report" and _own_stance(parsed, trigger) == "plan":
        stance = "plan"
    if hedged and stance == "report":
        stance = "claim"
    speaker, via = speaker_of_verb(parsed, frame, reading.report) or (reading.speaker, None)
    if frame.negated and stance in ("report", "claim", "confirm"):
        stance = "deny"
    return Voice(speaker, stance, via)


def _voice_of_saying(reading: Reading, trigger: Trigger) -> Voice:
    """The saying itself is told by the article, in its speaker's voice."""
    parsed, verb = reading.parsed, trigger.verb
    if verb is None or verb.lemma not in lexicon().stances:
        return Voice(possessor(parsed, trigger.token), _stance_within(parsed, trigger.token))
    speaker, via = speaker_of_verb(parsed, verb, reading.report) or (reading.speaker, None)
    stance = "deny" if _is_denied_behind(parsed, verb) else lexicon().stances[verb.lemma]
    if verb.modal in _FUTURE:
        return Voice(speaker, "plan", via)
    return Voice(speaker, "report" if stance == "plan" else stance, via)


def _is_denied_behind(parsed: Parsed, verb: VerbGroup) -> bool:
    """`pleaded not guilty`."""
    behind = parsed.ends[min(len(parsed.tokens) - 1, verb.head + 2)]
    return bool(lexicon().cues["deny"].search(parsed.text, parsed.ends[verb.head], behind))


def _stance_within(parsed: Parsed, noun: int) -> str:
    """`a statement where he claimed`: the stance of the verb that tells what was stated."""
    verb = next((v for v in parsed.verbs if v.head > noun and v.lemma in lexicon().stances and v.finite), None)
    return lexicon().stances[verb.lemma] if verb else "report"


def _own_stance(parsed: Parsed, trigger: Trigger) -> str:
    """What will happen, or is planned to, is planned in whoever's voice."""
    if trigger.verb is None:
        return "report"
    verb = governing_verb(parsed, trigger.verb)
    if verb.lemma in _ATTEMPTS and verb.form == "past":
        return "report"
    hangs_on = verb is not trigger.verb and verb.lemma not in lexicon().aspect
    hangs_on_plan = hangs_on and (verb.lemma in lexicon().planning or verb.head + 1 == trigger.verb.first)
    is_scheduled = verb.passive and verb.lemma in lexicon().planning
    return "plan" if hangs_on_plan or is_scheduled or (verb.modal in _FUTURE and verb.lemma != "be") else "report"


def _frame(parsed: Parsed, trigger: Trigger) -> VerbGroup | None:
    """The saying verb whose complement holds the trigger: the nearest before it, else one that closes the sentence."""
    stances = lexicon().stances
    at = trigger.verb.first if trigger.verb else trigger.token
    before = next((v for v in verbs_before(parsed, at) if v.finite), None)
    if before and before.lemma in stances and not before.passive and _governs(parsed, before, at):
        return before
    after = (v for v in verbs_behind(parsed, trigger.token) if v.finite and v.lemma in stances and not v.passive)
    return next((v for v in after if v is not trigger.verb and _closes_sentence(parsed, v)), None)


def _measures(parsed: Parsed, verb: VerbGroup) -> bool:
    """`later than planned`, `as announced`: nobody speaks here."""
    return verb.first > 0 and parsed.tokens[verb.first - 1].lower in ("than", "as")


def _governs(parsed: Parsed, verb: VerbGroup, at: int) -> bool:
    """Whether what stands at a token is what the finite verb before it says: a `that`, a subject, a quote between.

    `claims that …`, `said … was`, `admitted that he had spoken`.
    """
    words = [t.lower for t in parsed.tokens[verb.head + 1 : at]]
    in_aside = verb.first > 0 and parsed.tokens[verb.first - 1].lower in ("who", "which") and "," in words
    if in_aside:
        return False
    if any(w in (";", "while", "after", "before", "when", "although") for w in words):
        return False
    if any(w in ("that", ":", "“", '"') for w in words[:4]):
        return True
    return len(words) <= _FRAME_REACH and not any(w in ("and", "but") for w in words)


def _closes_sentence(parsed: Parsed, verb: VerbGroup) -> bool:
    """`…, a report by The Wall Street Journal has said`: a comma, a subject, the verb, and nothing finite after."""
    if _measures(parsed, verb):
        return False
    after = parsed.tokens[verb.head + 1].lower if verb.head + 1 < len(parsed.tokens) else "."
    if after not in _AFTER_ATTRIBUTION and any(v.finite for v in verbs_behind(parsed, verb.head)):
        return False
    first, last = subject_of(parsed, verb)
    return 0 < first < last and parsed.tokens[first - 1].text in (",", "”", '"', "’")


def _publisher_in(source: str | None) -> str | None:
    return source if source and is_publisher(source) else None


def _is_called_untrue(parsed: Parsed, trigger: Trigger) -> bool:
    """`It is not true that he resigned`."""
    found = lexicon().cues["deny"].search(parsed.text, parsed.start, parsed.starts[trigger.token])
    return found is not None and parsed.text[found.end() :].lstrip().startswith("that ")


def _is_hedged(parsed: Parsed, trigger: Trigger) -> bool:
    """A hedge before the event is over, in its own clause or in one that governs it."""
    openers = (i for i in range(trigger.token - 1, -1, -1) if parsed.tokens[i].lower in _ASIDE_OPENERS)
    opener = next((parsed.ends[i] for i in openers), parsed.start)
    until = parsed.ends[min(len(parsed.tokens) - 1, trigger.token + 3)]
    return bool(lexicon().cues["claim"].search(parsed.text, opener, until))


def _quoted_speaker(reading: Reading, trigger: Trigger) -> str | None:
    return reading.speaker if inside_quotation(reading.parsed, trigger) else None


def inside_quotation(parsed: Parsed, trigger: Trigger) -> bool:
    """Whether the trigger stands in a quotation that opened in this sentence or in an earlier one."""
    at = parsed.starts[trigger.token]
    marks = _marks_of(parsed.text)
    paragraphs = marks["\n\n"]
    behind = bisect_left(paragraphs, at)
    paragraph = paragraphs[behind - 1] if behind else 0

    def count(mark: str) -> int:
        return bisect_left(marks[mark], at) - bisect_left(marks[mark], paragraph)

    return count("“") > count("”") or count('"') % 2 == 1


@lru_cache(maxsize=2)
def _marks_of(text: str) -> dict[str, list[int]]:
    """Where an article's quotation marks and blank lines stand: a paragraph can be as long as the article."""
    return {mark: [found.start() for found in re.finditer(mark, text)] for mark in ("“", "”", '"', "\n\n")}
