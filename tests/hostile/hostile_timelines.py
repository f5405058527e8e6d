"""A size → a timeline file, or the folder around one, that a reader could choke on or be led astray by."""

import os
from collections.abc import Callable
from pathlib import Path

from harm import SECRET

Maker = Callable[[Path, int], None]

GOOD = """\
version: 1
sources:
- id: a
  file: articles/a.txt
events:
- id: it-rains
  date: '2019-05-03'
  text: It rains
  citations:
  - source: a
    quote: It rained on 3 May 2019
    phrase: 3 May 2019
    date: '2019-05-03'
"""
ARTICLE = "It rained on 3 May 2019, said Lee.\n"


def yaml(text: str | bytes) -> Maker:
    """The same text whatever the size."""
    data = text.encode() if isinstance(text, str) else text
    return lambda folder, size: _write(folder, data)


def grown(make: Callable[[int], str]) -> Maker:
    return lambda folder, size: _write(folder, make(size).encode())


def sparse(folder: Path, size: int) -> None:
    _write(folder, b"")
    os.truncate(folder / "timeline.yaml", size << 20)


def truncated(folder: Path, size: int) -> None:
    _write(folder, GOOD.encode()[:-size])


def bombs(levels: int) -> str:
    """Aliases of aliases: nine to the power of `levels` values, were they expanded (the billion laughs)."""
    first = "x-0: &a0 [x]\n"
    rest = "".join(f"x-{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, levels))
    return first + rest + GOOD


def naming(file: str) -> Maker:
    """A timeline whose article is said to be elsewhere; there, a secret stands."""

    def make(folder: Path, size: int) -> None:
        secret = folder.parent / "secret.txt"
        secret.write_text(f"It rained on 4 May 2019: {SECRET}.\n")
        _write(folder, GOOD.replace("articles/a.txt", file.replace("SECRET", str(secret))).encode())

    return make


def linked(folder: Path, size: int) -> None:
    """The article is a link that leads out, once as a file and once by its folder."""
    naming("links/secret.txt")(folder, size)
    (folder / "links").symlink_to(folder.parent)


def _write(folder: Path, data: bytes) -> None:
    (folder / "articles").mkdir(exist_ok=True)
    (folder / "elsewhere").mkdir()
    (folder / "articles" / "a.txt").write_text(ARTICLE)
    (folder / "timeline.yaml").write_bytes(data)
