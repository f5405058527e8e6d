"""A phrase → whether it stands in a text as whole words."""

from musktimeline.plaintext import squeeze


def stands_in(phrase: str, text: str) -> bool:
    """Up to white space, and not cut out of a longer word or number: `5 May` does not stand in `15 May`.

    Only ASCII letters and digits bound a word; other scripts write without spaces.
    """
    words, text = squeeze(phrase), squeeze(text)
    at = text.find(words)
    while at >= 0:
        if not (_cuts_word(text, at) or _cuts_word(text, at + len(words))):
            return True
        at = text.find(words, at + 1)
    return False


def _cuts_word(text: str, at: int) -> bool:
    around = text[at - 1 : at + 1] if at else ""
    return len(around) == 2 and around.isascii() and around.isalnum()
