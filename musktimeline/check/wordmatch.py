"""A phrase → whether it stands in a text as whole words."""

import re

from musktimeline.plaintext import squeeze

_LATIN = "[0-9A-Za-z]"


def stands_in(phrase: str, text: str) -> bool:
    """Up to white space, and not cut out of a longer word or number: `5 May` does not stand in `15 May`.

    Only Latin letters and digits bound a word; other scripts write without spaces.
    """
    words = re.escape(squeeze(phrase))
    return re.search(rf"(?<!{_LATIN}(?={_LATIN})){words}(?!(?<={_LATIN}){_LATIN})", squeeze(text)) is not None
