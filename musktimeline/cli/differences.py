"""Two texts of a file → their difference in the unified format, safe on a terminal."""

from difflib import unified_diff

from musktimeline.plaintext import one_line, visible


def diff(before: str, after: str, name: str) -> str:
    """Empty where nothing differs. Each line ends with LF, also the last of a file that has none there."""
    shown = one_line(name)
    lines = unified_diff(before.splitlines(), after.splitlines(), f"a/{shown}", f"b/{shown}", lineterm="")
    return "".join(f"{visible(line)}\n" for line in lines)
