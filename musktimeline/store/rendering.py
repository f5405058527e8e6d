"""Timeline → the canonical file: the same timeline gives the same bytes."""

from collections.abc import Iterator
from typing import Any

from musktimeline.model import Timeline
from musktimeline.store.content import timeline_content
from musktimeline.store.scalars import FLOW_WIDTH, WIDTH, folded, inline
from musktimeline.store.schema import FOLDED


def render(timeline: Timeline) -> str:
    """The whole file, LF at each line's end."""
    content = timeline_content(timeline)
    return "".join(f"{line}\n" for key, value in content.items() for line in entry_lines(key, value, 0))


def entry_lines(key: str, value: Any, column: int) -> list[str]:
    """`key: value`, the key in a column counted from 0."""
    head = f"{' ' * column}{inline(key)}:"
    if isinstance(value, str):
        return _text_lines(head, key, value, column)
    short = f"{head} {_flow(value)}" if _is_flat(value) else None
    if short is not None and (not value or len(short) <= FLOW_WIDTH):
        return [short]
    inner = column if isinstance(value, list) else column + 2
    return [head, *_block_lines(value, inner)]


def item_lines(value: Any, column: int) -> list[str]:
    """`- value`, the dash in a column counted from 0."""
    if isinstance(value, str) or not value:
        return [f"{' ' * column}- {inline(value) if isinstance(value, str) else _flow(value)}"]
    first, *rest = _block_lines(value, column + 2)
    return [f"{' ' * column}- {first[column + 2 :]}", *rest]


def _text_lines(head: str, key: str, text: str, column: int) -> list[str]:
    if key == "version" and text.isascii() and text.isdigit():
        return [f"{head} {text}"]
    short = f"{head} {inline(text)}"
    if key not in FOLDED and len(short) <= WIDTH:
        return [short]
    lines = folded(text, WIDTH - column - 2)
    if lines is None or (key not in FOLDED and len(lines) == 1):  # a long address has no place to fold it
        return [short]
    return [f"{head} >-", *(f"{' ' * (column + 2)}{line}" if line else "" for line in lines)]


def _block_lines(value: Any, column: int) -> list[str]:
    if isinstance(value, list):
        return [line for item in value for line in item_lines(item, column)]
    return [line for key, item in value.items() for line in entry_lines(key, item, column)]


def _is_flat(value: Any) -> bool:
    """Whether it holds strings only, so that it can stand in brackets."""
    return all(isinstance(item, str) for item in (value if isinstance(value, list) else value.values()))


def _flow(value: Any) -> str:
    return f"[{', '.join(_flow_items(value))}]" if isinstance(value, list) else f"{{{', '.join(_flow_items(value))}}}"


def _flow_items(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        return (inline(item, flow=True) for item in value)
    return (f"{inline(key, flow=True)}: {inline(item, flow=True)}" for key, item in value.items())
