"""Word lists (data/*.txt) → what a word form can be. English; another language is another folder of lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from musktimeline.events.cues import Cue
from musktimeline.events.inflection import VerbForm, verb_forms
from musktimeline.events.phrases import Phrases, read_phrases
from musktimeline.events.word_lists import classes_of_verbs, groups, irregular, lines, only_past, pairs


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that the event rules know of words; all keys are lower case."""

    verb_forms: Mapping[str, VerbForm]
    verb_classes: Mapping[str, str]
    other_classes: Mapping[str, frozenset[str]]
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
    opinions: frozenset[str]
    courses: frozenset[str]
    deeds: frozenset[str]
    synonyms: Mapping[str, str]
    phrases: Phrases
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
        phrasal = self.phrases.beside(self.lemma(lower), particle)
        if phrasal:
            return phrasal, False
        if form and (lower not in self.noun_classes or form.form in ("past", "participle")):
            return self.verb_class(form.lemma), form.lemma in self.stances
        return self.noun_classes.get(lower, lower), False

    def lemma(self, word: str) -> str:
        """The base form of a verb; of one that no list has, what its ending leaves (`snarled` is snarl)."""
        form = self.verb_forms.get(word)
        return form.lemma if form else word.removesuffix("ed")

    def exclude(self, classes: frozenset[str], others: frozenset[str]) -> bool:
        """Whether what one set of classes holds alone is the opposite of what the other holds alone."""
        return any(frozenset((a, b)) in self.antonyms for a in classes - others for b in others - classes)

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
    classes = classes_of_verbs()
    verb_classes = {lemma: names[0] for lemma, names in classes.items()}
    phrases = read_phrases(pairs("phrasal"))
    stances = {lemma.removesuffix("-in"): name for name, lemmas in groups("reporting") for lemma in lemmas}
    states = frozenset(word for line in lines("states") for word in line.split())
    lights = dict(groups("light"))
    names = dict(groups("names"))
    light = {lemma for group in lights.values() for lemma in group}
    mostly_nouns = only_past()
    return Lexicon(
        verb_forms=verb_forms(
            {*(verb_classes.keys() - mostly_nouns), *stances, *states, *light},
            irregular(),
            {*mostly_nouns, *phrases.pairs, *phrases.triples},
        ),
        verb_classes=verb_classes,
        other_classes={lemma: frozenset(names[1:]) for lemma, names in classes.items() if len(names) > 1},
        noun_classes={noun: name for name, nouns in groups("nouns") for noun in nouns},
        stances=stances,
        states=states,
        containers=frozenset(word for line in lines("containers") for word in line.split()),
        light=frozenset(lights["light"]),
        occurrence=frozenset(lights["occurrence"]),
        planning=frozenset(lights["planning"]),
        aspect=frozenset(lights["aspect"]),
        cues={name: Cue.of(map(str.strip, text.split("|"))) for name, text in pairs("cues")},
        function_words=frozenset(names["function"]),
        nouns_too=frozenset(names["noun"]),
        base_participles=frozenset(base for base, _, participle in irregular() if base == participle),
        unchanging=frozenset(base for base, past, _ in irregular() if base == past),
        roles=frozenset(names["role"]),
        publisher_words=frozenset(names["publisher"]),
        antonyms=frozenset(frozenset(line.split()) for line in lines("antonyms")),
        converses=frozenset(frozenset(line.split()) for line in lines("converses")),
        kindred=frozenset(
            frozenset(pair) for line in lines("kindred") for pair in combinations(sorted(set(line.split())), 2)
        ),
        generic_names=frozenset(names["generic"]),
        weak_kinds=frozenset(verb_classes.get(lemma, lemma) for lemma in lights["weak"]),
        attitudes=frozenset(verb_classes.get(lemma, lemma) for lemma in lights["attitude"]),
        opinions=frozenset(verb_classes.get(lemma, lemma) for lemma in lights["opinion"]),
        courses=frozenset(verb_classes.get(lemma, lemma) for lemma in lights["course"]),
        deeds=frozenset(verb_classes.values()) - {verb_classes.get(lemma, lemma) for lemma in lights["weak"]},
        phrases=phrases,
        synonyms={noun: name for name, nouns in groups("synonyms") for noun in nouns},
        demonyms=dict(pair.split("=") for pair in names["demonym"]),
    )
