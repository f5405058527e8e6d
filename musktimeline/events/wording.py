"""Sentence + trigger → the event's own text: the clause that carries it, cut so that it reads alone.

Only words of the sentence are used, in their order; the date's words, frames and asides are left out.
"""

import re

from musktimeline.events.grammar import Parsed, VerbGroup
from musktimeline.events.lexicon import lexicon
from musktimeline.events.linking import Trigger, hard_boundary_after, hard_boundary_before

LONGEST = 160  # code points

_LEADING = re.compile(
    r"^(?:(?:and|but|so|or|yet|however|meanwhile|also|indeed|likewise|moreover|soon after|in fact|still|then|even"
    r"|for (?:example|instance)|at the same time|in addition|on the other hand|at one point|interestingly|basically)"
    r"\b[,\s]*)+",
    re.IGNORECASE,
)
_INNER = re.compile(r"\b(?:also|even)\s+(?=\w)")
_BEFORE_DATE = re.compile(r"(?:\s*[,—–(]\s*|\s+)?(?:\b(?:in|on|at|during|of|from|until|by|since|for|around|over)\s+)?$")
_ASIDE_LIMIT = 16
_ASIDE_OPENERS = frozenset(["the", "a", "an", "then", "at", "in", "on", "for", "once", "now"])
_RELATIVE = frozenset(["who", "which", "that"])
_STOPPERS = frozenset(
    ["who", "which", "while", "whereas", "although", "though", "because", "when", "where", "after", "before", "as"]
)
_ARTICLE_OF_DATE = re.compile(r"\b([Aa])n? (?=(\w))\2")
_ATTRIBUTIONS = frozenset(["according", "citing", "with", "per"])
_NEW_CLAUSE = frozenset(["despite", "but", "a", "an", "the", "and", "so", "yet"])
_TRAILING = re.compile(r"(?:[\s,;:—–(\-]+|\b(?:and|but|or|although)|(?:\band|,)?\s*\b(?:that|it|this) (?:was|is))+$")


def event_text(parsed: Parsed, trigger: Trigger, phrase: tuple[int, int] | None) -> str:
    """The event in one line, at most LONGEST code points, or as near to it as a word allows."""
    spans = _clause_spans(parsed, trigger)
    kept = _without(spans, _phrase_with_preposition(parsed, phrase)) if phrase else spans
    pieces = [parsed.text[start:end] for start, end in kept]
    return _tidy(_joined(pieces))


def subject_of(parsed: Parsed, verb: VerbGroup) -> tuple[int, int]:
    """Tokens (first, behind the last) of a verb's subject; empty where the sentence does not give one."""
    i = verb.first
    if i and parsed.tokens[i - 1].lower in _RELATIVE:
        return _antecedent(parsed, i - 1)
    if i and parsed.tokens[i - 1].lower in ("and", "but", "or"):
        earlier = [v for v in parsed.verbs if v.head < i - 1 and v.finite]
        return subject_of(parsed, earlier[-1]) if earlier else (i, i)
    left = hard_boundary_before(parsed, i)
    left = max([left, *(v.head + 1 for v in parsed.verbs if left <= v.head < i - 1 and v.lemma in lexicon().stances)])
    start = _subject_start(parsed, left, i)
    return start, i


def _subject_start(parsed: Parsed, left: int, verb: int) -> int:
    """Behind the last comma that does not only close an aside or part a list."""
    i, in_list = verb, False
    while i > left:
        comma = next((j for j in range(i - 1, left - 1, -1) if parsed.tokens[j].text == ","), None)
        if comma is None:
            return left
        between = [t for t in parsed.tokens[comma + 1 : i] if t.is_word and not t.lower.endswith("ly")]
        opening = next((j for j in range(comma - 1, left - 1, -1) if parsed.tokens[j].text == ","), None)
        if between and between[0].lower in ("and", "or") and len(between) > 1:
            i, in_list = comma, True
        elif not between:
            if opening is None or comma - opening > _ASIDE_LIMIT:
                return left
            i = opening
            if not _has_subject(parsed, left, opening):
                return opening + 1
        elif in_list and len(between) <= 2:
            i = comma
        else:
            return comma + 1
    return left


def _has_subject(parsed: Parsed, left: int, opening: int) -> bool:
    return any(t.is_capital or t.lower.endswith("s") for t in parsed.tokens[left:opening] if t.is_word)


