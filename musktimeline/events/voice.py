"""Sentence + trigger → who says so, with which stance, and who published it first."""

import re
from dataclasses import dataclass

from musktimeline.events.grammar import Parsed, VerbGroup
from musktimeline.events.lexicon import lexicon
from musktimeline.events.linking import Trigger
from musktimeline.events.names import find_names, is_publisher
from musktimeline.events.subjects import governing_verb, subject_of
from musktimeline.plaintext import squeeze

_ACCORDING = re.compile(r"\b[Aa]ccording to\s+([^,;.“”—]+(?:(?:,\s[\w-]+)*,\s(?:and|or)\s[^,;.“”—]+)?)")
_TRAILING_ADVERBS = re.compile(r"(?:\s+(?:only|also|never|later|further|probably|now|then|still|even|\w+ly))+$")
_REPORT_NOUN = re.compile(r"\b(report|article|story|investigation|account)s?\b")
_REPORT_BY = re.compile(r"\b(?:report|article|story|investigation|account)s?\s+(?:by|in|from|of)\s+(.+)$")
_AFTER_ATTRIBUTION = frozenset([".", ",", "citing", "in", "on"])
_ASIDE_OPENERS = frozenset(["who", "which", "when", "after", "before", "while", ";"])
_FUTURE = frozenset(["will", "would", "shall", "must"])
_PRONOUNS = frozenset("he she they it i we".split())
_FRAME_REACH = 14  # tokens between a saying verb and what it says


@dataclass(frozen=True, slots=True)
class Voice:
    """`speaker` None: the article itself. `via`: who published it first, where the sentence says so."""

    speaker: str | None = None
    stance: str = "report"
    via: str | None = None


def voice_of(parsed: Parsed, trigger: Trigger, previous_speaker: str | None, report: str | None) -> Voice:
    """Who answers for a sentence's event.

    `previous_speaker` stands for a pronoun and for a quotation that goes on; `report` is whose report the article
    retells so far, for `the report says`.
    """
    if trigger.saying:
        return _voice_of_saying(parsed, trigger, previous_speaker)
    frame = _frame(parsed, trigger)
    hedged = _is_hedged(parsed, trigger)
    if frame is None:
        source = _according_to(parsed)
        speaker = source or (previous_speaker if inside_quotation(parsed, trigger) else None)
        return Voice(speaker, "claim" if hedged else _own_stance(parsed, trigger), _publisher_in(source))
    stance = lexicon().stances[frame.lemma]
    if stance == "report" and _own_stance(parsed, trigger) == "plan":
        stance = "plan"
    if hedged and stance == "report":
        stance = "claim"
    speaker, via = _speaker(parsed, frame, previous_speaker, report)
    if frame.negated and stance in ("report", "claim", "confirm"):
        stance = "deny"
    return Voice(speaker, stance, via)


def speaker_of_sentence(parsed: Parsed, previous: str | None) -> str | None:
    """Who a quotation in the next sentence belongs to, if this one leaves it open or names a speaker."""
    saying = [v for v in parsed.verbs if v.finite and v.lemma in lexicon().stances and not v.passive]
    if not saying:
        return previous
    return _speaker(parsed, saying[-1], previous, None)[0] or previous


def report_of_sentence(parsed: Parsed) -> str | None:
    """`a new report by The Wall Street Journal`, `According to The New Yorker`: whose report is retold."""
    text = squeeze(parsed.text[parsed.start : parsed.end])
    by = re.search(
        r"\b(?:report (?:by|in|from)|(?:reported|published|revealed) by)"
        r" ((?:[Tt]he )?[A-Z][\w.’']*(?: [A-Z][\w.’']*)*)",
        text,
    )
    if by and is_publisher(by[1]):
        return by[1]
    source = _according_to(parsed)
    return source if source and is_publisher(source) else None


def _voice_of_saying(parsed: Parsed, trigger: Trigger, previous: str | None) -> Voice:
    """The saying itself is told by the article, in its speaker's voice."""
    verb = trigger.verb
    if verb is None or verb.lemma not in lexicon().stances:
        return Voice(_possessor(parsed, trigger.token), _stance_within(parsed, trigger.token))
    speaker, _ = _speaker(parsed, verb, previous, None)
    stance = lexicon().stances[verb.lemma]
    if verb.modal in _FUTURE:
        return Voice(speaker, "plan")
    return Voice(speaker, "report" if stance == "plan" else stance)


def _possessor(parsed: Parsed, noun: int) -> str | None:
    """`Musk’s statement`: whose it is."""
    if noun < 2 or parsed.tokens[noun - 1].lower not in ("'s", "’s"):
        return None
    names = find_names(parsed.text[parsed.start : parsed.tokens[noun - 2].end])
    return names[-1] if names and names[-1].endswith(parsed.tokens[noun - 2].text) else None


def _stance_within(parsed: Parsed, noun: int) -> str:
    """`a statement where he claimed`: the stance of the verb that tells what was stated."""
    verb = next((v for v in parsed.verbs if v.head > noun and v.lemma in lexicon().stances and v.finite), None)
    return lexicon().stances[verb.lemma] if verb else "report"


def _own_stance(parsed: Parsed, trigger: Trigger) -> str:
    """What will happen, or is planned to, is planned in whoever's voice."""
    if trigger.verb is None:
        return "report"
    verb = governing_verb(parsed, trigger.verb)
    hangs_on_plan = verb is not trigger.verb and (
        verb.lemma in lexicon().planning or verb.head + 1 == trigger.verb.first
    )
    is_scheduled = verb.passive and verb.lemma in lexicon().planning
    return "plan" if hangs_on_plan or is_scheduled or (verb.modal in _FUTURE and verb.lemma != "be") else "report"


