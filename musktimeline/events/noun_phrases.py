"""Noun → the phrase that it heads."""

from musktimeline.events.grammar import Parsed
from musktimeline.events.lexicon import lexicon
from musktimeline.events.tokens import Token

_NOT_OF_NOUN = frozenset(["the", "a", "an", "his", "her", "its", "their", "last", "next", "this"])
_ENDS = frozenset([".", ";", "—", "–", "--", "!", "?"])


def noun_phrase(parsed: Parsed, i: int) -> tuple[int, int]:
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
    return parsed.starts[start], parsed.ends[end - 1]


def _belongs_before(token: Token) -> bool:
    if token.lower in ("'s", "’s"):
        return True
    return token.is_word and (token.lower in _NOT_OF_NOUN or token.lower not in lexicon().function_words)
