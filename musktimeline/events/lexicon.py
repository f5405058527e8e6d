"""Word lists (data/*.txt) → what a word form can be. English; another language is another folder of lists."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import combinations

from musktimeline.events.cues import Cue
from musktimeline.events.inflection import VerbForm, verb_forms


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that the event rules know of words; all keys are lower case."""

    verb_forms: Mapping[str, VerbForm]
    verb_classes: Mapping[str, str]
    noun_classes: Mapping[str, str]
    stances: Mapping[str, str]
    states: frozenset[str]
    containers: frozenset[str]
    light: frozenset[str]
    occurrence: frozenset[str]
    planning: frozenset[str]
    aspect: frozenset[str]
    cues: Mapping[str, Cue]
    function_words: frozenset[str]
    roles: frozenset[str]
    publisher_words: frozenset[str]
    nouns_too: frozenset[str]
    unchanging: frozenset[str]
    base_participles: frozenset[str]
    demonyms: Mapping[str, str]
    generic_names: frozenset[str]
    weak_kinds: frozenset[str]
    attitudes: frozenset[str]
    courses: frozenset[str]
    deeds: frozenset[str]
    synonyms: Mapping[str, str]
    phrasal: Mapping[tuple[str, str], str]
    antonyms: frozenset[frozenset[str]]
    converses: frozenset[frozenset[str]]
    kindred: frozenset[frozenset[str]]

    def verb_class(self, lemma: str) -> str:
        return self.verb_classes.get(lemma, lemma)

    def noun_class(self, word: str) -> str | None:
        return self.noun_classes.get(word)

    def trigger_class(self, word: str) -> tuple[str, bool]:
        """The class of a trigger as a citation keeps it, and whether it names an act of saying."""
        lower, _, particle = word.lower().partition(" ")
        if lower in self.containers:
            return "say", True
        form = self.verb_forms.get(lower)
        phrasal = self.phrasal.get((self.lemma(lower), particle))
        if phrasal:
            return self.verb_class(phrasal), False
        if form and (lower not in self.noun_classes or form.form in ("past", "participle")):
            return self.verb_class(form.lemma), form.lemma in self.stances
        return self.noun_classes.get(lower, lower), False

    def lemma(self, word: str) -> str:
        """The base form of a verb; of one that no list has, what its ending leaves (`waved` is wave, `rated` rat)."""
        form = self.verb_forms.get(word)
        if form:
            return form.lemma
        if not word.endswith("ed"):
            return word
        return word[:-1] if word[:-1] in {lemma for lemma, _ in self.phrasal} else word[:-2]

    def exclude(self, classes: frozenset[str], others: frozenset[str]) -> bool:
        """Whether one set of classes holds the opposite of what the other holds."""
        return any(frozenset((a, b)) in self.antonyms for a in classes for b in others)

    def converse_of(self, classes: frozenset[str], others: frozenset[str]) -> frozenset[str]:
        """The classes by which two tellings may tell one deed from its two sides (`bought from`, `sold to`)."""
        return frozenset(c for a in classes for b in others if frozenset((a, b)) in self.converses for c in (a, b))

    def kindred_of(self, classes: frozenset[str], others: frozenset[str]) -> frozenset[str]:
        """The classes of two tellings that different reporters use for one and the same event."""
        return frozenset(c for a in classes for b in others if frozenset((a, b)) in self.kindred for c in (a, b))

    def is_noun_trigger(self, word: str) -> bool:
        """Whether a trigger as a citation keeps it is a noun."""
        lower = word.lower()
        return lower in self.containers or (lower in self.noun_classes and lower not in self.verb_forms)

    def stem(self, word: str) -> str:
        """One form for the words by which different reporters tell the same thing."""
        lower = word.lower().removesuffix("'s").removesuffix("’s").rstrip(".")
        if lower in self.synonyms:
            return self.synonyms[lower]
        if lower in self.noun_classes:
            return self.noun_classes[lower]
        form = self.verb_forms.get(lower)
        if form:
            return self.verb_class(form.lemma)
        return lower[:-1] if len(lower) > 3 and lower.endswith("s") and not lower.endswith("ss") else lower


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    verb_classes = {lemma: name for name, lemmas in _groups("verbs") for lemma in lemmas}
    stances = {lemma.removesuffix("-in"): name for name, lemmas in _groups("reporting") for lemma in lemmas}
    states = frozenset(word for line in _lines("states") for word in line.split())
    lights = dict(_groups("light"))
    names = dict(_groups("names"))
    lemmas = {*verb_classes, *stances, *states, *(lemma for group in lights.values() for lemma in group)}
    return Lexicon(
        verb_forms=verb_forms(lemmas, _irregular()),
        verb_classes=verb_classes,
        noun_classes={noun: name for name, nouns in _groups("nouns") for noun in nouns},
        stances=stances,
        states=states,
        containers=frozenset(word for line in _lines("containers") for word in line.split()),
        light=frozenset(lights["light"]),
        occurrence=frozenset(lights["occurrence"]),
        planning=frozenset(lights["planning"]),
        aspect=frozenset(lights["aspect"]),
        cues={name: Cue.of(map(str.strip, text.split("|"))) for name, text in _pairs("cues")},
        function_words=frozenset(names["function"]),
        nouns_too=frozenset(names["noun"]),
        base_participles=frozenset(base for base, _, participle in _irregular() if base == participle),
        unchanging=frozenset(base for base, past, _ in _irregular() if base == past),
        roles=frozenset(names["role"]),
        publisher_words=frozenset(names["publisher"]),
        antonyms=frozenset(frozenset(line.split()) for line in _lines("antonyms")),
        converses=frozenset(frozenset(line.split()) for line in _lines("converses")),
        kindred=frozenset(
            frozenset(pair) for line in _lines("kindred") for pair in combinations(sorted(set(line.split())), 2)
        ),
        generic_names=frozenset(names["generic"]),
        weak_kinds=frozenset(verb_classes.get(lemma, lemma) for lemma in lights["weak"]),
        attitudes=frozenset(verb_classes.get(lemma, lemma) for lemma in lights["attitude"]),
        courses=frozenset(verb_classes.get(lemma, lemma) for lemma in lights["course"]),
        deeds=frozenset(verb_classes.values()) - {verb_classes.get(lemma, lemma) for lemma in lights["weak"]},
        phrasal={(lemma, particle): kind for lemma, particle, kind in map(str.split, _lines("phrasal"))},
        synonyms={noun: name for name, nouns in _groups("synonyms") for noun in nouns},
        demonyms=dict(pair.split("=") for pair in names["demonym"]),
    )


def _irregular() -> Iterator[tuple[str, str, str]]:
    for line in _lines("irregular"):
        base, past, participle = line.split()
        yield base, past, participle


def _pairs(name: str) -> Iterator[tuple[str, str]]:
    for line in _lines(name):
        key, _, rest = line.partition(":")
        yield key.strip(), rest


def _groups(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, rest in _pairs(name):
        yield key, tuple(rest.split())


def _lines(name: str) -> Iterator[str]:
    text = files("musktimeline.events").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()
