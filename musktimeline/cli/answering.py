"""What `check` is asked → its answer: at once where it gave it before and nothing that it hangs on has changed.

That needs no YAML, no dates and no checks, so nothing here imports them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from musktimeline.cli.files import STDIN
from musktimeline.cli.remembered_check import Answer, Question, keep, recall

if TYPE_CHECKING:
    from musktimeline.cli.cache import Cache
    from musktimeline.cli.telling import Told


def answer(question: Question, cache: "Cache | None") -> Answer:
    """Raises TimelineError where there is but one timeline and it cannot be checked."""
    if cache is None or STDIN in question.names:
        return _worked_out(question).answer
    key = question.key
    known = recall(cache, question, key)
    if known:
        return known
    told = _worked_out(question)
    if told.read is not None:
        keep(cache, question, key, told.answer, told.read)
    return told.answer


def _worked_out(question: Question) -> "Told":
    import_module("yaml")  # first, as in `verbs`
    from musktimeline.cli.telling import tell

    return tell(question)
