"""Sentence + trigger → the event's own text: the clause that carries it, cut so that it reads alone.

Only words of the sentence are used, in their order; the date's words, frames and asides are left out.
"""

import re

from musktimeline.events.clauses import clause_end
from musktimeline.events.grammar import Parsed, hard_boundary_before
from musktimeline.events.lexicon import lexicon
from musktimeline.events.subjects import governing_verb, subject_of
from musktimeline.events.tokens import Token
from musktimeline.events.triggers import Trigger

LONGEST = 180  # code points of an event's text

_LEADING = re.compile(
    r"^(?:(?:and|but|so|or|yet|however|meanwhile|also|indeed|likewise|moreover|soon after|in fact|still|then|even"
    r"|for (?:example|instance)|at the same time|in addition|on the other hand|at one point|interestingly|basically)"
    r"\b[,\s]*)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"(?:[\s.,;:—–(\-]+|\b(?:and|but|or|although)|(?:\band|,)?\s*\b(?:that|it|this) (?:was|is))+$")
_INNER = re.compile(r"\b(?:also|even)\s+(?=\w)")
_BEFORE_DATE = re.compile(
    r"(?:\s*[,—–(]\s*|\s+)?(?:\b(?:in|on|at|during|of|from|until|by|since|for|around|over)\s+)?$", re.IGNORECASE
)
_INDEFINITE = re.compile(r"\b([Aa])n?$")
_ASIDE_OPENERS = frozenset(["the", "a", "an", "then", "at", "in", "on", "for", "once", "now"])
_LONGEST_ASIDE = 16  # tokens
_NOT_OF_NOUN = frozenset(["the", "a", "an", "his", "her", "its", "their"])
_ENDS = frozenset([".", ";", "—", "–", "--", "!", "?"])


def event_text(parsed: Parsed, trigger: Trigger, phrase: tuple[int, int] | None) -> str:
    """The event in one line, at most LONGEST code points, without the phrase (code points) that dates it."""
    spans = _clause_spans(parsed, trigger)
    if phrase:
        spans = _without(spans, _with_preposition(parsed, phrase))
    return _tidy(_joined([parsed.text[start:end] for start, end in spans]))


def _clause_spans(parsed: Parsed, trigger: Trigger) -> list[tuple[int, int]]:
    """Code points of the subject and of what follows it, asides left out."""
    verb = trigger.verb and governing_verb(parsed, trigger.verb)
    if verb is None:
        noun_phrase = _noun_phrase(parsed, trigger.token)
        before = next((v for v in reversed(parsed.verbs) if v.finite and v.head < trigger.token), None)
        if before is None or " " in parsed.text[slice(*noun_phrase)].removeprefix("’s "):
            return [noun_phrase]
        verb = before
    if trigger.saying and not any(t.is_word for t in parsed.tokens[verb.head + 1 :]):
        return _spans(parsed, 0, verb.head + 1)
    first, last = subject_of(parsed, verb)
    if trigger.saying and first and parsed.tokens[first - 1].text in ("”", '"'):
        return _spans(parsed, 0, clause_end(parsed, trigger, verb))
    end = clause_end(parsed, trigger, verb)
    fronted = _fronted_span(parsed, trigger, first)
    subject = [] if verb.first == 0 and first > verb.head else _spans(parsed, first, last)
    return [*([fronted] if fronted else []), *subject, *_spans(parsed, verb.first, end)]


def _fronted_span(parsed: Parsed, trigger: Trigger, first: int) -> tuple[int, int] | None:
    """The opening phrase that holds the trigger (`On a campaign swing …, he spoke`)."""
    if not trigger.is_noun or trigger.saying or not 0 < trigger.token < first:
        return None
    left = hard_boundary_before(parsed, trigger.token)
    return parsed.tokens[left].start, parsed.tokens[first - 1].end


def _noun_phrase(parsed: Parsed, i: int) -> tuple[int, int]:
    """From the noun's possessor or article to the end of its complements, or of what was said."""
    start = i
    while start and _belongs_before(parsed.tokens[start - 1]):
        start -= 1
        if parsed.tokens[start].lower in ("the", "a", "an"):
            break
    saying = parsed.tokens[i].lower in lexicon().containers
    verbs = set() if saying else {k for v in parsed.verbs for k in range(v.first, v.head + 1)}
    end = i + 1
    while end < len(parsed.tokens) and end not in verbs and parsed.tokens[end].text not in _ENDS:
        if not saying and (not parsed.tokens[end].is_word or parsed.is_boundary(end)):
            break
        end += 1
    return parsed.tokens[start].start, parsed.tokens[end - 1].end


def _belongs_before(token: Token) -> bool:
    if token.lower in ("'s", "’s"):
        return True
    return token.is_word and (token.lower in _NOT_OF_NOUN or token.lower not in lexicon().function_words)


def _spans(parsed: Parsed, first: int, last: int) -> list[tuple[int, int]]:
    """Tokens as spans, without asides between commas that hold no finite verb."""
    spans: list[tuple[int, int]] = []
    i = first
    while i < last:
        behind = _behind_aside(parsed, i, last)
        if behind is None:
            token = parsed.tokens[i]
            if spans and not parsed.text[spans[-1][1] : token.start].strip():
                spans[-1] = (spans[-1][0], token.end)
            else:
                spans.append((token.start, token.end))
        i = behind or i + 1
    return spans


def _behind_aside(parsed: Parsed, i: int, last: int) -> int | None:
    """The token behind an aside that opens at i (`, the tech mogul,`, `, currently the richest man …,`)."""
    if parsed.tokens[i].text != "," or i == 0 or i + 1 >= last or not parsed.tokens[i - 1].is_capital:
        return None
    opening = parsed.tokens[i + 1].lower
    if opening not in _ASIDE_OPENERS and not opening.endswith("ly"):
        return None
    reach = range(i + 1, min(i + _LONGEST_ASIDE, last))
    close = next((j for j in reach if parsed.tokens[j].text == ","), None)
    if close is None or any(i < v.head < close for v in parsed.verbs if v.finite):
        return None
    return close + 1


def _with_preposition(parsed: Parsed, phrase: tuple[int, int]) -> tuple[int, int]:
    start, end = phrase
    before = _BEFORE_DATE.search(parsed.text, parsed.start, start)
    if parsed.text[end : end + 2] in ("'s", "’s"):
        return start, end + 2
    return (before.start() if before else start), end


def _without(spans: list[tuple[int, int]], hole: tuple[int, int]) -> list[tuple[int, int]]:
    """Spans with a hole cut into them, in the same order."""
    cut = [part for start, end in spans for part in ((start, min(end, hole[0])), (max(start, hole[1]), end))]
    return [(start, end) for start, end in cut if start < end]


def _joined(pieces: list[str]) -> str:
    """Pieces with single spaces; an article before a cut suits the word that follows now (`an October tweet`)."""
    text = ""
    for piece in (p.strip() for p in pieces if p.strip()):
        if text and _INDEFINITE.search(text):
            text = _INDEFINITE.sub(r"\1n" if piece[0].lower() in "aeiou" else r"\1", text)
        text += f" {piece}"
    return re.sub(r"\s+([,.;:’)\]])", r"\1", " ".join(text.split()))


def _tidy(text: str) -> str:
    text = _INNER.sub("", _LEADING.sub("", text.strip(" ,.;:—–-")))
    text = _TRAILING.sub("", _balanced(text)).rstrip(".")
    if len(text) > LONGEST:
        text = text[: LONGEST - 1].rpartition(" ")[0].rstrip(" ,;:—–") + "…"
    return text[:1].upper() + text[1:]


def _balanced(text: str) -> str:
    """Drop quotation marks and brackets whose partner was cut off."""
    if text.count("“") == text.count("”") + 1 and text.count('"') == 1:
        text = text.replace('"', "”")
    for opening, closing in (("“", "”"), ("(", ")"), ('"', '"')):
        odd = text.count('"') % 2 if opening == '"' else text.count(opening) != text.count(closing)
        if odd:
            text = text.replace(opening, "").replace(closing, "")
    return text
