"""Place before a verb → the place before the asides that stand there."""

from musktimeline.events.coordination import starts_coordinated
from musktimeline.events.grammar import Parsed

_RELATIVE = frozenset(["who", "which", "that"])
_DASHES = frozenset(["—", "–", "--"])
_LONGEST_ASIDE = 24  # tokens


def before_asides(parsed: Parsed, i: int) -> int:
    """`EADS (the parent), which builds planes, won`: from the verb back to the end of the subject itself."""
    while i:
        closing = parsed.tokens[i - 1].text
        opening = (
            _last_of(parsed, i - 1, frozenset(["("]))
            if closing == ")"
            else _last_of(parsed, i - 1, _DASHES)
            if closing in _DASHES
            else _comma_of_aside(parsed, i - 1)
            if closing == ","
            else None
        )
        if not opening:
            return i
        i = opening
    return i


def _last_of(parsed: Parsed, i: int, texts: frozenset[str]) -> int | None:
    return next((j for j in range(i - 1, max(-1, i - _LONGEST_ASIDE), -1) if parsed.tokens[j].text in texts), None)


def _comma_of_aside(parsed: Parsed, i: int) -> int | None:
    """The comma that opens what the one at i closes: before a relative clause if there is one, else the nearest."""
    commas = [j for j in range(max(0, i - _LONGEST_ASIDE), i) if parsed.tokens[j].text == ","]
    relative = [j for j in commas if parsed.tokens[j + 1].lower in _RELATIVE]
    opening = next(iter(relative or reversed(commas)), None)
    if opening is None or relative or not starts_coordinated(parsed, opening + 1):
        return opening
    return None
