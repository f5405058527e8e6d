"""Two profiles → the names that both have, or that a pronoun may mean."""

from musktimeline.merge.profile import Profile


def shared_names(a: Profile, b: Profile) -> frozenset[str]:
    """Names in both, and names in one that a pronoun of the other may stand for."""
    shared = a.names & b.names
    if a.pronoun or len(a.names) < 2:
        shared |= a.context & b.names
    if b.pronoun or len(b.names) < 2:
        shared |= b.context & a.names
    return shared
