"""Tokens → the same with each number in words as one token."""

from collections.abc import Iterable, Iterator

from musktimeline.timexes.token import Token

_NUMERIC = ("cardinal", "magnitude")


def join_numbers(tokens: Iterable[Token]) -> list[Token]:
    """Number words → one token: *twenty-one*, *two hundred*, *nineteen ninety-six* (a year), *twenty-first*."""
    pending = list(tokens)
    return list(_joined(pending)) if any(token.kind in _NUMERIC for token in pending) else pending


def _joined(pending: list[Token]) -> Iterator[Token]:
    i = 0
    while i < len(pending):
        if pending[i].kind not in _NUMERIC and not _begins_magnitude(pending, i):
            yield pending[i]
            i += 1
            continue
        j = _end_of_number(pending, i)
        yield _joined_number(pending[i:j])
        i = j


def _begins_magnitude(tokens: list[Token], i: int) -> bool:
    """*a hundred*, *2.5 million*."""
    is_number = tokens[i].text in ("a", "A") or tokens[i].kind in ("n", "n12", "n31", "n99", "n999")
    return is_number and i + 1 < len(tokens) and tokens[i + 1].kind == "magnitude"


def _end_of_number(tokens: list[Token], i: int) -> int:
    j = i + 1
    while j < len(tokens):
        if tokens[j].kind in _NUMERIC:
            j += 1
        elif tokens[j].kind in ("dash", "and") and j + 1 < len(tokens) and tokens[j + 1].kind in (*_NUMERIC, "ordinal"):
            if tokens[j].kind == "and" and tokens[j - 1].kind != "magnitude":
                break
            j += 1
        elif tokens[j].kind == "ordinal" and tokens[j].text.isalpha() and _is_round(tokens[j - 1]):
            return j + 1
        else:
            break
    return j if tokens[j - 1].kind not in ("dash", "and") else j - 1


def _is_round(token: Token) -> bool:
    """Whether an ordinal goes on after this word: *twenty-first*, but *two first* are two numbers."""
    return token.kind in ("dash", "magnitude") or (isinstance(token.value, int) and token.value >= 20)


def _joined_number(tokens: list[Token]) -> Token:
    values = [t.value for t in tokens if isinstance(t.value, int | float)]
    text = "-".join(t.text for t in tokens)
    kind = "ordinal" if tokens[-1].kind == "ordinal" else "number_word"
    total = _year_said(values) if kind == "number_word" else None
    if total is not None:
        kind = "year"
    return Token(kind, _sum(values) if total is None else total, tokens[0].start, tokens[-1].end, text)


def _year_said(values: list[float]) -> int | None:
    """*nineteen ninety-six*, *twenty ten*: a number of the teens or twenty before one of 10 to 99."""
    if len(values) not in (2, 3) or not (13 <= values[0] <= 20):
        return None
    rest = sum(values[1:])
    if not 10 <= rest <= 99 or (len(values) == 3 and values[1] < 20):
        return None
    return int(values[0] * 100 + rest)


def _sum(values: list[float]) -> float:
    total = current = 0.0
    for value in values:
        if value >= 1000:
            total, current = total + max(current, 1) * value, 0
        elif value == 100:
            current = max(current, 1) * 100
        else:
            current += value
    whole = total + current
    return int(whole) if whole == int(whole) else whole
