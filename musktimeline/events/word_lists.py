"""data/*.txt → what stands in their lines, which are of words, or `kind: words`; # opens a comment."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files

_STAR = "*"  # behind a verb of which only the past tells


def lines(name: str) -> Iterator[str]:
    text = files("musktimeline.events").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def pairs(name: str) -> Iterator[tuple[str, str]]:
    """Each kind with the rest of its line."""
    for line in lines(name):
        key, _, rest = line.partition(":")
        yield key.strip(), rest


def groups(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each kind with its words."""
    for key, rest in pairs(name):
        yield key, tuple(rest.split())


def classes_of_verbs() -> Mapping[str, list[str]]:
    """Each verb with its classes in order."""
    classes: dict[str, list[str]] = defaultdict(list)
    for kind, verbs in groups("verbs"):
        for verb in verbs:
            classes[verb.removesuffix(_STAR)].append(kind)
    return classes


def only_past() -> frozenset[str]:
    """The verbs with a star."""
    return frozenset(verb.removesuffix(_STAR) for _, verbs in groups("verbs") for verb in verbs if verb.endswith(_STAR))


def irregular() -> Iterator[tuple[str, str, str]]:
    """Base, past and participle of each irregular verb."""
    for line in lines("irregular"):
        base, past, participle = line.split()
        yield base, past, participle
