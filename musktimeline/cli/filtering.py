"""The parameters of a command → its filters."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from musktimeline.cli.typed_dates import date_option
from musktimeline.selection import Filters


def filters_of(parameters: Mapping[str, Any], environment: Mapping[str, str]) -> Filters:
    """Of a command that has all of them as options. Raises UsageError for a date that is none."""
    given = {field.name: parameters[field.name] for field in fields(Filters)}
    first = date_option("--from", given["from_"], environment)
    last = date_option("--to", given["to"], environment)
    return Filters(**{**given, "from_": first, "to": last})
