"""Article → its sentences, each read when it is asked for: most have no date, and little is asked of them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from musktimeline.events.dating import may_date_an_event
from musktimeline.events.grammar import Parsed, parse
from musktimeline.events.lead import lead_sentences, may_say_anything_new
from musktimeline.events.names import name_keys
from musktimeline.events.speakers import reports_in, speaker_of_sentence
from musktimeline.model import Article
from musktimeline.sentences import split_sentences
from musktimeline.timexes import DatePhrase, Timex, date_phrases

_APPOSED = len(", ")  # between two words for one day
_DISCOURSE_REACH = 2  # sentences back to the date that `the next day` counts from
_NAMED_NEAR = 2  # sentences back to whom a pronoun may mean


class Reader:
    """Reads the sentences of an article outside furniture, each once; a sentence is known by its number, from 0."""

    def __init__(self, article: Article, timexes: Sequence[Timex] = ()) -> None:
        self.article = article
        self.sentences = split_sentences(article.text, article.furniture)
        self.leads = lead_sentences(article, self.sentences)
        self._starts = [sentence.start for sentence in self.sentences]
        self._phrases = self._by_sentence(date_phrases(article.text, timexes))
        self._reports = reports_in(article.text, self.sentences)
        self._parsed: dict[int, Parsed] = {}
        self._names: dict[int, frozenset[str]] = {}
        self._speakers: dict[int, str | None] = {}

    def dated(self) -> Iterator["Reading"]:
        """The sentences that dates stand in, and those whose news the article's own day may date."""
        news = {n for n in self.leads if self._may_be_news(n)} if self.article.published else set[int]()
        return (self.reading(number) for number in sorted(self._phrases.keys() | news))

    def has_date(self, number: int) -> bool:
        """Whether a date stands in the sentence that may be that of an event."""
        return number in self._phrases

    def reading(self, number: int) -> "Reading":
        return Reading(self, number, self.parsed(number), self._phrases.get(number, ()))

    def parsed(self, number: int) -> Parsed:
        if number not in self._parsed:
            sentence = self.sentences[number]
            self._parsed[number] = parse(self.article.text, sentence.start, sentence.end)
        return self._parsed[number]

    def speaker_above(self, number: int) -> str | None:
        """Who spoke last in the paragraph before the sentence."""
        at, speaker = number, None
        while speaker is None and at and at not in self._speakers and self._goes_on(at):
            at -= 1
            speaker = speaker_of_sentence(self.parsed(at))
        self._speakers[number] = speaker or self._speakers.get(at)
        return self._speakers[number]

    def report_at(self, number: int) -> str | None:
        """Whose report the article retells up to the sentence, else the only one that it retells at all.

        `The report says` may stand before the name.
        """
        so_far = bisect_right(self._reports, number, key=lambda found: found[0])
        if so_far:
            return self._reports[so_far - 1][1]
        named = {report.removeprefix("the ").removeprefix("The "): report for _, report in self._reports}
        return next(iter(named.values())) if len(named) == 1 else None

    def names_above(self, number: int) -> frozenset[str]:
        """Keys of the names in the nearest of the sentences before that has any."""
        near = range(number - 1, max(-1, number - 1 - _NAMED_NEAR), -1)
        return next((keys for n in near if (keys := self._names_in(n))), frozenset())

    def _names_in(self, number: int) -> frozenset[str]:
        if number not in self._names:
            self._names[number] = name_keys(self.sentences[number].of(self.article.text))
        return self._names[number]

    def _may_be_news(self, number: int) -> bool:
        return number == 0 or may_say_anything_new(self.sentences[number].of(self.article.text))

    def _goes_on(self, number: int) -> bool:
        return self.sentences[number - 1].paragraph == self.sentences[number].paragraph

    def _by_sentence(self, phrases: Sequence[DatePhrase]) -> Mapping[int, Sequence[DatePhrase]]:
        """Those that stand in a sentence and may date its events, by its number."""
        found: dict[int, list[DatePhrase]] = defaultdict(list)
        for phrase in phrases:
            number = bisect_right(self._starts, phrase.start) - 1
            near = self._starts[max(0, number - _DISCOURSE_REACH)] if number >= 0 else 0
            inside = number >= 0 and phrase.end <= self.sentences[number].end
            again = _says_again(phrase, found.get(number, ()))
            if inside and not again and may_date_an_event(phrase, self.article, near):
                found[number].append(phrase)
        return found


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as read. `phrases` may date its events."""

    reader: Reader
    number: int
    parsed: Parsed
    phrases: Sequence[DatePhrase]

    @property
    def article(self) -> Article:
        return self.reader.article

    @property
    def is_lead(self) -> bool:
        return self.number in self.reader.leads

    @property
    def speaker(self) -> str | None:
        """Who spoke last in the paragraph, for a pronoun and for a quotation that goes on."""
        return self.reader.speaker_above(self.number)

    @property
    def report(self) -> str | None:
        """Whose report the article retells so far, for `the report says`."""
        return self.reader.report_at(self.number)


def _says_again(phrase: DatePhrase, before: Sequence[DatePhrase]) -> bool:
    """`yesterday, Sunday, …`: the date that the phrase right before it has given."""
    return any(p.edtf == phrase.edtf and p.end < phrase.start <= p.end + _APPOSED for p in before[-1:])
