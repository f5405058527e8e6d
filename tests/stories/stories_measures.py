"""Subject and what was extracted from it → Score."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import combinations

from stories_extracted import Citation, Event, Extracted
from stories_gold import GoldEvent, Mention, Subject
from stories_matching import date_is_right, match, same_speaker
from stories_scores import Score

Matches = Mapping[Mention, Citation]


def measure(subject: Subject, extracted: Extracted) -> Score:
    """Optional mentions, and those of copies, are matched but never missed nor wrong."""
    score = Score()
    everything = match(subject.mentions, extracted.citations)
    required = {m: c for m, c in everything.items() if not m.optional and not m.copy}
    _judge_publication(score, subject, extracted)
    _judge_mentions(score, subject, required)
    _judge_events(score, subject, extracted, required)
    _judge_merges(score, subject, required)
    _judge_copies(score, subject, extracted, everything)
    _count_invented(score, subject, extracted, required)
    _count_others(score, extracted, everything)
    return score


def _judge_publication(score: Score, subject: Subject, extracted: Extracted) -> None:
    for article, date in subject.published.items():
        read = extracted.published.get(article)
        score.judge("published", read == date, f"{subject.name}/{article} — {read}, not {date}")


def _judge_mentions(score: Score, subject: Subject, found: Matches) -> None:
    for mention in subject.mentions:
        if mention.dates and not mention.optional and not mention.copy:
            score.judge("found", mention in found, _say(subject, mention))
    for mention, citation in found.items():
        says = _say(subject, mention)
        if mention.dates:
            days = f"{says} — {_days(citation.days)}, not {' or '.join(map(_days, mention.dates))}"
            score.judge("dates", date_is_right(mention, citation), days)
        stance = f"{says} — {citation.stance}, not {' or '.join(mention.stances)}"
        score.judge("stance", citation.stance in mention.stances, stance)
        right = any(same_speaker(citation.speaker, speaker) for speaker in mention.speakers)
        score.judge("speaker", right, f"{says} — {citation.speaker}, not {' or '.join(map(str, mention.speakers))}")
        if mention.via:
            score.judge("via", same_speaker(citation.via, mention.via), f"{says} — {citation.via}, not {mention.via}")


def _judge_events(score: Score, subject: Subject, extracted: Extracted, found: Matches) -> None:
    """A gold event is judged where most of its mentions are; of equals, where its date is right."""
    by_id = {event.id: event for event in extracted.events}
    for gold in subject.events:
        homes = Counter(citation.event for mention, citation in found.items() if mention.event == gold.name)
        if not homes or gold.optional:
            continue
        home = by_id[min(homes, key=lambda event: (-homes[event], by_id[event].days not in gold.dates, event))]
        _judge_event(score, subject, gold, home)
        if gold.origins and len(homes) == 1:
            says = f"{subject.name}: {gold.name} — {home.origins}, not {gold.origins}"
            score.judge("origins", home.origins == gold.origins, says)


def _judge_event(score: Score, subject: Subject, gold: GoldEvent, home: Event) -> None:
    says = f"{subject.name}: {gold.name}"
    if gold.dates:
        wrong = f"{says} — {_days(home.days)}, not {' or '.join(map(_days, gold.dates))}"
        score.judge("event dates", home.days in gold.dates, wrong)
    if gold.conflict:
        score.judge("conflicts", home.conflict, says)
    elif home.conflict:
        score.count("false conflicts", f"{says} — {home.text}")


def _judge_merges(score: Score, subject: Subject, found: Matches) -> None:
    """Over pairs of mentions: those merged that are one event, and those of one event that are merged.

    Undated mentions are judged where they were merged, and not missed where they were not.
    """
    for one, other in combinations(found, 2):
        says = f"{subject.name}: “{one.quote}” ({one.span.article}), “{other.quote}” ({other.span.article})"
        merged, same = found[one].event == found[other].event, one.event == other.event
        if merged:
            score.judge("merge precision", same, says)
        if same and one.dates and other.dates:
            score.judge("merge recall", merged, says)
    for pair in subject.apart:
        first, second = ({c.event for m, c in found.items() if m.event == name} for name in pair)
        if first and second:
            score.judge("kept apart", not first & second, f"{subject.name}: {' / '.join(pair)}")


def _judge_copies(score: Score, subject: Subject, extracted: Extracted, found: Matches) -> None:
    """A copy's mention stands with its original's, and an event that only they tell has one origin."""
    originals = {(m.event, m.quote): c for m, c in found.items() if not m.copy}
    for mention, citation in found.items():
        original = originals.get((mention.event, mention.quote))
        if mention.copy and original:
            score.judge("copies joined", citation.event == original.event, _say(subject, mention))
    for event in extracted.events:
        articles = {citation.span.article for citation in event.citations}
        if len(articles) > 1 and len({subject.copies.get(article, article) for article in articles}) == 1:
            score.judge("copies uncounted", event.origins == 1, f"{subject.name}: {event.text}")


def _count_invented(score: Score, subject: Subject, extracted: Extracted, found: Matches) -> None:
    """Dates read from words that date nothing, or given to what the article leaves undated."""
    for citation in extracted.citations:
        phrase = citation.phrase
        if citation.dated and phrase and any(phrase.shared(words) for words in subject.not_dates):
            score.count("invented dates", f"{subject.name}/{citation.span.article}: {citation.quote}")
    for mention, citation in found.items():
        if not mention.dates and citation.dated:
            score.count("invented dates", f"{_say(subject, mention)} — {_days(citation.days)}")


def _count_others(score: Score, extracted: Extracted, found: Matches) -> None:
    known = defaultdict(set)
    for mention, citation in found.items():
        known[citation.event].add(mention)
    for event in extracted.events:
        if event.id not in known and event.days != (None, None):
            articles = ", ".join(sorted({citation.span.article for citation in event.citations}))
            score.counts["other events"] += 1
            score.others.append(f"{_days(event.days)}  {event.text} ({articles})")


def _days(days: tuple[str | None, str | None]) -> str:
    earliest, latest = days
    if earliest == latest:
        return earliest or "undated"
    return f"{earliest or ''}..{latest or ''}"


def _say(subject: Subject, mention: Mention) -> str:
    return f"{subject.name}/{mention.span.article}: {mention.quote}"
