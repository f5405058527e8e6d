"""What stops the work: one class that the command line turns into a message."""


class TimelineError(Exception):
    """Something that cannot go on. Says where, what is wrong, and what to do about it.

    `where` is a file, `file:line:column`, or empty; `remedy` is a thing that the reader can do or type.
    """

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}\n    {self.remedy}" if self.remedy else head


class DateError(TimelineError):
    """A string that is not a date as this tool reads EDTF."""


class ReadError(TimelineError):
    """An article that cannot be read."""


class MissingError(ReadError):
    """An article that is not there; one that is there and cannot be read is a plain ReadError."""


class StoreError(TimelineError):
    """A timeline file that cannot be read or written."""


class UsageError(TimelineError):
    """A command that was asked for something that is not there."""
