"""The text of an event → what it is compared by: its words, amounts, numbers, and who opens it."""

import re
from collections.abc import Iterator

from musktimeline.events import find_names, lexicon, name_keys

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_AMOUNT = re.compile(
    r"(?:[$€£¥]\s?\d[\d.,]*\s?(?:m|mn|bn|tn|million|billion|trillion)?\b|\b\d[\d.,]*\s(?:people|dead|killed|deaths))"
)
_PLACE = re.compile(r"\b(?:in|at|near|outside|off|from|to|on) ((?:[A-Z][\w’'-]*\s?)+)")
_DEFINITE = re.compile(r"\b(?:[Tt]he|its|his|her|their) ((?:[a-z][\w-]*\s?){1,2})")
_IN_DIGITS = {
    word: str(n) for n, word in enumerate("three four five six seven eight nine ten eleven twelve".split(), 3)
}
_NUMBER = re.compile(rf"(?<![\w.,:$€£¥])(?:\d[\d,]*\d|\d|{'|'.join(_IN_DIGITS)})(?![\w:]|\.\d)", re.IGNORECASE)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_NUMBERED = re.compile(r"([^\W\d_][\w’'-]+) (\d+)(?![\w:%]|[.,]\d)(?: ([a-z]+))?")
_EVERYWHERE = frozenset("0 1 2".split())
_BACKGROUND = re.compile(
    r",?\s(?:which|who|whom|whose|where|when|while|because|since|before|after|following|that (?:it|he|she|they))\b"
)
_THIN = frozenset("reportedly allegedly only also even reported said one him her them who whose".split())


def content_words(text: str, names: frozenset[str]) -> frozenset[str]:
    """Stems of the words of a text that tell something, but for its names, and its numbers: two reporters seldom have
    those alike by chance.
    """
    words = lexicon()
    named = {word.lower() for name in find_names(text) for word in _WORD.findall(name)}
    found = {word.lower().removesuffix("'s").removesuffix("’s").rstrip("'’") for word in _WORD.findall(text)}
    kept = {w for w in found - names - named if len(w) > 2 and w not in words.function_words and w not in _THIN}
    return frozenset(words.stem(w) for w in kept).union(_numbers(text)) - names - words.light


def fixed_words(text: str, names: frozenset[str]) -> frozenset[str]:
    """Names, but for those of places where it happened, and nouns behind `the` or `its`."""
    places = frozenset[str]().union(*(name_keys(f"in {place}") for place in _PLACE.findall(text)))
    known = (words.split() for words in _DEFINITE.findall(text))
    nouns = {lexicon().stem(word) for several in known for word in several if word not in lexicon().function_words}
    return (names - places) | (nouns - names)


def _numbers(text: str) -> frozenset[str]:
    """`eleven` and `11`, `3,200`: as digits; no years, nor the first few, which are everywhere."""
    found = (_IN_DIGITS.get(word.lower(), word.replace(",", "")) for word in _NUMBER.findall(text))
    return frozenset(n for n in found if n not in _EVERYWHERE and not _YEAR.fullmatch(n))


def numbered_things(text: str) -> frozenset[tuple[str, str]]:
    """`town 377 met`, `Article 5`: nouns with the number that names them; not `killed 38`, `a further 12 people`."""
    return frozenset(_numbered(text))


def _numbered(text: str) -> Iterator[tuple[str, str]]:
    words = lexicon()
    for word, number, behind in _NUMBERED.findall(text):
        noun = word.lower()
        is_noun = noun not in words.verb_forms and noun not in words.function_words and not _YEAR.fullmatch(number)
        if is_noun and (not behind or behind in words.verb_forms or behind in words.function_words):
            yield noun, number


def amounts_in(text: str) -> frozenset[str]:
    """Sums of money, and numbers of people."""
    return frozenset(_amount(found) for found in _AMOUNT.findall(text))


def without_background(text: str) -> str:
    """What is said first, without `…, which filed for bankruptcy, …` and all behind it."""
    return _BACKGROUND.split(text, maxsplit=1)[0]


def subject_of(text: str) -> str | None:
    """The key of the name that opens the text; None where a common noun or a pronoun does."""
    first = next(iter(find_names(text)), None)
    if first is None or not text.removeprefix("The ").startswith(first.removeprefix("The ")):
        return None
    return next(iter(sorted(name_keys(first))), None) if len(name_keys(first)) == 1 else None


def _amount(text: str) -> str:
    """`$2.7bn` and `$2.7 billion` alike."""
    plain = "".join(text.lower().split())
    return re.sub(r"(?<=\d)([mbt])(?:n|illion|rillion)?$", r"\1", plain)
