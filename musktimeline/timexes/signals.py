"""The word before an expression → the phrase that it makes with it, and the dates that the phrase may state."""

from collections.abc import Callable, Sequence

from musktimeline.dates import Date, Interval, OneOf, Part, parse_date
from musktimeline.timexes.dating import period_part, period_shape
from musktimeline.timexes.period import Grain, Period, period_of
from musktimeline.timexes.token import Token

Shape = Part | OneOf | Interval


def _since(shape: Part | OneOf) -> tuple[Shape, ...]:
    return (Interval(shape, None, open_end=True),)


def _until(shape: Part | OneOf) -> tuple[Shape, ...]:
    return (Interval(None, shape),)


def _by(shape: Part | OneOf) -> tuple[Shape, ...]:
    """What had come about by then, and what was due by then."""
    return shape, *_no_later(shape)


def _from_then(shape: Part | OneOf) -> tuple[Shape, ...]:
    """What came about then, and what was free to come about from then on."""
    return shape, *_no_earlier(shape)


def _no_later(shape: Part | OneOf) -> tuple[Shape, ...]:
    return (OneOf(None, _last(shape)),)


def _no_earlier(shape: Part | OneOf) -> tuple[Shape, ...]:
    return (OneOf(_first(shape), None),)


def _before(shape: Part | OneOf) -> tuple[Shape, ...]:
    neighbour = _neighbour(shape, -1)
    return (OneOf(None, neighbour),) if neighbour else (shape,)


def _after(shape: Part | OneOf) -> tuple[Shape, ...]:
    neighbour = _neighbour(shape, 1)
    return (OneOf(neighbour, None),) if neighbour else (shape,)


def until_now(shape: Shape, now: Period | None) -> tuple[Shape, ...]:
    """*so far this year*: from its first day to the day that one counts from; as it stands where that is none of it."""
    first, last = shape.earliest, shape.latest
    if now is None or now.grain is not Grain.DAY or first is None or last is None or not first < now.first <= last:
        return (shape,)
    return (Interval(period_part(Period.containing(Grain.DAY, first)), period_part(now)),)


SO_FAR = "so_far"
SIGNALS: dict[str, Callable[[Part | OneOf], tuple[Shape, ...]]] = {
    "since": _since,
    "until": _until,
    "into": _until,
    "by": _by,
    "from_then": _from_then,
    "no_later": _no_later,
    "no_earlier": _no_earlier,
    "before": _before,
    "after": _after,
    SO_FAR: lambda shape: (shape,),
}


# Before a length of time: it says how long something lasts, or goes on.
_LASTING = ("for", "in", "since", "until", "by", "from", "to", "into", "a", "and", "or", "dash")


def signal_before(tokens: Sequence[Token], first: int) -> Token | None:
    """The signal that stands directly before the token of that number."""
    return tokens[first - 1] if first and tokens[first - 1].kind in SIGNALS else None


def says_how_far(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a length of time, those tokens, goes with a signal after it: *two days before*, *a year after*."""
    follows = end < len(tokens) and tokens[end].kind in ("before", "after")
    return follows and not (first and tokens[first - 1].kind in _LASTING)


def signalled(signal: str, shape: Shape) -> tuple[Shape, ...]:
    """The dates that a signal and a date may make, the likelier first; an interval or an open set stays as it is."""
    if isinstance(shape, Interval) or not (_first(shape) and _last(shape)):
        return (shape,)
    return SIGNALS[signal](shape)


def _first(shape: Part | OneOf) -> Part | None:
    if isinstance(shape, Part):
        return shape
    return shape.members[0] if shape.members else shape.first


def _last(shape: Part | OneOf) -> Part | None:
    if isinstance(shape, Part):
        return shape
    return shape.members[-1] if shape.members else shape.last


def _neighbour(shape: Part | OneOf, step: int) -> Part | None:
    """The period of the same precision just before or after a date; of two days, beyond one of them."""
    period: Period | None = None
    if isinstance(shape, Part) and shape.division is not None and 37 <= shape.division <= 39:
        year, third = divmod(shape.year * 3 + shape.division - 37 + step, 3)
        return Part(year, division=37 + third, unit=shape.unit)
    if isinstance(shape, OneOf):
        edge = _last(shape) if (step < 0) == bool(shape.members) else _first(shape)
        period = period_of(Date.of(edge)) if edge else None
    else:
        period = period_of(parse_date(str(shape)))
    if period is None:
        return None
    neighbour = period_shape(period.shifted(step))
    return _last(neighbour) if step < 0 else _first(neighbour)
