"""A bare number that could be a year, and the words around it → whether it counts things instead."""

import re
from functools import cache

from musktimeline.timexes.trie import alternation
from musktimeline.timexes.vocabulary import en


def is_count(flat: str, backwards: str, start: int, end: int, about: bool) -> bool:
    """*killed 1500 people*: a plural follows, and no word before that leads to a year (*the 1998 elections*).

    `about`: the number is only rough (*some 2000 soldiers*), which years before nouns are not.
    """
    if not _plural_after().match(flat, end):
        return False
    return about or not _year_sign_before().match(backwards, len(flat) - start)


@cache
def _plural_after() -> re.Pattern[str]:
    singular = alternation(en.NOT_PLURALS)
    return re.compile(rf" (?!(?:{singular})(?![a-z]))(?:[a-z]{{3,}}s|{alternation(en.IRREGULAR_PLURALS)})(?![a-z'-])")


@cache
def _year_sign_before() -> re.Pattern[str]:
    """On the text backwards: a word that leads to a year, a possessive, or a mark."""
    signs = alternation(word[::-1] for word in en.YEAR_SIGNS)
    return re.compile(rf" (?:s'|'s|[^A-Za-z0-9]|(?:{signs})(?![A-Za-z]))|[^ ]")
