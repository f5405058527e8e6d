"""The rules, family by family: adding one is a line in its family and an example in the corpus."""

from musktimeline.timexes.grammar import Rule
from musktimeline.timexes.rules import (
    ages,
    away,
    beside,
    clock,
    days,
    durations,
    eras,
    explicit,
    fiscal,
    months,
    named,
    quarters,
    ranges,
    relative,
    seasons,
    shares,
    vague,
    weekdays,
)

# Of rules that match equally many words the first wins.
RULES: tuple[Rule, ...] = (
    *eras.RULES,
    *explicit.RULES,
    *ages.RULES,
    *ranges.RULES,
    *months.RULES,
    *weekdays.RULES,
    *days.RULES,
    *seasons.RULES,
    *shares.RULES,
    *named.RULES,
    *quarters.RULES,
    *fiscal.RULES,
    *relative.RULES,
    *away.RULES,
    *beside.RULES,
    *clock.RULES,
    *durations.RULES,
    *vague.RULES,
)
