"""YAML by strangers: every value is the text that stands there, every fault has its place, nothing is expanded."""

import os
import subprocess
import sys
import textwrap

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from musktimeline.yamltree import Kind, Mapping, Place, Style, another_reading, parse_yaml, plain
from musktimeline.yamltree.parse import MOST_SYNTAX_ERRORS

ALIASES_BY_THE_BILLION = "a0: &a0 [x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
)

# What stands in the file, where it is wrong, and of which kind; the rest of the file is read all the same.
FLAWS = {
    "a ': ' in a bare value": ("title: Musk: a life\nb: 1\n", [(1, 12, Kind.SYNTAX)], {"b": "1"}),
    "a quotation mark not closed": ("a: 1\nb: 'two\nc: 3\n", [(2, 4, Kind.SYNTAX)], {"a": "1", "c": "3"}),
    "a bracket not closed": ("a: [1, 2\nb: 3\n", [(1, 4, Kind.SYNTAX)], {"b": "3"}),
    "a tab for indentation": ("a:\n\t- 1\nb: 2\n", [(2, 1, Kind.TAB)], {"b": "2"}),
    "a tab in a block": ("a: |\n x\n\ty\nb: 2\n", [(3, 1, Kind.TAB)], {"b": "2"}),
    "a value that begins with @": ("a: @b\nc: d\n", [(1, 4, Kind.SYNTAX)], {"c": "d"}),
    "keys not aligned": ("a:\n- x: 1\n   y: 2\n- z: 3\n", [(3, 5, Kind.SYNTAX)], {"a": [{"z": "3"}]}),
    "an item not aligned": ("a:\n  - b\n - c\nd: e\n", [(3, 2, Kind.SYNTAX)], {"d": "e"}),
    "a list on its key's line": ("a: - b\nc: d\n", [(1, 4, Kind.SYNTAX)], {"c": "d"}),
    "an unknown escape": ('a: "\\q"\nb: c\n', [(1, 5, Kind.SYNTAX)], {"b": "c"}),
    "half a character escaped": ('a: "\\ud800"\nb: c\n', [(1, 7, Kind.SYNTAX)], {"b": "c"}),
    "words beside a block's sign": ("a: >x\n  k\nb: c\n", [(1, 5, Kind.SYNTAX)], {"b": "c"}),
    "words after a closing quote": ("b: c\na: 'x' y\n", [(2, 8, Kind.SYNTAX)], {"b": "c"}),
    "text that begins with a star": ("a: *x* said\nb: c\n", [(1, 6, Kind.ALIAS)], {"b": "c"}),
    "an alias": ("a: *x\nb: c\n", [(1, 4, Kind.ALIAS)], {"a": "*x", "b": "c"}),
    "an anchor": ("a: &x 1\n", [(1, 4, Kind.ALIAS)], {"a": "1"}),
    "an anchor that holds itself": ("a: &x [*x]\n", [(1, 4, Kind.ALIAS), (1, 8, Kind.ALIAS)], {"a": ["*x"]}),
    "a merge key": ("<<: {a: 1}\nb: 2\n", [(1, 1, Kind.KEY)], {"b": "2"}),
    "a list as key": ("? [a]\n: b\nc: d\n", [(1, 3, Kind.KEY)], {"c": "d"}),
    "a tag": ("a: !!python/object:os.system {}\n", [(1, 4, Kind.TAG)], {"a": {}}),
    "the same key twice": ("a: 1\nb:\n  c: 2\n  c: 3\na: 4\n", [(4, 3, Kind.DUPLICATE_KEY), (5, 1, Kind.DUPLICATE_KEY)],
                           {"a": "1", "b": {"c": "2"}}),
    "two documents": ("a: 1\n---\nb: 2\n", [(2, 1, Kind.DOCUMENTS)], {"a": "1"}),
    "a conflict of git": (
        "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\nc: 4\n",
        [(2, 1, Kind.CONFLICT_MARKER)],
        {"a": "1", "b": "2", "c": "4"},
    ),
    "a conflict of git with its base": (
        "<<<<<<< HEAD\nb: 2\n||||||| base\nb: 0\n=======\nb: 3\n>>>>>>> theirs\n",
        [(1, 1, Kind.CONFLICT_MARKER)],
        {"b": "2"},
    ),
    "NUL and other controls": ("a: x\x00y\x07\nb: c\n", [(1, 5, Kind.CHARACTER), (1, 7, Kind.CHARACTER)],
                               {"a": "x y", "b": "c"}),
    "half a character": ("a: \ud800b\n", [(1, 4, Kind.CHARACTER)], {"a": "b"}),
    "a byte order mark inside": ("a: \ufeffb\n", [(1, 4, Kind.CHARACTER)], {"a": "b"}),
    "Latin-1": ("a: 1\nb: café\n".encode("latin-1"), [(2, 7, Kind.ENCODING)], {"a": "1", "b": "caf�"}),
    "UTF-16": ("a: 1\n".encode("utf-16"), [(1, 1, Kind.ENCODING)], None),
    "brackets 100,000 deep": ("b: 1\na: " + "[" * 100_000, [(2, 23, Kind.DEPTH)], {"b": "1"}),
    "dashes 100,000 deep": ("- " * 100_000, [(1, 41, Kind.DEPTH)], None),
    "several faults at once": (
        "a: 'x\nb: 1\nb: 2\nc: *d\ne: @f\n",
        [(1, 4, Kind.SYNTAX), (3, 1, Kind.DUPLICATE_KEY), (4, 4, Kind.ALIAS), (5, 4, Kind.SYNTAX)],
        {"b": "1", "c": "*d"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", FLAWS)
def test_a_flaw_is_named_at_its_place_and_the_rest_is_read(case):
    source, flaws, rest = FLAWS[case]
    tree = parse_yaml(source, "f.yaml")
    assert [(*flaw.place, flaw.kind) for flaw in tree.flaws] == flaws
    assert (plain(tree.root) if tree.root else None) == rest
    assert all(flaw.what and flaw.remedy for flaw in tree.flaws)


def test_every_value_is_the_text_that_stands_there():
    text = "a: 2022\nb: no\nc: 12:30\nd: null\ne:\nf: ''\ng: 0x1F\nh: ~\ni: [1e3, 2022-10-27, .inf]\n"
    assert plain(parse_yaml(text, "f").root) == {
        "a": "2022", "b": "no", "c": "12:30", "d": "null", "e": "", "f": "", "g": "0x1F", "h": "~",
        "i": ["1e3", "2022-10-27", ".inf"],
    }  # fmt: skip


def test_a_node_knows_how_it_is_written_and_where():
    tree = parse_yaml("\ufeffa: b\r\nc: 'd 🚀' # e\r\ng: >-\r\n  h\r\n  i\r\n", "f.yaml")
    values = [entry.value for entry in tree.root]
    assert [(v.text, v.style) for v in values] == [("b", Style.PLAIN), ("d 🚀", Style.QUOTED), ("h i", Style.BLOCK)]
    assert [tree.text[v.start : v.end] for v in values] == ["b", "'d 🚀'", ">-\r\n  h\r\n  i"]
    assert [tree.place(v.start) for v in values] == [Place(1, 4), Place(2, 4), Place(3, 4)]
    assert tree.where(tree.place(values[2].start)) == "f.yaml:3:4"


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "\ufeff", "\n\n"])
def test_a_file_without_content_has_no_root_and_no_flaw(text):
    tree = parse_yaml(text, "f")
    assert (tree.root, tree.flaws) == (None, ())


def test_an_alias_bomb_is_not_expanded():
    tree = parse_yaml(ALIASES_BY_THE_BILLION, "f")
    assert {flaw.kind for flaw in tree.flaws} == {Kind.ALIAS}
    assert len(tree.flaws) == 12 + 11 * 9


def test_a_file_that_is_too_large_is_refused_before_it_is_read():
    tree = parse_yaml(b"a" * (64 * 1024 * 1024 + 1), "f")
    assert [(flaw.kind, flaw.place) for flaw in tree.flaws] == [(Kind.SIZE, Place(1, 1))]


HOSTILE = {
    "brackets": "'[' * 3_000_000",
    "braces": "'{a: ' * 1_000_000",
    "dashes": "'- ' * 3_000_000",
    "aliases": "'a: &a [x]\\n' + 'b: [' + '*a,' * 100_000 + ']'",
    "conflicts": "'<<<<<<< a\\n' * 200_000",
    "quotes": '"\'" * 3_000_001',
    "one long line": "'a: ' + 'x ' * 10_000_000",
    "many digits": "'a: ' + '1' * 100_000",
    "line breaks": "'\\n' * 5_000_000",
    "indentation": "'\\n'.join(' ' * n + 'a:' for n in range(2000))",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_text_takes_neither_time_nor_memory(case):
    code = f"""
        import resource, sys
        resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
        if sys.platform == "linux":  # macOS does not let a process limit its address space
            resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
        from musktimeline.yamltree import parse_yaml
        parse_yaml({HOSTILE[case]}, "f")
    """
    run = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


def test_without_libyaml_the_same_is_read():
    code = """
        import sys
        sys.modules["yaml._yaml"] = None
        from musktimeline.yamltree import parse_yaml, parser, plain
        assert parser.Parser.__module__ == "musktimeline.yamltree.parser"
        tree = parse_yaml(sys.stdin.read(), "f")
        print(plain(tree.root), [(*flaw.place, flaw.kind.value) for flaw in tree.flaws])
    """
    text = "a: [1, {b: 'c'}]\nd: >-\n  e\n  f\ng: *h\ng: 2\ni: @j\nk: 'l\n"
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    tree = parse_yaml(text, "f")
    assert run.stdout == f"{plain(tree.root)} {[(*flaw.place, flaw.kind.value) for flaw in tree.flaws]}\n", run.stderr


@settings(max_examples=100)
@given(st.text("ab:-[]{}'\"#&*!|>%@,? \n\t\x00\ufeff<=>", max_size=60) | st.binary(max_size=60))
def test_nothing_makes_the_reader_raise(source):
    tree = parse_yaml(source, "f")
    assert list(tree.flaws) == sorted(tree.flaws, key=lambda flaw: flaw.place)
    assert all(flaw.place.line >= 1 and flaw.place.column >= 1 for flaw in tree.flaws)


@settings(max_examples=100)
@given(st.recursive(st.text(max_size=5), lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner)))
def test_what_another_writer_writes_is_read_as_it_was_meant(value):
    class Dumper(yaml.SafeDumper):
        def ignore_aliases(self, data):
            return True

    tree = parse_yaml(yaml.dump(value, Dumper=Dumper, default_style='"'), "f")
    assert not tree.flaws
    assert plain(tree.root) == value


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("2022", "a number"), ("1_000", "a number"), ("0x1F", "a number"), ("0o17", "a number"), ("-1.5", "a number"),
        ("12e4", "a number"), ("12:30", "a number"), (".inf", "a number"), ("2022-10-27", "a date"),
        ("no", "a yes or no"),
        ("True", "a yes or no"), ("y", "a yes or no"), ("~", "nothing"), ("null", "nothing"), ("=", "a default value"),
        ("2022-10", None), ("2021-04~", None), ("7f3a9c", None), ("Norway", None), ("", None), ("1.2.3", None),
        ("none", None), ("2022-39/..", None),
    ],
)  # fmt: skip
def test_what_other_readers_take_a_bare_value_for(text, reading):
    assert another_reading(text) == reading


def test_events_above_many_syntax_errors_are_still_read() -> None:
    events = "events:\n" + "".join(f"- id: e{i}\n  text: fine\n" for i in range(20))
    broken = "".join(f"- id: b{i}\n  text: [\n" for i in range(20))
    tree = parse_yaml(events + broken, "x")
    assert isinstance(tree.root, Mapping)
    (entry,) = tree.root
    assert len(entry.value.items) == 20
    assert len(tree.flaws) == MOST_SYNTAX_ERRORS


def test_a_quotation_that_is_not_closed_is_found_where_it_opens() -> None:
    tree = parse_yaml("events:\n- id: a\n  date: '2019\n- id: b\n  date: '2020'\n- id: c\n", "x")
    assert [(flaw.place, flaw.kind) for flaw in tree.flaws] == [((3, 9), "syntax")]
    assert plain(tree.root) == {"events": [{"id": "b", "date": "2020"}, {"id": "c"}]}
