"""The rules, family by family: adding one is a line in its family and an example in the corpus."""

from musktimeline.timexes.grammar import Rule
from musktimeline.timexes.rules import clock, durations, explicit, fiscal, named, relative, underspecified, vague

RULES: tuple[Rule, ...] = (
    *explicit.RULES,
    *underspecified.RULES,
    *named.RULES,
    *fiscal.RULES,
    *relative.RULES,
    *clock.RULES,
    *durations.RULES,
    *vague.RULES,
)
