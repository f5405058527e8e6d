"""Dates as typed on the command line → dates, counted from today."""

import datetime
from collections.abc import Mapping

from musktimeline.dates import Date
from musktimeline.errors import DateError, UsageError


def today(environment: Mapping[str, str]) -> datetime.date:
    """The day in UTC from which typed dates count; `SOURCE_DATE_EPOCH` fixes it (reproducible-builds.org)."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.datetime.now(datetime.UTC)
    if epoch:
        try:
            moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
        except (ValueError, OverflowError, OSError) as error:
            raise UsageError(f"SOURCE_DATE_EPOCH={epoch!r} is no number of seconds", remedy="unset it") from error
    return moment.date()


def date_option(name: str, text: str | None, environment: Mapping[str, str]) -> Date | None:
    """A date given to an option, relative words counted from today. Raises UsageError, which names the option."""
    if text is None:
        return None
    from musktimeline.dates.typed import typed_date

    try:
        return typed_date(text, today(environment))
    except DateError as error:
        raise UsageError(error.what, where=name, remedy=error.remedy) from error
