"""What to do about events that may have been deleted."""

from enum import StrEnum


class Offered(StrEnum):
    """What becomes of events that an editor may have deleted, of a source whose `extracted` is lost."""

    ASK = "ask"
    TAKE = "take"
    LEAVE = "leave"
