"""A verb of the past and a phrase that leads past the article's own day → the phrase with the date that fits, or none.

Nobody tells as past what is yet to come: `On Tuesday his brothers, who will take part, defended it`.
"""

from dataclasses import replace

from musktimeline.dates import Date, parse_date
from musktimeline.events.grammar import Parsed
from musktimeline.events.lexicon import lexicon
from musktimeline.events.triggers import Trigger
from musktimeline.model import Article
from musktimeline.timexes import DatePhrase, readings

_PRESENT = frozenset(["is", "are", "am", "be", "being", "’s", "'s", "’re", "'re"])
_AHEAD = frozenset(["for", "to", "until", "till", "by", "through"])
_SLIP = 1  # days that an article's date may be behind the places that it tells of


def as_told(article: Article, parsed: Parsed, trigger: Trigger, phrase: DatePhrase) -> DatePhrase | None:
    """The phrase; where its date is too late for the verb, with the last of its other dates that is not, else None."""
    published = parse_date(article.published.date) if article.published else None
    anchor = phrase.derivation.anchor
    if not anchor or not published or not _is_past(parsed, trigger, phrase.start):
        return phrase
    ahead = _days_ahead(parse_date(phrase.edtf), published)
    if not ahead:
        return phrase
    if ahead <= _SLIP:
        return None
    others = (parse_date(edtf) for edtf in readings(phrase.text, anchor.date))
    told = [(date.earliest, date.edtf) for date in others if date.earliest and not _days_ahead(date, published)]
    return replace(phrase, edtf=max(told)[1]) if told else None


def _is_past(parsed: Parsed, trigger: Trigger, start: int) -> bool:
    """`was held`, `met`; neither `is held` nor `was set for`."""
    verb, first = trigger.verb, parsed.token_at(start)
    if verb is None or trigger.is_noun or not verb.finite or verb.modal or verb.form != "past":
        return False
    if parsed.tokens[verb.first].lower in _PRESENT or verb.lemma in lexicon().planning:
        return False
    return first == 0 or not _AHEAD & {parsed.tokens[first].lower, parsed.tokens[first - 1].lower}


def _days_ahead(date: Date, published: Date) -> int:
    """Days from the last day of one to the first of the other; 0 where they meet or are not known."""
    if date.earliest is None or published.latest is None:
        return 0
    return max(0, date.earliest.ordinal - published.latest.ordinal)
