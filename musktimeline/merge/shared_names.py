"""Two profiles → the names that both have, said or meant."""

from musktimeline.merge.profile import Profile


def shared_names(a: Profile, b: Profile) -> frozenset[str]:
    """Names in both, and names in one that a pronoun of the other may stand for."""
    shared = a.names & b.names
    if a.pronoun or len(a.names) < 2:
        shared |= a.context & b.names
    if b.pronoun or len(b.names) < 2:
        shared |= b.context & a.names
    return shared


def meant_names(a: Profile, b: Profile) -> frozenset[str]:
    """Names of one that a telling without any may mean; where neither has one, those of both articles."""
    if a.names and b.names:
        return frozenset()
    if a.names or b.names:
        return a.names & b.around | b.names & a.around
    return (a.context | b.context) & a.around & b.around
