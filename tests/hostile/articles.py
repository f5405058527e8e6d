"""A size → an article, or what stands in the place of one, that a reader could choke on."""

import os
from collections.abc import Callable
from pathlib import Path

Maker = Callable[[Path, int], None]

SENTENCE = "The council approved the bridge on 3 May 2019, said Lee. "

# Words that a pattern could go over again and again, repeated.
TRAPS = {
    "marks": "Lee sold it - - - - - - - - - - , , , , ( ( and was ",
    "spaces": "Lee" + " " * 50 + "\t",
    "quotation marks": "“said ‘on Friday ",
    "brackets": "((([[ May ",
    "verbs": "sold it and closed and ",
    "names": "Lee McKay Van der Berg and ",
    "commas": "Lee, of May, who, ",
    "hyphens": "mid-to-late-2010-",
    "numbers": "12 1/2 10,000 2010 ",
    "by lines": "By Lee\n",
    "headings": "# May 5, 2019 |\n",
    "addresses": "http://a.b/2019/05/ www.",
    "paragraphs": "May 5, 2019\n\n",
    "digits": "1",
    "letters": "a",
}


def repeated(text: str) -> Maker:
    return lambda folder, size: write(folder, (text * (size // len(text) + 1))[:size].encode())


def write(folder: Path, data: bytes, name: str = "a.txt") -> None:
    (folder / "articles").mkdir(exist_ok=True)
    (folder / "articles" / name).write_bytes(data)


def of_bytes(data: bytes) -> Maker:
    return lambda folder, size: write(folder, data * size)


def named(name: str) -> Maker:
    return lambda folder, size: write(folder, (SENTENCE * size).encode(), name)


def sparse(folder: Path, size: int) -> None:
    """So many megabytes that nobody has to write."""
    write(folder, b"")
    os.truncate(folder / "articles" / "a.txt", size << 20)


def one_line_of_dates(folder: Path, size: int) -> None:
    """A date in every sentence, 840 days in all, none of them said twice of a town."""
    told = (f"The council of town {n} met Lee on {n % 28 + 1} May {1900 + n % 120}." for n in range(size // 50))
    write(folder, " ".join(told).encode())


def one_line(folder: Path, size: int) -> None:
    """Prose of which every twentieth sentence has a date."""
    days = (f" on {n % 28 + 1} May {1900 + n // 20 % 120}" if n % 20 == 0 else "" for n in range(size // 40))
    write(folder, " ".join(f"The council of town {n} met Lee{day}." for n, day in enumerate(days)).encode())


def paragraphs(folder: Path, size: int) -> None:
    write(folder, "".join(f"Lee resigned, said the council of town {n}.\n\n" for n in range(size)).encode())


def dates(folder: Path, size: int) -> None:
    days = (f"On {n % 28 + 1} May {1900 + n % 120} Lee met the council.\n" for n in range(size))
    write(folder, "".join(days).encode())


def pipe(folder: Path, size: int) -> None:
    (folder / "articles").mkdir()
    for n in range(size):
        os.mkfifo(folder / "articles" / f"{n}.txt")


def device(folder: Path, size: int) -> None:
    (folder / "articles").mkdir()
    (folder / "articles" / "a.txt").symlink_to("/dev/zero")


def loop(folder: Path, size: int) -> None:
    """A folder that holds itself, and a deep one."""
    named("a.txt")(folder, 1)
    (folder / "articles" / "again").symlink_to(folder / "articles")
    (folder / "articles" / "itself.txt").symlink_to("itself.txt")
    deep = folder / "articles" / "/".join("d" * size)
    deep.mkdir(parents=True)


def unreadable(folder: Path, size: int) -> None:
    named("a.txt")(folder, size)
    (folder / "articles" / "a.txt").chmod(0)
