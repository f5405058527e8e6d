"""Entity + what was read → its timeline in the format of SemEval-2015 Task 4.

What the pipeline leaves to its reader and the task decides is decided here: that an event belongs to whoever takes
part in it, that what somebody says is an event of his, that an event without a date happened when the article's news
did, and how dates and places in the order are written.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from task4_pipeline import Read, Told
from task4_scores import Row

from musktimeline.dates import Date
from musktimeline.events import lexicon
from musktimeline.model import event_date
from musktimeline.selection import KnownNames, known_names

_NO_NOUN = ("ed", "ly")  # ends of words that no name stands before as an adjective
_PERSON = re.compile(r"(?:He|She)\b")
_ENDS_IN_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he)$")
_ADVERBS = re.compile(r"(?:\s+(?:also|then|later|first|yesterday|today|has|had|\w+ly))+$")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_LONGEST_SUBJECT = 2  # words of a name before a verb of saying


class Mention(NamedTuple):
    """A word of an article that stands for an event: `name` is how the task cites it, `date` how it writes the date."""

    date: str
    event: str
    name: str


def timeline_of(entity: str, read: Read) -> list[Row]:
    """The rows of one entity's timeline: events in the order of their dates, those of one date in one place."""
    known = known_names(read.timeline, entity)
    mentions = sorted({mention for told in read.tellings for mention in _mentions(told, known, read)})
    dates = sorted({mention.date for mention in mentions})
    events = groupby(mentions, lambda mention: (mention.date, mention.event))
    return [Row(dates.index(date) + 1, date, tuple(m.name for m in same)) for (date, _), same in events]


def as_file(entity: str, rows: Iterable[Row]) -> str:
    lines = [entity, *("\t".join([str(row.order), row.date, *row.mentions]) for row in rows)]
    return "".join(f"{line}\n" for line in lines)


def _mentions(told: Told, known: KnownNames, read: Read) -> Iterator[Mention]:
    """The event's own word where the entity takes part in it, and the words by which the entity says something."""
    source_id, news = told.citation.source, read.news.get(told.citation.source)
    date = _date_words(event_date(told.event)) or news
    trigger = _trigger(told, read)
    if date and trigger and _takes_part(told, known, read):
        yield Mention(date, told.event.id, _cited(trigger, source_id, read))
    for said in _sayings(told, known, read) if news else ():
        if not (trigger and said.start() == trigger.start()):
            yield Mention(str(news), f"said at {said.start()}", _cited(said, source_id, read))


def _trigger(told: Told, read: Read) -> re.Match[str] | None:
    """The word that names the event, where it stands in the quote."""
    word = re.escape(told.citation.trigger or "")
    text = read.articles[told.citation.source].text
    return re.compile(rf"(?<!\w){word}(?!\w)").search(text, told.start, told.end) if word else None


def _takes_part(told: Told, known: KnownNames, read: Read) -> bool:
    """Whether the entity does it or has it done to it, by name or pronoun; what `iPod owners` do is not the iPod's."""
    text, source_id = told.event.text, told.citation.source
    if _PERSON.match(text):
        return _is_meant(told.start, source_id, known, read)
    return any(not _modifies(text, end) for end in _ends_of_names(text, source_id, known))


def _ends_of_names(text: str, source_id: str, known: KnownNames) -> Iterator[int]:
    own = known.by_source.get(source_id)
    yield from (match.end() for match in (own.finditer(text) if own else ()))
    for name in sorted(known.declared):
        yield from (m.end() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE))


def _modifies(text: str, end: int) -> bool:
    """Whether the name that ends here only says whose or which: a possessive or a noun follows."""
    behind = text[end:]
    following = _WORD.match(behind.lstrip())
    if not following or not behind.startswith(" "):
        return behind.startswith(("'s", "’s"))
    word, words = following[0].lower(), lexicon()
    return not (word in words.function_words or word in words.verb_forms or word.endswith(_NO_NOUN))


def _sayings(told: Told, known: KnownNames, read: Read) -> Iterator[re.Match[str]]:
    """The verbs in a quote by which the entity says something."""
    source_id, words = told.citation.source, lexicon()
    text = read.articles[source_id].text
    for word in _WORD.finditer(text, told.start, told.end):
        form = words.verb_forms.get(word[0].lower())
        if form is None or form.lemma not in words.stances or form.form == "base":
            continue
        before = _ADVERBS.sub("", text[told.start : word.start()].rstrip())
        by_pronoun = _ENDS_IN_PERSON.search(before) and _is_meant(word.start(), source_id, known, read)
        if by_pronoun or known.stand_in(" ".join(before.split()[-_LONGEST_SUBJECT:]), source_id):
            yield word


def _is_meant(at: int, source_id: str, known: KnownNames, read: Read) -> bool:
    """Whether a pronoun at this place of an article is the entity: the person who was named last before it."""
    last = next((name for start, name in reversed(read.people[source_id]) if start < at), "")
    return known.stand_in(last, source_id)


def _cited(word: re.Match[str], source_id: str, read: Read) -> str:
    """`1664-4-welcomed`: article, sentence and word."""
    return f"{source_id}-{read.corpus[source_id].word_at(word.start()).sentence}-{word[0].replace(' ', '_')}"


def _date_words(date: Date | None) -> str | None:
    """A day, month or year as the task writes it: what the first and the last day have in common."""
    if date is None:
        return None
    first, last = str(date.earliest or date.latest), str(date.latest or date.earliest)
    return next((first[:n] for n in (10, 7) if first[:n] == last[:n]), first[:4])