def _antecedent(parsed: Parsed, relative: int) -> tuple[int, int]:
    """The noun phrase before `who`, `which`, `that`: back to a verb, a preposition or a boundary."""
    end = relative - 1 if parsed.tokens[relative - 1].text == "," else relative
    start = end
    verbs = {v.head for v in parsed.verbs}
    while start > max(0, end - 6) and start - 1 not in verbs and parsed.tokens[start - 1].is_word:
        if parsed.tokens[start - 1].lower in ("of", "in", "by", "to", "with", "from", "for", "on", "at", "and", "that"):
            break
        start -= 1
    return start, end


def _clause_spans(parsed: Parsed, trigger: Trigger) -> list[tuple[int, int]]:
    """Code points of the subject and of what follows it, asides left out."""
    if trigger.verb is None:
        return [_noun_phrase(parsed, trigger.token)]
    if trigger.saying and not any(t.is_word for t in parsed.tokens[trigger.verb.head + 1 :]):
        return _spans(parsed, 0, trigger.verb.head + 1)
    first, last = subject_of(parsed, trigger.verb)
    end = _clause_end(parsed, trigger)
    fronted = _fronted_span(parsed, trigger, first)
    return ([fronted] if fronted else []) + _spans(parsed, first, last) + _spans(parsed, trigger.verb.first, end)


def _fronted_span(parsed: Parsed, trigger: Trigger, first: int) -> tuple[int, int] | None:
    """The opening phrase that holds the trigger (`On a campaign swing …, he spoke`)."""
    if not trigger.is_noun or trigger.token >= first:
        return None
    left = hard_boundary_before(parsed, trigger.token)
    return parsed.tokens[left].start, parsed.tokens[first - 1].end if first else parsed.tokens[left].start


def _clause_end(parsed: Parsed, trigger: Trigger) -> int:
    """The token at which the clause's own words end."""
    assert trigger.verb is not None
    subordinate = _is_subordinate(parsed, trigger.verb)
    quoted = False
    for i in range(max(trigger.verb.head, trigger.token) + 1, len(parsed.tokens)):
        token = parsed.tokens[i]
        if token.text in ("“", "”", '"'):
            quoted = token.text == "“" or (token.text == '"' and not quoted)
        elif not quoted and (_ends_clause(parsed, i, trigger) or (subordinate and _main_clause_follows(parsed, i))):
            return i
    return len(parsed.tokens)


def _is_subordinate(parsed: Parsed, verb: VerbGroup) -> bool:
    """`which won …, has`, `After Russia invaded …, Musk has`: the clause ends where the main one goes on."""
    opener = hard_boundary_before(parsed, verb.first) - 1
    return opener >= 0 and parsed.tokens[opener].lower in _STOPPERS


def _main_clause_follows(parsed: Parsed, i: int) -> bool:
    return parsed.tokens[i].text == "," and _verb_follows(parsed, i)


def _ends_clause(parsed: Parsed, i: int, trigger: Trigger) -> bool:
    token = parsed.tokens[i]
    if token.text in (";", "—", "–", "(", ")") or (token.text == ":" and not trigger.saying):
        return True
    if token.lower in _STOPPERS:
        return _verb_follows(parsed, i)
    if i + 1 == len(parsed.tokens):
        return token.text in (".", "!", "?")
    return token.text == "," and _is_last_comma(parsed, i, trigger)


def _is_last_comma(parsed: Parsed, comma: int, trigger: Trigger) -> bool:
    """Whether what follows a comma is no more of the clause: an attribution, a participle, another clause."""
    following = parsed.tokens[comma + 1].lower
    if following in _ATTRIBUTIONS or following.endswith("ing") or _opens_frame(parsed, comma):
        return True
    opens = following in _STOPPERS or (following in _NEW_CLAUSE and not trigger.saying)
    return opens and _verb_follows(parsed, comma + 1)


def _verb_follows(parsed: Parsed, i: int) -> bool:
    return any(i < v.head for v in parsed.verbs if v.head < hard_boundary_after(parsed, i + 1))


def _opens_frame(parsed: Parsed, comma: int) -> bool:
    """`…, The Wall Street Journal reports`, `…, police said`: a saying verb in the last part of the sentence."""
    verbs = [v for v in parsed.verbs if v.head > comma and v.finite]
    return bool(verbs) and verbs[0].lemma in lexicon().stances and verbs[0].first - comma <= 10


