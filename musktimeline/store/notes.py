"""What is wrong with a node → a finding with its place and a remedy that can be typed."""

from collections.abc import Collection
from dataclasses import dataclass, field
from difflib import get_close_matches

from musktimeline.model import Code, Finding, Location
from musktimeline.plaintext import shortened
from musktimeline.store import faults
from musktimeline.store.schema import CITATION, ENTITY, EVENT, OWN_PREFIX, SOURCE, TIMELINE, VERSION, Record, Shape
from musktimeline.yamltree import Entry, Mapping, Node, Scalar, Sequence, Style, Tree, another_reading

_WANTED = {
    Shape.TEXT: ("a text", "write {key}: 'some words' on one line"),
    Shape.LIST: ("a list", "write {key}: [one, two]"),
    Shape.RECORDS: ("a list", "write each item below {key}:, with '- ' before its first key"),
    Shape.ANCHOR: (
        "the word 'published' or a mapping",
        "write {key}: published, or {key}: {{kind: tweet, date: '2022-10', quote: the words that date it}}",
    ),
}


@dataclass(frozen=True, slots=True)
class Notes:
    """The findings of one file so far. `kept` holds for a list (by `id`) with odd items those that became records."""

    tree: Tree
    findings: list[Finding] = field(default_factory=list)
    kept: dict[int, tuple[Node, ...]] = field(default_factory=dict)

    def flaws(self) -> None:
        """What was already wrong with the file as YAML."""
        for flaw in self.tree.flaws:
            code = faults.CODE_OF_FLAW[flaw.kind]
            self.findings.append(Finding(code, Location(*flaw.place), flaw.what, flaw.remedy, self.tree.name))

    def unknown_key(self, record: Record, entry: Entry) -> None:
        key = entry.key.text
        if key.startswith(OWN_PREFIX):
            return
        name = shortened(key, 40)
        near = get_close_matches(key, record.keys, 1)
        owner = next((r for r in (TIMELINE, SOURCE, EVENT, CITATION, ENTITY) if key in r.keys), None)
        if near:
            remedy = f"did you mean '{near[0]}'? (a key of your own begins with x-: 'x-{name}')"
        elif owner:
            remedy = f"'{name}' is a key of {owner.article}: move it there"
        else:
            remedy = f"a key of your own begins with x-: 'x-{name}'; the others are {', '.join(record.keys)}"
        self._note(faults.UNKNOWN_KEY, entry.key, f"{record.article} has no key '{name}'", remedy)

    def missing_keys(self, record: Record, node: Mapping, present: Collection[str]) -> None:
        for key in record.required:
            if key not in present:
                from musktimeline.store.descriptions import DESCRIPTIONS  # for files with faults alone

                remedy = f"add '{key}: …' ({DESCRIPTIONS[key].removesuffix('.')})"
                self._note(faults.MISSING_KEY, node, f"{record.article} without {key}", remedy)
        if record is SOURCE and not {"file", "url"} & set(present):
            remedy = "add 'file: …', relative to this file, or 'url: …'"
            self._note(faults.MISSING_KEY, node, "a source with neither file nor url", remedy)

    def wrong_kind(self, entry: Entry, shape: Shape) -> None:
        wanted, remedy = _WANTED[shape]
        key = entry.key.text
        what = f"{key} is {wanted}, not {_noun(entry.value)}"
        self._note(faults.WRONG_KIND, entry.value, what, remedy.format(key=key))

    def no_record(self, record: Record, sequence: Sequence, item: Node) -> None:
        if id(sequence) not in self.kept:
            self.kept[id(sequence)] = tuple(node for node in sequence.items if isinstance(node, Mapping))
        remedy = f"write '- {record.required[0]}: …' with its other keys below"
        self._note(faults.WRONG_KIND, item, f"{record.article} is a mapping, not {_noun(item)}", remedy)

    def empty(self, entry: Entry, shape: Shape) -> None:
        """A list may be empty; a text that says nothing is worth a remark."""
        if shape in (Shape.TEXT, Shape.ANCHOR):
            self._note(faults.EMPTY, entry.key, f"nothing stands after '{entry.key.text}:'", "fill it in or delete it")

    def unquoted(self, key: str, value: Scalar) -> None:
        if value.style is not Style.PLAIN or key == "version":
            return
        reading = another_reading(value.text)
        if reading:
            text = shortened(value.text, 40)
            what = f"other YAML readers take {text} for {reading}"
            self._note(faults.UNQUOTED, value, what, f"write {key}: '{text}'")

    def unknown_word(self, record: Record, key: str, value: Scalar) -> None:
        if record is TIMELINE and key == "version" and value.text != VERSION:
            what = f"version {shortened(value.text, 20)} of the file is not known here"
            self._note(faults.VERSION, value, what, f"write version: {VERSION}, or install the tool that made it")
        words = record.choices.get(key, ())
        if words and value.text not in words:
            near = get_close_matches(value.text, words, 1)
            remedy = f"did you mean {near[0]}?" if near else f"write one of {', '.join(words)}"
            self._note(faults.UNKNOWN_WORD, value, f"{key} cannot be '{shortened(value.text, 40)}'", remedy)

    def _note(self, code: Code, node: Node, message: str, remedy: str) -> None:
        place = Location(*self.tree.place(node.start))
        self.findings.append(Finding(code, place, message, remedy, self.tree.name))


def _noun(node: Node) -> str:
    if isinstance(node, Scalar):
        return "a text"
    return "a list" if isinstance(node, Sequence) else "a mapping"
