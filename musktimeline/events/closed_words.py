"""The words of English that are few and never change: auxiliaries, prepositions, determiners, pronouns."""

BE = frozenset("be am is are was were been being 's 're ’s ’re".split())
HAVE = frozenset("have has had having 've ’ve".split())
DO = frozenset("do does did".split())
MODAL = frozenset("will would shall should can could may might must wo ca".split())
AUXILIARIES = BE | HAVE | DO | MODAL
NEGATION = frozenset("not never n't no".split())
DETERMINERS = frozenset(
    "a an the this that these those its his her their our my your some any no each every own".split()
)
PREPOSITIONS = frozenset(
    """of in on at by for from with to into over under about against between through during after before since
    until as via per among amid without within toward towards across around near""".split()
)
SUBJECT_PRONOUNS = frozenset("i you he she it we they who which that".split())