def _noun_phrase(parsed: Parsed, i: int) -> tuple[int, int]:
    """From the noun's possessor or article to the end of its `of`/`by`/`on`/`in` complements."""
    start = i
    while start and (parsed.tokens[start - 1].is_word or parsed.tokens[start - 1].lower in ("'s", "’s")):
        before = parsed.tokens[start - 1].lower
        if before in lexicon().function_words and before not in ("the", "a", "an", "his", "her", "its", "their"):
            break
        start -= 1
        if before in ("the", "a", "an"):
            break
    end = i + 1
    if parsed.tokens[i].lower in lexicon().containers:
        last = next(
            (j for j in range(i, len(parsed.tokens)) if parsed.tokens[j].text in (".", ";", "—", "–")),
            len(parsed.tokens),
        )
        return parsed.tokens[start].start, parsed.tokens[last - 1].end
    verbs = {k for v in parsed.verbs for k in range(v.first, v.head + 1)}
    while end < len(parsed.tokens) and end not in verbs and parsed.tokens[end].is_word and not parsed.is_boundary(end):
        end += 1
    return parsed.tokens[start].start, parsed.tokens[end - 1].end


def _spans(parsed: Parsed, first: int, last: int) -> list[tuple[int, int]]:
    """Tokens as spans, without asides between commas that hold no finite verb."""
    spans, i = [], first
    while i < last:
        aside = _aside_end(parsed, i, last)
        if aside:
            i = aside
            continue
        spans.append((parsed.tokens[i].start, parsed.tokens[i].end))
        i += 1
    return _merged(parsed.text, spans)


def _aside_end(parsed: Parsed, i: int, last: int) -> int | None:
    """The token behind an aside that opens at i (`, the tech mogul,`, `, currently the richest man …,`)."""
    if parsed.tokens[i].text != "," or i + 1 >= len(parsed.tokens) or not i or not parsed.tokens[i - 1].is_capital:
        return None
    opening = parsed.tokens[i + 1]
    if not (opening.lower in _ASIDE_OPENERS or opening.lower.endswith("ly")):
        return None
    close = next(
        (j for j in range(i + 1, min(i + _ASIDE_LIMIT, len(parsed.tokens))) if parsed.tokens[j].text == ","), None
    )
    if close is None or any(i < v.head < close for v in parsed.verbs if v.finite) or close > last:
        return None
    return close + 1


def _merged(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _phrase_with_preposition(parsed: Parsed, phrase: tuple[int, int]) -> tuple[int, int]:
    start, end = phrase
    before = _BEFORE_DATE.search(parsed.text, parsed.start, start)
    return (before.start() if before else start), end


def _without(spans: list[tuple[int, int]], hole: tuple[int, int]) -> list[tuple[int, int]]:
    """Spans with a hole cut into them."""
    left = [(start, min(end, hole[0])) for start, end in spans if start < hole[0]]
    right = [(max(start, hole[1]), end) for start, end in spans if end > hole[1]]
    return left + right


def _joined(pieces: list[str]) -> str:
    text = " ".join(piece.strip() for piece in pieces if piece.strip())
    return re.sub(r"\s+([,.;:’')\]])", r"\1", " ".join(text.split()))


def _tidy(text: str) -> str:
    text = _ARTICLE_OF_DATE.sub(_article, _INNER.sub("", _LEADING.sub("", text.strip(" ,.;:—–-"))))
    text = _TRAILING.sub("", _balanced(text)).rstrip(".")
    if len(text) > LONGEST:
        text = text[: LONGEST - 1].rpartition(" ")[0].rstrip(" ,;:—–") + "…"
    return text[:1].upper() + text[1:]


def _article(match: re.Match[str]) -> str:
    """`an October tweet` without its month is `a tweet`."""
    return f"{match[1]}n {match[2]}" if match[2].lower() in "aeiou" else f"{match[1]} {match[2]}"


def _balanced(text: str) -> str:
    """Drop quotation marks and brackets whose partner was cut off."""
    if text.count("“") == text.count("”") + 1 and text.count('"') == 1:
        text = text.replace('"', "”")
    for opening, closing in (("“", "”"), ("(", ")"), ('"', '"')):
        odd = text.count('"') % 2 if opening == '"' else text.count(opening) != text.count(closing)
        if odd:
            text = text.replace(opening, "").replace(closing, "")
    return text
