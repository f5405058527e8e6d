"""Codes that are asked for or not wanted → whether a finding is reported."""

from collections.abc import Collection, Iterable, Iterator

from musktimeline.check.waivers import is_waivable
from musktimeline.model import Finding


def unknown_codes(wanted: Iterable[str], known: Collection[str]) -> Iterator[str]:
    """What is neither a code nor the beginning of one."""
    return (code for code in wanted if not any(other.startswith(code.upper()) for other in known) or not code)


def chosen(findings: Iterable[Finding], select: Collection[str], ignore: Collection[str]) -> Iterator[Finding]:
    """The findings that are selected (all, where nothing is) and not ignored; of two that apply the longer one wins.

    What leaves part of the file unread is always reported.
    """
    for finding in findings:
        if not is_waivable(finding.code.id) or is_chosen(finding.code.id, select, ignore):
            yield finding


def is_chosen(code: str, select: Collection[str], ignore: Collection[str]) -> bool:
    """Whether it is selected, and by a longer beginning than it is ignored."""
    asked = _longest(code, select) if select else 0
    return asked > _longest(code, ignore)


def _longest(code: str, beginnings: Collection[str]) -> int:
    """How long the longest beginning is that the code has; -1 for none."""
    return max((len(b) for b in beginnings if code.startswith(b.upper())), default=-1)
