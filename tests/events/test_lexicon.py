"""The laws of the word lists: what may stand in them once, and which classes they may speak of."""

from collections import Counter
from importlib.resources import files
from itertools import combinations

import pytest

from musktimeline.events import lexicon
from musktimeline.events.phrases import read_phrases, spelt_out

PAIRS = ("antonyms", "converses", "kindred")


def lines(name: str) -> list[str]:
    text = files("musktimeline.events").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def groups(name: str) -> list[tuple[str, list[str]]]:
    parts = (line.split(":") for line in lines(name))
    return [(kind, words.split("|") if "|" in words else words.split()) for kind, words in parts]


def pairs(name: str) -> list[frozenset[str]]:
    return [frozenset(pair) for line in lines(name) for pair in combinations(line.split(), 2)]


def classes() -> set[str]:
    """`say` is the class of the nouns of a saying."""
    return {"say", *(kind for name in ("verbs", "nouns", "phrasal") for kind, _ in groups(name))}


def repeated(items: list[object]) -> list[object]:
    return [item for item, n in Counter(items).items() if n > 1]


@pytest.mark.parametrize("name", ["verbs", "nouns", "synonyms"])
def test_a_class_is_one_line_in_which_no_word_stands_twice(name: str) -> None:
    assert repeated([kind for kind, _ in groups(name)]) == []
    assert [words for _, words in groups(name) if repeated([*words])] == []


@pytest.mark.parametrize("name", ["nouns", "synonyms"])
def test_a_noun_has_one_class(name: str) -> None:
    assert repeated([word for _, words in groups(name) for word in words]) == []


def test_no_verb_is_of_two_classes_that_exclude_each_other() -> None:
    words = lexicon()
    several = ({words.verb_class(verb), *others} for verb, others in words.other_classes.items())
    assert [kinds for kinds in several if any(set(pair) <= kinds for pair in words.antonyms)] == []


def test_a_verb_and_its_noun_are_of_classes_that_do_not_exclude_each_other() -> None:
    words = lexicon()
    both = ({words.verb_class(words.lemma(noun)), kind} for noun, kind in words.noun_classes.items())
    assert [kinds for kinds in both if kinds in words.antonyms] == []


def test_a_phrase_stands_once_and_has_one_class() -> None:
    told = spelt_out((kind, phrases) for kind, _, phrases in (line.partition(":") for line in lines("phrasal")))
    assert repeated([words for _, words in told]) == []


@pytest.mark.parametrize("name", PAIRS)
def test_only_classes_that_exist_stand_in_pairs(name: str) -> None:
    assert sorted(set().union(*pairs(name)) - classes()) == []
    assert [pair for pair in pairs(name) if len(pair) == 1] == []


@pytest.mark.parametrize("name", ["antonyms", "converses"])
def test_a_pair_of_classes_stands_once(name: str) -> None:
    assert [set(line.split()) for line in lines(name) if len(line.split()) != 2] == []
    assert repeated([*pairs(name)]) == []


def test_every_line_of_kindred_classes_says_something_new() -> None:
    known: set[frozenset[str]] = set()
    for line in lines("kindred"):
        told = {frozenset(pair) for pair in combinations(line.split(), 2)}
        assert not told <= known, line
        known |= told


def test_what_excludes_each_other_is_no_other_word_for_it() -> None:
    assert sorted(map(sorted, {*pairs("antonyms")} & {*pairs("kindred")})) == []


def test_a_phrase_is_a_verb_and_one_word_or_two() -> None:
    phrases = [phrase for line in lines("phrasal") for phrase in line.split(": ")[1].split("|")]
    assert [phrase for phrase in phrases if len(phrase.split()) not in (2, 3)] == []


def test_three_words_tell_more_than_two() -> None:
    phrases = read_phrases([("give", "hand in"), ("resign", "hand in notice"), ("surrender", "hand in police/rifles")])
    assert phrases.completed("hand", ["in", "a", "parcel"]) == {"give"}
    assert phrases.completed("hand", ["in", "her", "notice"]) == {"resign"}
    assert phrases.completed("hand", ["himself", "in", "to", "police"]) == {"surrender"}


def test_a_particle_is_near_its_verb_and_an_object_in_reach() -> None:
    phrases = read_phrases(
        [("hire", "take on"), ("reject", "turn down"), ("win", "take title"), ("convict", "find guilty")]
    )
    assert phrases.completed("take", ["on", "a", "chemist"]) == phrases.completed("take", ["them", "on"]) == {"hire"}
    assert phrases.completed("take", "the train on".split()) == frozenset()
    assert phrases.completed("turn", "the offer down".split()) == {"reject"}
    assert phrases.completed("take", "the under-18 women's doubles title".split()) == {"win"}
    assert phrases.completed("find", "the former mayor of the port of Leeds guilty".split()) == {"convict"}


def test_before_a_passive_stands_what_is_done_and_no_particle() -> None:
    phrases = read_phrases([("charge", "bring charges"), ("hire", "bring in")])
    assert phrases.done_to("bring", "the charges in Leeds".split()) == {"charge"}


def test_of_a_verb_that_is_mostly_a_noun_only_the_past_is_a_verb() -> None:
    forms = lexicon().verb_forms
    assert forms["netted"].lemma == "net"
    assert not {"net", "nets", "netting"} & forms.keys()
