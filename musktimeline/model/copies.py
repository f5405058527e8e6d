"""Quote → whether articles that have it word for word are copies."""

from musktimeline.plaintext import squeeze

_SPACES = 6  # in a quote that two reporters do not write alike by chance


def proves_a_copy(quote: str) -> bool:
    """Whether a quote is so long that two articles which both have it have one origin."""
    return squeeze(quote).count(" ") >= _SPACES
