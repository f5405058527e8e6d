"""Sentence + trigger → the event's own text: the clause that carries it, cut so that it reads alone.

Only words of the sentence are used, in their order; the date's words, frames and asides are left out.
"""

from collections.abc import Sequence

from musktimeline.events.clauses import clause_end
from musktimeline.events.closed_words import PREPOSITIONS
from musktimeline.events.coordination import shared_auxiliary
from musktimeline.events.grammar import Parsed, hard_boundary_before, verbs_before, verbs_between
from musktimeline.events.lexicon import lexicon
from musktimeline.events.noun_phrases import noun_phrase
from musktimeline.events.standing_alone import is_bare_participle, reads_alone
from musktimeline.events.subjects import governing_verb, subject_of
from musktimeline.events.tidying import LONGEST, joined, tidy
from musktimeline.events.triggers import Trigger
from musktimeline.events.without_date import Span, tied_phrase, without

_ASIDE_OPENERS = frozenset(["the", "a", "an", "then", "at", "in", "on", "for", "once", "now"])
_LONGEST_ASIDE = 16  # tokens


def event_text(parsed: Parsed, trigger: Trigger, phrase: Span | None, others: Sequence[Span] = ()) -> str:
    """The event in one line, at most LONGEST code points, without the phrase that dates it.

    `others`: the phrases of the sentence that date something else. What is left does not always read alone: then the
    date stays in, or the whole sentence is taken.
    """
    spans = _clause_spans(parsed, trigger, others)
    hole = phrase and tied_phrase(parsed, phrase)
    text = _line(parsed, without(spans, hole) if hole else spans)
    if reads_alone(parsed, trigger, text):
        return text
    whole = [_dated_noun(parsed, trigger, others) or _sentence(parsed, trigger)]
    return _line(parsed, without(whole, hole) if hole and trigger.saying else whole)


def _line(parsed: Parsed, spans: Sequence[Span]) -> str:
    return tidy(joined(parsed.text[start:end] for start, end in spans))


def _dated_noun(parsed: Parsed, trigger: Trigger, others: Sequence[Span]) -> Span | None:
    """`The bridge, built in 1962`: a participle behind its noun, up to the end of its own clause."""
    verb = trigger.verb
    if verb is None or not is_bare_participle(verb) or trigger.token != verb.head:
        return None
    first, last = subject_of(parsed, verb)
    if not first < last <= verb.first:
        return None
    return parsed.starts[first], parsed.ends[clause_end(parsed, trigger, verb, others) - 1]


def _sentence(parsed: Parsed, trigger: Trigger) -> Span:
    """The sentence, or what it reports; of a long one what follows the last boundary that leaves the trigger in."""
    first = _behind_frame(parsed, trigger.token)
    if parsed.ends[trigger.token] - parsed.starts[first] > LONGEST:
        first = hard_boundary_before(parsed, trigger.token)
    return parsed.starts[first], parsed.end


def _behind_frame(parsed: Parsed, i: int) -> int:
    """`denied reports that the lander was damaged`: behind the last `that` of a saying."""
    says = {v.head for v in parsed.verbs if v.lemma in lexicon().stances}
    says |= {j for j in range(i) if parsed.tokens[j].lower.removesuffix("s") in lexicon().containers}
    return next((j + 1 for j in range(i - 1, 0, -1) if parsed.tokens[j].lower == "that" and j - 1 in says), 0)


def _clause_spans(parsed: Parsed, trigger: Trigger, others: Sequence[Span]) -> list[Span]:
    """Code points of the subject and of what follows it, asides left out."""
    verb = trigger.verb and governing_verb(parsed, trigger.verb)
    if verb is None:
        phrase = noun_phrase(parsed, trigger.token)
        before = next((v for v in verbs_before(parsed, trigger.token) if v.finite), None)
        if before is None or " " in parsed.text[slice(*phrase)].removeprefix("’s "):
            return [phrase]
        verb = before
    if trigger.saying and not any(t.is_word for t in parsed.tokens[verb.head + 1 :]):
        return _spans(parsed, 0, verb.head + 1)
    first, last = subject_of(parsed, verb)
    if trigger.saying and first and parsed.tokens[first - 1].text in ("”", '"'):
        return _spans(parsed, 0, clause_end(parsed, trigger, verb))
    first = _behind_fronted_date(parsed, first, last, others)
    end = clause_end(parsed, trigger, verb, others)
    fronted = _fronted_span(parsed, trigger, first)
    subject = [] if verb.first == 0 and first > verb.head else _spans(parsed, first, last)
    auxiliary = _spans(parsed, *shared_auxiliary(parsed, verb))
    return [*([fronted] if fronted else []), *subject, *auxiliary, *_spans(parsed, verb.first, end)]


def _behind_fronted_date(parsed: Parsed, first: int, last: int, others: Sequence[Span]) -> int:
    """`In February thieves broke in`: a date that dates something else opens no subject."""
    if first >= last:
        return first
    for start, end in others:
        if not parsed.starts[first] <= start < parsed.starts[last - 1]:
            continue
        at, behind = parsed.token_at(start), parsed.token_at(end - 1) + 1
        opens = all(t.lower in PREPOSITIONS for t in parsed.tokens[first:at])
        if opens and first <= at < behind < last and not parsed.text[end:].startswith(("'s", "’s")):
            return behind
    return first


def _fronted_span(parsed: Parsed, trigger: Trigger, first: int) -> Span | None:
    """The opening phrase that holds the trigger (`On a campaign swing …, he spoke`)."""
    if not trigger.is_noun or trigger.saying or not 0 < trigger.token < first:
        return None
    left = hard_boundary_before(parsed, trigger.token)
    return parsed.starts[left], parsed.ends[first - 1]


def _spans(parsed: Parsed, first: int, last: int) -> list[Span]:
    """Tokens as spans, without asides between commas that hold no finite verb."""
    spans: list[Span] = []
    start = first
    for i in range(first, last):
        behind = _behind_aside(parsed, i, last) if i >= start and parsed.tokens[i].text == "," else None
        if behind:
            spans += _span(parsed, start, i)
            start = behind
    return [*spans, *_span(parsed, start, last)]


def _span(parsed: Parsed, first: int, last: int) -> list[Span]:
    return [(parsed.starts[first], parsed.ends[last - 1])] if first < last else []


def _behind_aside(parsed: Parsed, i: int, last: int) -> int | None:
    """The token behind an aside that opens at i (`, the tech mogul,`, `, currently the richest man …,`)."""
    if i == 0 or i + 1 >= last or not parsed.tokens[i - 1].is_capital:
        return None
    opening = parsed.tokens[i + 1].lower
    if opening not in _ASIDE_OPENERS and not opening.endswith("ly"):
        return None
    reach = range(i + 1, min(i + _LONGEST_ASIDE, last))
    close = next((j for j in reach if parsed.tokens[j].text == ","), None)
    if close is None or any(v.finite for v in verbs_between(parsed, i + 1, close)):
        return None
    return close + 1
