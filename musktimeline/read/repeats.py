"""Paragraphs → those that only say again what another paragraph says: captions, standfirsts, pulled quotes."""

from collections.abc import Sequence

from musktimeline.read.paragraphs import Paragraph
from musktimeline.sentences import split_sentences

_FEWEST_WORDS = 5


def find_repeats(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs all of whose sentences are at home elsewhere.

    A sentence is at home in the longest paragraph that has it, of equal ones in the first: so every one stays once.
    """
    candidates = _that_may_repeat(paragraphs)
    if not candidates:
        return []
    sentences = [[s.of(p.text) for s in split_sentences(p.text)] for p in paragraphs]
    home: dict[str, int] = {}
    for i, paragraph in enumerate(paragraphs):
        for sentence in sentences[i]:
            j = home.setdefault(sentence, i)
            if len(paragraph.text) > len(paragraphs[j].text):
                home[sentence] = i
    return [paragraphs[i] for i in candidates if all(home[s] != i for s in sentences[i])]


def _that_may_repeat(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Numbers of the paragraphs without a word that no other has.

    Words with a mark count for nothing: what is one sentence here may stand right against a quotation there.
    """
    words = [p.text.split() for p in paragraphs]
    told, told_again = set[str](), set[str]()
    for own in words:
        told_again.update(told.intersection(own))
        told.update(own)
    return [
        i
        for i, own in enumerate(words)
        if len(own) >= _FEWEST_WORDS and all(word in told_again for word in own if word.isalpha())
    ]
