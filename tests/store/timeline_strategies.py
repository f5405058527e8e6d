"""Hypothesis strategies for timelines that no sane editor writes."""

from hypothesis import strategies as st

from musktimeline.model import Anchor, Apart, Citation, Entity, Event, Rejected, Source, Timeline

BARE_TRAPS = (
    "2022 no null ~ yes 12:30 0x1F 1e3 .inf 2022-10-27 = << *star &and !tag %dir @at `tick - -- --- ... ? : :x x: "
    "# #x [a] {a} | > 'a' \" \\ <<<<<<< ======= >>>>>>>"
)
TRAPS = [
    *BARE_TRAPS.split(" "),
    "a: b",
    "a #b",
    "a  b   c",
    " leading",
    "trailing ",
    "two\nlines",
    "two\n\nparagraphs",
    "end\n",
    "\n",
    "\ttab",
    "a\tb",
    "no\u00a0break \u00a0 space",
    "\u00a0",
    "line\u2028separator",
    "next\u0085line",
    "bell\x07 nul\x00 del\x7f",
    "\ufeffbom",
    "bidi \u202e override",
    "emoji 👩‍👩‍👧 🚀",
    "x" * 200,
    "word " * 60 + "end",
    "He said: “No, it is not…” — twice",
    "a\n  b",
    "a\r\nb",
    "- a\n- b",
]
texts = st.one_of(
    st.sampled_from(TRAPS),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.lists(st.sampled_from([*TRAPS, "word", "Musk", "spoke"]), max_size=30).map(" ".join),
)
optional = st.none() | texts
own_values = st.recursive(
    texts,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(texts.filter(lambda k: len(k) < 200), inner, max_size=3)
    ),
    max_leaves=6,
)
extras = st.one_of(
    st.just({}),
    st.dictionaries(st.text("abc :#'\n", max_size=4).map("x-{}".format), own_values, max_size=2),
)
anchors = st.builds(Anchor, st.just("published") | texts, optional, optional, optional, extras)
citations = st.builds(
    Citation,
    source=texts,
    quote=texts,
    prefix=optional,
    phrase=optional,
    context=optional,
    date=optional,
    basis=texts | st.just("phrase"),
    anchor=st.none() | anchors,
    stance=texts | st.just("report"),
    note=optional,
    extra=extras,
)
events = st.builds(
    Event,
    id=texts,
    text=texts,
    date=st.none() | st.sampled_from(["2021", "2022-10", "2022-39", "no date", "199X"]) | texts,
    status=texts | st.just("reported"),
    draft=optional,
    citations=st.lists(citations, max_size=3).map(tuple),
    tags=st.lists(texts, max_size=3).map(tuple),
    was=st.lists(texts, max_size=2).map(tuple),
    note=optional,
    extra=extras,
)
rejected = st.builds(
    Rejected,
    id=texts,
    text=texts,
    why=texts,
    date=optional,
    citations=st.lists(citations, max_size=2).map(tuple),
    was=st.lists(texts, max_size=2).map(tuple),
    note=optional,
    extra=extras,
)
apart = st.builds(Apart, st.lists(texts, min_size=1, max_size=3).map(tuple), optional, extras)
sources = st.builds(
    Source, id=texts, title=optional, published=optional, file=optional, sha256=optional, note=optional, extra=extras
)
entities = st.builds(Entity, texts, st.lists(texts, max_size=3).map(tuple), optional, extras)
timelines = st.builds(
    Timeline,
    title=optional,
    entities=st.lists(entities, max_size=2).map(tuple),
    sources=st.lists(sources, max_size=3).map(tuple),
    events=st.lists(events, max_size=4).map(tuple),
    apart=st.lists(apart, max_size=2).map(tuple),
    rejected=st.lists(rejected, max_size=2).map(tuple),
    note=optional,
    extra=extras,
)
