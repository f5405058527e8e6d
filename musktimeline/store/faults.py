"""What can be wrong with a timeline file as a file: codes TL0xx. What it says is checked elsewhere."""

from musktimeline.model import Code, Severity
from musktimeline.yamltree import Kind

_ERROR, _WARNING, _REMARK = Severity.ERROR, Severity.WARNING, Severity.REMARK

SYNTAX = Code(
    "TL001",
    "not-yaml",
    _ERROR,
    "The text breaks YAML's rules, so the top-level block that it stands in was left out and the rest was read.",
    "title: Musk: a life",
    "title: 'Musk: a life'",
)
TAB = Code(
    "TL002",
    "tab",
    _ERROR,
    "YAML indents with spaces; a tab is as wide as each editor likes it.",
    "events:\n\t- {id: a, text: b}",
    "events:\n- {id: a, text: b}",
)
CONFLICT_MARKER = Code(
    "TL003",
    "conflict-marker",
    _ERROR,
    "git could not join two versions of the file and left both in it.",
    "<<<<<<< HEAD\ntitle: One\n=======\ntitle: Two\n>>>>>>> theirs",
    "title: One",
)
ENCODING = Code(
    "TL004",
    "not-utf-8",
    _ERROR,
    "The file's bytes are not text in UTF-8, so no quote in it can be trusted.",
    "title: caf\\xe9   (Latin-1)",
    "title: café   (UTF-8)",
)
CHARACTER = Code(
    "TL005",
    "forbidden-character",
    _ERROR,
    "Control characters, lone surrogates and a BOM inside the file must not stand in YAML. In double quotes they can "
    'be written as escapes ("\\x07").',
    "title: a<NUL>b",
    "title: ab",
)
DEPTH = Code(
    "TL006",
    "nested-too-deeply",
    _ERROR,
    "No timeline nests more than a few levels; what does is damaged or made to harm a reader.",
    "title: [[[[[[[[[[[[[[[[[[[[[[…",
    "title: A title",
)
SIZE = Code("TL007", "too-large", _ERROR, "The file is larger than this tool reads.", "(65 MB)", "(two files)")
ALIAS = Code(
    "TL008",
    "alias",
    _ERROR,
    "Anchors (&name) and aliases (*name) copy one place of the file to another. A value stands here as it is read; "
    "text that begins with & or * needs quotation marks.",
    "text: *Musk* said so",
    "text: '*Musk* said so'",
)
TAG = Code(
    "TL009",
    "tag",
    _ERROR,
    "A tag (!name) makes another type of a value. Every value here is text.",
    "title: !!python/object:os.system {}",
    "title: A title",
)
DOCUMENTS = Code(
    "TL010",
    "several-documents",
    _ERROR,
    "A line '---' begins a second document; only the first was read.",
    "events: []\n---\nevents: []",
    "events: []",
)
ODD_KEY = Code(
    "TL011",
    "odd-key",
    _ERROR,
    "A key is a word. Lists and mappings as keys, and merge keys (<<), are not used here.",
    "<<: {title: A}",
    "title: A",
)
DUPLICATE_KEY = Code(
    "TL012",
    "duplicate-key",
    _ERROR,
    "The same key stands twice in one block. The first was read; other readers take the last.",
    "title: One\ntitle: Two",
    "title: One",
)
UNKNOWN_KEY = Code(
    "TL013",
    "unknown-key",
    _ERROR,
    "The file has no such key here. Keys of your own begin with x-: they are kept and never checked.",
    "titel: One",
    "title: One",
)
MISSING_KEY = Code(
    "TL014",
    "missing-key",
    _ERROR,
    "An event needs id and text, a citation source and quote, a source id and file or url, an entity its name.",
    "- id: musk-speaks",
    "- id: musk-speaks\n  text: Musk speaks",
)
WRONG_KIND = Code(
    "TL015",
    "wrong-kind-of-value",
    _ERROR,
    "A text, a list or a mapping stands where the file wants another of these.",
    "title: [One]",
    "title: One",
)
UNKNOWN_WORD = Code(
    "TL016",
    "unknown-word",
    _ERROR,
    "The key admits only certain words.",
    "status: sure",
    "status: confirmed",
)
UNQUOTED = Code(
    "TL017",
    "unquoted",
    _WARNING,
    "Here every value is the text that stands there, but other YAML readers take this one for a number, a date, a yes "
    "or no, or nothing.",
    "date: 2022-10-27",
    "date: '2022-10-27'",
)
EMPTY = Code("TL018", "empty-value", _REMARK, "A key with nothing after it says nothing.", "date:", "date: '2022-10'")
VERSION = Code(
    "TL019",
    "unknown-version",
    _ERROR,
    "The file was made for another version of this tool.",
    "version: 7",
    "version: 1",
)

FAULTS = (
    SYNTAX,
    TAB,
    CONFLICT_MARKER,
    ENCODING,
    CHARACTER,
    DEPTH,
    SIZE,
    ALIAS,
    TAG,
    DOCUMENTS,
    ODD_KEY,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_KIND,
    UNKNOWN_WORD,
    UNQUOTED,
    EMPTY,
    VERSION,
)

CODE_OF_FLAW = {
    Kind.SYNTAX: SYNTAX,
    Kind.TAB: TAB,
    Kind.CONFLICT_MARKER: CONFLICT_MARKER,
    Kind.ENCODING: ENCODING,
    Kind.CHARACTER: CHARACTER,
    Kind.SIZE: SIZE,
    Kind.DEPTH: DEPTH,
    Kind.ALIAS: ALIAS,
    Kind.TAG: TAG,
    Kind.DOCUMENTS: DOCUMENTS,
    Kind.KEY: ODD_KEY,
    Kind.DUPLICATE_KEY: DUPLICATE_KEY,
}
