"""The tokens of a match, asked by kind."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from musktimeline.timexes.lexicon import Value
from musktimeline.timexes.period import Grain
from musktimeline.timexes.token import Token

# What a pattern may name besides the kinds themselves.
_UNITS = tuple(f"unit_{grain.name.lower()}" for grain in Grain if grain is not Grain.SEASON and grain is not Grain.HALF)
ALIASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "monthname": ("month", "month_weak", "month_short"),
        "weekdayname": ("weekday", "weekday_short"),
        "dayno": ("n12", "n31"),
        "count": ("n12", "n31", "n99", "n999", "n", "number_word", "year"),
        "countword": ("n12", "n31", "n99", "n999", "n", "number_word"),
        "unit": _UNITS,
        "units": ("units", "units_quarter", "units_century"),
        "anyunit": (*_UNITS, "units", "units_quarter", "units_century"),
        "ordinal": ("ordinal", "nth"),
        "part": ("early", "mid", "late"),
        "hour": ("n12", "n31"),
        "anyseason": ("season", "season_weak"),
        "anyyear": ("year", "short_year"),
    }
)


class Words:
    """The tokens that a pattern matched, asked by kind or alias; `after` are those that follow in the run."""

    __slots__ = ("_kinds", "after", "tokens")

    def __init__(self, tokens: Sequence[Token], after: Sequence[Token] = ()) -> None:
        self.tokens = tokens
        self.after = after
        self._kinds: frozenset[str] | None = None

    def get(self, name: str, nth: int = 0) -> Value:
        """The value of the nth token of a kind; None where there is none."""
        if not self.has(name):
            return None
        kinds = ALIASES.get(name, (name,))
        values = [t.value for t in self.tokens if t.kind in kinds]
        return values[nth] if nth < len(values) else None

    def number(self, name: str, nth: int = 0) -> int:
        value = self.get(name, nth)
        assert isinstance(value, int), f"no {name} among {self.tokens}"
        return int(value)

    def has(self, name: str) -> bool:
        if self._kinds is None:
            self._kinds = frozenset(token.kind for token in self.tokens)
        alias = ALIASES.get(name)
        return not self._kinds.isdisjoint(alias) if alias else name in self._kinds
