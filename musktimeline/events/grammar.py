"""Sentence → tokens, verb groups and the boundaries between its clauses. No parser: closed word lists and order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from musktimeline.events.lexicon import Lexicon, VerbForm, lexicon

_TOKEN = re.compile(
    r"[$€£]?\d+(?:,\d{3})*(?:\.\d+)?%?|[^\W\d_](?:[.][^\W\d_])+\.?|[^\W_]+(?:[-'’](?!s\b)[^\W_]+)*|['’]s\b|[—–;:,()“”\"!?.…‘’']|--+|\S"
)
_BE = frozenset("be am is are was were been being 's 're ’s ’re".split())
_HAVE = frozenset("have has had having 've ’ve".split())
_DO = frozenset("do does did".split())
_MODAL = frozenset("will would shall should can could may might must wo ca".split())
_AUXILIARIES = _BE | _HAVE | _DO | _MODAL
_NOT = re.compile("n['’]t$")
_NEGATION = frozenset("not never n't no".split())
_DETERMINERS = frozenset(
    "a an the this that these those its his her their our my your some any no each every own".split()
)
_PREPOSITIONS = frozenset(
    """of in on at by for from with to into over under about against between through during after before since
    until as via per among amid without within toward towards across around near""".split()
)
_SUBJECT_PRONOUNS = frozenset("i you he she it we they who which that".split())
_OPENERS = frozenset("that who whom which when where while after before because although though if whether as".split())
_CUTS = frozenset([",", ";", ":", "—", "–", "--", "(", ")", "“", "”", '"'])
_COORDINATORS = frozenset(["and", "but", "or"])
_TIME_ADVERBS = frozenset(["today", "yesterday", "now", "also", "again", "further"])
_ADVERB = re.compile(r"\w+ly$")
_MIDDLE = frozenset("also even later never not already still just only ever now then first soon once since".split())
_NOT_ED = frozenset(
    "hundred indeed speed need seed feed breed bleed deed weed greed exceed proceed succeed shed dated".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Tokens `first` to `head`: auxiliaries and adverbs, then the verb itself. `modal`: will, may …, or empty."""

    first: int
    head: int
    lemma: str
    form: str
    finite: bool
    modal: str = ""
    negated: bool = False
    perfect: bool = False
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence's tokens (offsets of the article's text) and verb groups, in order."""

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    verbs: tuple[VerbGroup, ...]

    def token_at(self, offset: int) -> int:
        """The index of the first token that ends behind an offset."""
        return next((i for i, t in enumerate(self.tokens) if t.end > offset), len(self.tokens))

    def is_boundary(self, i: int) -> bool:
        """Whether a clause may begin or end at this token."""
        token = self.tokens[i]
        return token.lower in _CUTS or (token.lower in _OPENERS and not self._is_determiner(i))

    def _is_determiner(self, i: int) -> bool:
        """`that request`: the word points, it opens no clause."""
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        return self.tokens[i].lower == "that" and (i == 0 or (following is not None and following.lower in ("time",)))


def parse(text: str, start: int, end: int) -> Parsed:
    tokens = tuple(Token(m.start(), m.end(), m.group(), m.group().lower()) for m in _TOKEN.finditer(text, start, end))
    return Parsed(text, start, end, tokens, tuple(_verb_groups(tokens, lexicon())))


def _verb_groups(tokens: Sequence[Token], words: Lexicon) -> list[VerbGroup]:
    groups: list[VerbGroup] = []
    i = 0
    while i < len(tokens):
        group = _auxiliary_group(tokens, i, words) or _bare_group(tokens, i, words)
        if group:
            groups.append(group)
        i = group.head + 1 if group else i + 1
    return [replace(g, finite=False) if _is_reduced_relative(tokens, groups, n) else g for n, g in enumerate(groups)]


def _is_reduced_relative(tokens: Sequence[Token], groups: Sequence[VerbGroup], n: int) -> bool:
    """`The bridge, built in 1962, collapsed`: a participle between commas, with the finite verb behind the second."""
    group = groups[n]
    if group.first != group.head or group.form != "past" or not group.first or tokens[group.first - 1].text != ",":
        return False
    comma = next((j for j in range(group.head + 1, len(tokens)) if tokens[j].text == ","), None)
    following = groups[n + 1] if n + 1 < len(groups) else None
    return comma is not None and following is not None and following.finite and following.first == comma + 1


def _auxiliary_group(tokens: Sequence[Token], i: int, words: Lexicon) -> VerbGroup | None:
    lower = _auxiliary(tokens[i])
    if lower == "may" and tokens[i].is_capital and i > 0:
        return None
    if lower not in _MODAL and lower not in _HAVE and lower not in _BE and lower not in _DO:
        return None
    if lower in ("'s", "’s") and not _is_contraction(tokens, i):
        return None
    chain, j = [lower], i + 1
    while j < len(tokens) and j < i + 9:
        word = _auxiliary(tokens[j])
        if word in _AUXILIARIES:
            chain.append(word)
        elif not (word in _NEGATION or word in _MIDDLE or _ADVERB.match(word)):
            break
        j += 1
    reading = _reading(tokens[j], words) if j < len(tokens) else None
    if chain[-1] in _MODAL and reading is None and j < len(tokens) and _may_be_verb(tokens[j], words):
        reading = VerbForm(tokens[j].lower, "base")
    modal = chain[0] if chain[0] in _MODAL else ""
    negated = any(t.lower in _NEGATION or t.lower.endswith(("n't", "n’t")) for t in tokens[i:j])
    perfect = any(w in _HAVE for w in chain[:-1]) or (chain[-1] in _HAVE and reading is not None)
    if reading and _fits(chain[-1], reading, tokens[j], words):
        passive = chain[-1] in _BE and reading.form in ("past", "participle")
        return VerbGroup(i, j, reading.lemma, reading.form, True, modal, negated, perfect, passive)
    last = max(k for k in range(i, j) if _auxiliary(tokens[k]) == chain[-1])
    lemma = "be" if chain[-1] in _BE else "have" if chain[-1] in _HAVE else "do"
    if chain[-1] in _MODAL:
        return None
    return VerbGroup(i, last, lemma, "past", True, modal, negated, len(chain) > 1 and chain[0] in _HAVE)


def _auxiliary(token: Token) -> str:
    """`didn’t` is `did`."""
    return _NOT.sub("", token.lower)


def _is_contraction(tokens: Sequence[Token], i: int) -> bool:
    return i > 0 and tokens[i - 1].lower in ("he", "she", "it", "that", "there", "here", "what", "who", "let")


def _may_be_verb(token: Token, words: Lexicon) -> bool:
    """Behind `will` any plain word is a verb."""
    return token.lower.isalpha() and token.lower not in words.function_words and not token.is_capital


def _fits(auxiliary: str, reading: VerbForm, token: Token, words: Lexicon) -> bool:
    if reading.form == "base" and reading.lemma in words.base_participles and auxiliary in _HAVE | _BE:
        return True
    if auxiliary in _MODAL or auxiliary in _DO:
        return reading.form == "base"
    if auxiliary in _HAVE:
        return reading.form in ("past", "participle")
    return reading.form in ("past", "participle", "ing") and not token.is_capital


def _bare_group(tokens: Sequence[Token], i: int, words: Lexicon) -> VerbGroup | None:
    reading = _reading(tokens[i], words)
    if reading is None or (tokens[i].is_capital and i > 0):
        return None
    before = tokens[i - 1].lower if i else ""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if before == "to":
        return VerbGroup(i - 1, i, reading.lemma, reading.form, False) if reading.form == "base" else None
    if (before in _DETERMINERS and before != "that") or before in ("'s", "’s"):
        return None
    if reading.form == "ing":
        return None if before in _PREPOSITIONS - {"after", "before"} else VerbGroup(i, i, reading.lemma, "ing", False)
    if reading.form in ("past", "participle"):
        if _is_adjective(tokens, i, after, words):
            return None
        finite = reading.form == "past" and not _follows_noun_and_precedes_by(before, after)
        return VerbGroup(i, i, reading.lemma, reading.form, finite)
    if reading.lemma in words.unchanging and reading.form == "base" and _may_have_past(tokens, i):
        return VerbGroup(i, i, reading.lemma, "past", True)
    is_verb = _is_present(tokens, i, reading, after, reading.lemma in words.nouns_too)
    return VerbGroup(i, i, reading.lemma, reading.form, True) if is_verb else None


def _follows_noun_and_precedes_by(before: str, after: Token | None) -> bool:
    """`a report published by`: a participle without its auxiliary."""
    return after is not None and after.lower == "by" and before not in _SUBJECT_PRONOUNS


def _is_adjective(tokens: Sequence[Token], i: int, after: Token | None, words: Lexicon) -> bool:
    """`a classified contract`, `$1.8 billion classified contract`, `alleged request`."""
    if i == 0 or after is None or not after.is_word or after.is_capital:
        return False
    if not tokens[i].lower.endswith("ed") or after.lower in words.function_words | _DETERMINERS:
        return False
    before = tokens[i - 1]
    opens = before.lower in _DETERMINERS or before.lower in _PREPOSITIONS or before.lower in ("'s", "’s")
    return opens or before.text[0].isdigit() or before.lower in ("million", "billion", "trillion", "hundred", "new")


def _may_have_past(tokens: Sequence[Token], i: int) -> bool:
    """`the families put up a stone`, `found it and cut the line`: what stands before a past that is as its base."""
    before = tokens[i - 1] if i else None
    if before is None or not before.is_word or before.text[0].isdigit():
        return False
    if before.lower == "and":
        return i + 1 < len(tokens) and tokens[i + 1].lower in _DETERMINERS
    return before.lower not in _PREPOSITIONS | _DETERMINERS | {"and", "or", "to"} and not before.lower.endswith("ly")


def _is_present(tokens: Sequence[Token], i: int, reading: VerbForm, after: Token | None, noun_too: bool) -> bool:
    """Whether a base or -s form, which could be a noun, is the verb here."""
    if i == 0:
        return False
    before = tokens[i - 2] if i > 1 and tokens[i - 1].lower in _TIME_ADVERBS else tokens[i - 1]
    if before.lower in _PREPOSITIONS or before.lower in _DETERMINERS - {"that"} or not before.is_word:
        return False
    if reading.form == "s" and not noun_too:
        return True
    complement = after is not None and (
        after.is_capital
        or after.lower in _DETERMINERS
        or after.lower in _SUBJECT_PRONOUNS
        or after.lower in ("citing", "to")
        or after.text[0].isdigit()
    )
    if reading.form == "s":
        is_subject = before.is_capital or before.lower in ("also", "who", "which", "further", "it", "he", "she", "that")
        return (complement and (is_subject or not before.lower.endswith("s"))) or before.lower in (
            "he",
            "she",
            "it",
            "who",
        )
    plural = before.lower.endswith("s") or before.lower in ("they", "we", "i", "you", "who", "people", "that")
    return (
        plural
        and before.lower not in ("'s", "’s")
        and (complement or before.lower in ("they", "we", "i", "you", "who"))
    )


def _reading(token: Token, words: Lexicon) -> VerbForm | None:
    known = words.verb_forms.get(token.lower)
    if known or not token.lower.isalpha() or token.is_capital:
        return known
    if len(token.lower) > 4 and token.lower.endswith("ed") and token.lower not in _NOT_ED:
        return VerbForm(token.lower[:-2], "past")
    return None
