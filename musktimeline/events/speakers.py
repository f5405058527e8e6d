"""Sentence → who speaks in it, and whose report it retells."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from musktimeline.events.grammar import Parsed
from musktimeline.events.lexicon import lexicon
from musktimeline.events.names import find_names, is_publisher
from musktimeline.events.subjects import subject_of
from musktimeline.events.tokens import VerbGroup
from musktimeline.plaintext import squeeze
from musktimeline.sentences import Sentence

_ACCORDING = re.compile(r"\b[Aa]ccording to\s+([^,;.“”—]+(?:(?:,\s[\w-]+)*,\s(?:and|or)\s[^,;.“”—]+)?)")
_TRAILING_ADVERBS = re.compile(
    r"(?:\s+(?:only|also|never|later|further|probably|now|then|still|even|today|yesterday|tonight|\w+ly))+$"
)
_REPORT_NOUN = re.compile(r"\b(report|article|story|investigation|account)s?\b")
_REPORT_BY = re.compile(r"\b(?:report|article|story|investigation|account)s?\s+(?:by|in|from|of)\s+(.+)$")
_REPORTED = ("report", "published", "revealed")
_SPEAKING = ("speaking", "spoke", "talking", "talked")
_RETOLD = (*_REPORTED, *_SPEAKING, "ccording to")  # a sentence without any names no report
_REPORTED_BY = re.compile(
    r"\b(?:report (?:by|in|from)|(?:reported|published|revealed) by)"
    r" ((?:[Tt]he )?[A-Z][\w.’']*(?: [A-Z][\w.’']*)*)"
)
_UNNAMED = re.compile(r"\b(?:sources|insiders|people familiar|person familiar|officials familiar)\b", re.IGNORECASE)
_SPEAKING_THROUGH = re.compile(
    rf"\b(?:[Ss]ources|[Ii]nsiders|[Oo]fficials|[Pp]eople)\b[^,.;]{{0,40}}\b(?:{'|'.join(_SPEAKING)}) "
    r"(?:to|through|with) (?:\w+ ){0,3}(?:like|such as) ((?:the )?[A-Z][\w.’']*(?: [A-Z][\w.’']*)*)"
)
_PRONOUNS = frozenset("he she they it i we".split())


def speaker_of_sentence(parsed: Parsed) -> str | None:
    """Who a quotation in the next sentence belongs to, if this one names a speaker."""
    stances = lexicon().stances
    saying = next((v for v in reversed(parsed.verbs) if v.finite and v.lemma in stances and not v.passive), None)
    named = speaker_of_verb(parsed, saying, None) if saying else None
    return named[0] if named else None


def reports_in(text: str, sentences: Sequence[Sentence]) -> list[tuple[int, str]]:
    """`a new report by The Wall Street Journal`, `According to The New Yorker`: whose reports an article retells.

    Each with the number of the sentence that names it.
    """
    starts = [sentence.start for sentence in sentences]
    numbers = {bisect_right(starts, place) - 1 for words in _RETOLD for place in _places(text, words)} - {-1}
    found = ((n, _report_of_sentence(text[sentences[n].start : sentences[n].end])) for n in sorted(numbers))
    return [(n, report) for n, report in found if report]


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _report_of_sentence(text: str) -> str | None:
    by = _REPORTED_BY.search(squeeze(text)) if any(word in text for word in _REPORTED) else None
    by = by or (_SPEAKING_THROUGH.search(text) if any(word in text for word in _SPEAKING) else None)
    if by and is_publisher(by[1]):
        return by[1]
    source = according_to(text)
    return source if source and is_publisher(source) else None


def speaker_of_verb(parsed: Parsed, verb: VerbGroup, report: str | None) -> tuple[str, str | None] | None:
    """Who speaks by a saying verb, and whose report that is; None where that is whoever spoke before."""
    first, last = subject_of(parsed, verb)
    if first >= last or parsed.tokens[last - 1].lower in _PRONOUNS:
        return None
    subject = _TRAILING_ADVERBS.sub("", squeeze(parsed.text[parsed.starts[first] : parsed.ends[last - 1]]))
    published = _REPORT_BY.search(subject)
    if published and is_publisher(published[1]):
        return published[1], published[1]
    if _REPORT_NOUN.search(subject) and report:
        return subject, report
    name = _spoken_name(subject)
    if not _is_somebody(name):
        return None
    return name, name if is_publisher(name) else _outer_report(parsed, verb, report)


def possessor(parsed: Parsed, noun: int) -> str | None:
    """`Musk’s statement`: whose it is."""
    if noun < 2 or parsed.tokens[noun - 1].lower not in ("'s", "’s"):
        return None
    names = find_names(parsed.text[parsed.start : parsed.ends[noun - 2]])
    return names[-1] if names and names[-1].endswith(parsed.tokens[noun - 2].text) else None


def is_unnamed(speaker: str | None) -> bool:
    """`sources in official circles`, `people familiar with the talks`: nobody whom a reader could ask."""
    return speaker is not None and _UNNAMED.search(speaker) is not None


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


def according_to(text: str) -> str | None:
    """Whom a sentence names as its source."""
    at = text.find("ccording to")
    match = _ACCORDING.search(text, max(0, at - 1)) if at >= 0 else None
    if not match:
        return None
    source = squeeze(match[1])
    published = _REPORT_BY.search(source)
    return published[1] if published and is_publisher(published[1]) else source or None
