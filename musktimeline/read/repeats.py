"""Paragraphs → those that only say again what another paragraph says: captions, standfirsts, pulled quotes."""

from collections.abc import Sequence

from musktimeline.read.paragraphs import Paragraph
from musktimeline.sentences import split_sentences

_FEWEST_WORDS = 5


def find_repeats(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs all of whose sentences are at home elsewhere.

    A sentence is at home in the longest paragraph that has it, of equal ones in the first: so every one stays once.
    """
    sentences = [[s.of(p.text) for s in split_sentences(p.text)] for p in paragraphs]
    home: dict[str, int] = {}
    for i, paragraph in enumerate(paragraphs):
        for sentence in sentences[i]:
            j = home.setdefault(sentence, i)
            if len(paragraph.text) > len(paragraphs[j].text):
                home[sentence] = i
    return [
        paragraph
        for i, paragraph in enumerate(paragraphs)
        if len(paragraph.text.split()) >= _FEWEST_WORDS and all(home[s] != i for s in sentences[i])
    ]