def _frame(parsed: Parsed, trigger: Trigger) -> VerbGroup | None:
    """The saying verb whose complement holds the trigger: the nearest before it, else one that closes the sentence."""
    stances = lexicon().stances
    saying = [v for v in parsed.verbs if v.finite and v.lemma in stances and not v.passive and v is not trigger.verb]
    at = trigger.verb.first if trigger.verb else trigger.token
    before = [v for v in saying if v.head < at and _governs(parsed, v, at)]
    if before:
        return before[-1]
    after = [v for v in saying if v.head > trigger.token and _closes_sentence(parsed, v)]
    return after[0] if after else None


def _governs(parsed: Parsed, verb: VerbGroup, at: int) -> bool:
    """`claims that …`, `said … was`, `admitted that he had spoken`: only a `that`, a subject, a quote between."""
    words = [t.lower for t in parsed.tokens[verb.head + 1 : at]]
    if any(w in (";", "while", "after", "before", "when", "although") for w in words):
        return False
    finite = any(verb.head < v.head < at for v in parsed.verbs if v.finite)
    if not finite and any(w in ("that", ":", "“", '"') for w in words[:4]):
        return True
    return len(words) <= _FRAME_REACH and not finite and not any(w in ("and", "but") for w in words)


def _closes_sentence(parsed: Parsed, verb: VerbGroup) -> bool:
    """`…, a report by The Wall Street Journal has said`: a comma, a subject, the verb, and nothing finite after."""
    first, last = subject_of(parsed, verb)
    comma_before = first > 0 and parsed.tokens[first - 1].text in (",", "”", '"', "’")
    after = parsed.tokens[verb.head + 1].lower if verb.head + 1 < len(parsed.tokens) else "."
    ends = after in _AFTER_ATTRIBUTION or not any(v.head > verb.head and v.finite for v in parsed.verbs)
    return comma_before and last > first and ends


def _speaker(
    parsed: Parsed, verb: VerbGroup, previous: str | None, report: str | None
) -> tuple[str | None, str | None]:
    """Who speaks by a saying verb, and whose report that is."""
    first, last = subject_of(parsed, verb)
    if first >= last:
        return previous, None
    subject = _TRAILING_ADVERBS.sub("", squeeze(parsed.text[parsed.tokens[first].start : parsed.tokens[last - 1].end]))
    if parsed.tokens[last - 1].lower in _PRONOUNS:
        return previous, None
    published = _REPORT_BY.search(subject)
    if published and is_publisher(published[1]):
        return published[1], published[1]
    if _REPORT_NOUN.search(subject) and report:
        return report, report
    name = _spoken_name(subject)
    if not _is_somebody(name):
        return previous, None
    outer = _outer_report(parsed, verb, report)
    return name, name if is_publisher(name) else outer


def _is_somebody(name: str) -> bool:
    """Not `first`, `its own`, `one of them`: words that point without naming anybody."""
    words = name.lower().split()
    return bool(words) and not all(w in lexicon().function_words or w == "own" for w in words)


def _outer_report(parsed: Parsed, verb: VerbGroup, report: str | None) -> str | None:
    """`The report cites intelligence sources who claim …`: the claim comes by way of the report."""
    opening = " ".join(t.lower for t in parsed.tokens[: min(verb.first, 4)])
    return report if report and _REPORT_NOUN.search(opening) else None


def _spoken_name(subject: str) -> str:
    """A person's full name where the subject has one, else the subject as it stands."""
    without_aside = re.sub(r",[^,]*$", "", subject)
    names = [n for n in find_names(without_aside) if not is_publisher(n) or n.lower() == without_aside.lower()]
    whole = without_aside if len(without_aside) <= 60 else (names[-1] if names else without_aside)
    whole = re.sub(r"^(?:[Aa]n?|[Aa]nd|[Bb]ut)\s+", "", whole)
    return names[-1] if names and whole.endswith(names[-1]) and " " in names[-1] else whole


def _according_to(parsed: Parsed) -> str | None:
    match = _ACCORDING.search(parsed.text, parsed.start, parsed.end)
    if not match:
        return None
    source = squeeze(match[1])
    published = _REPORT_BY.search(source)
    return published[1] if published and is_publisher(published[1]) else source or None


def _publisher_in(source: str | None) -> str | None:
    return source if source and is_publisher(source) else None


def _is_hedged(parsed: Parsed, trigger: Trigger) -> bool:
    """A hedge before the event is over, in its own clause or in one that governs it."""
    opener = next((t.end for t in reversed(parsed.tokens[: trigger.token]) if t.lower in _ASIDE_OPENERS), parsed.start)
    until = parsed.tokens[min(len(parsed.tokens) - 1, trigger.token + 3)].end
    return bool(lexicon().cues["claim"].search(parsed.text, opener, until))


def inside_quotation(parsed: Parsed, trigger: Trigger) -> bool:
    """Whether the trigger stands in a quotation that opened in this sentence or in an earlier one."""
    at = parsed.tokens[trigger.token].start
    paragraph = parsed.text.rfind("\n\n", 0, at) + 1
    opened = parsed.text.count("“", paragraph, at) - parsed.text.count("”", paragraph, at)
    straight = parsed.text.count('"', paragraph, at)
    return opened > 0 or straight % 2 == 1
