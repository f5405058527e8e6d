"""Number of events → as many invented events as timelines of their articles, every second told by another one too."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from musktimeline.model import Citation, Event, Source, Timeline
from musktimeline.plaintext import slug

_DEEDS = (
    ("arrested", "detained", "a courier with forged papers"),
    ("opened", "inaugurated", "a hospital for children"),
    ("bought", "acquired", "the shipyard in the old harbour"),
    ("signed", "signed", "an agreement on fishing rights"),
    ("visited", "toured", "the flooded villages"),
    ("resigned", "quit", "from the board over unpaid taxes"),
    ("won", "won", "a contract for forty trams"),
    ("killed", "murdered", "two guards at a checkpoint"),
    ("recalled", "recalled", "the heaters after a fire"),
    ("sued", "sued", "a rival over a patent"),
    ("launched", "unveiled", "a satellite for weather maps"),
    ("suspended", "halted", "flights to the islands"),
)
_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
_ARTICLE = 5  # events in an article
_DAYS = 2000


def timelines(events: int, seed: int = 1) -> list[Timeline]:
    """Timelines of one article each, the same for the same number and seed."""
    random = Random(seed)
    tellings = list(_tellings(events, random))
    random.shuffle(tellings)
    return [_timeline(n, tellings[n : n + _ARTICLE]) for n in range(0, len(tellings), _ARTICLE)]


def _tellings(events: int, random: Random) -> Iterator[tuple[str, str, str]]:
    """Trigger, text and date; of each pair the second has the deed in other words and its month only."""
    names = [_name(random) for _ in range(max(50, events // 20))]
    for _ in range(0, events, 2):
        verb, other, thing = random.choice(_DEEDS)
        who, where = random.choice(names), random.choice(names)
        day = (date(2015, 1, 1) + timedelta(random.randrange(_DAYS))).isoformat()
        yield verb, f"{who} {verb} {thing} in {where}", day
        yield other, f"In {where}, {who} {other} {thing}", day[:7] if random.random() < 0.3 else day


def _name(random: Random) -> str:
    return "".join(random.choices(_SYLLABLES, k=3)).capitalize()


def _timeline(number: int, tellings: list[tuple[str, str, str]]) -> Timeline:
    source = Source(f"article-{number}", file=f"article-{number}.txt", sha256=f"{number:064x}")
    return Timeline(sources=(source,), events=tuple(_event(source.id, *telling) for telling in tellings))


def _event(source: str, trigger: str, text: str, day: str) -> Event:
    citation = Citation(source, f"{text}.", phrase=day, date=day, trigger=trigger)
    return Event(slug(text), text, day, citations=(citation,))
