"""A number of jobs → `map` in that many processes: results in the order of the inputs, whichever is done first."""

import copyreg
import gc
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, TypeVar

from musktimeline.errors import ReadError, UsageError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

Input = TypeVar("Input")
Result = TypeVar("Result")

_AUTO = ("0", "auto")
_CHUNKS = 16  # that each process gets of a long list: few enough to be cheap, many enough to end together


class Map(Protocol):
    """What the built-in `map` does."""

    def __call__(self, function: Callable[[Input], Result], inputs: Sequence[Input], /) -> Iterable[Result]: ...


def jobs_of(typed: str) -> int:
    """The number of processes that somebody asks for: `0` and `auto` are one for each core.

    Raises UsageError for what is no such number.
    """
    if typed in _AUTO:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not (typed.isascii() and typed.isdigit()):
        raise UsageError(f"--jobs {typed} is no number of processes", remedy="write '--jobs 2', or '--jobs auto'")
    return int(typed)


@contextmanager
def in_processes(jobs: int) -> Iterator[Map]:
    """A `map` that works in that many processes, of which this one is the first; with one, in this one alone.

    Functions, inputs and results must be such as `pickle` takes. Whatever ends the block ends the processes.
    """
    if jobs == 1:
        yield map
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    _pickle_read_only_mappings()
    pool = ProcessPoolExecutor(jobs - 1, initializer=_begin_work)

    def in_pool(function: Callable[[Input], Result], inputs: Sequence[Input], /) -> Iterator[Result]:
        size = max(1, len(inputs) // (jobs * _CHUNKS))
        return _shared(pool, function, [inputs[at : at + size] for at in range(0, len(inputs), size)])

    try:
        yield in_pool
    except BrokenProcessPool as error:
        raise ReadError("a process that read articles was ended from outside", remedy="try --jobs 1") from error
    except KeyboardInterrupt:
        _end_processes()  # and no word to the pool, which would wait for the rest of what they were sending
        raise
    except BaseException:
        pool.shutdown(cancel_futures=True)
        raise
    pool.shutdown()


def _shared(
    pool: "ProcessPoolExecutor", function: Callable[[Input], Result], chunks: Sequence[Sequence[Input]]
) -> Iterator[Result]:
    """The results in order. While this process waits for some, it takes chunks from the end that no other has begun."""
    futures = [pool.submit(_mapped, function, chunk) for chunk in chunks]
    own: dict[int, list[Result]] = {}
    last = len(chunks)
    for number, future in enumerate(futures):
        while last > number and not future.done():
            last -= 1
            if futures[last].cancel():
                own[last] = _mapped(function, chunks[last])
        yield from own.pop(number) if number in own else future.result()


def _mapped(function: Callable[[Input], Result], inputs: Sequence[Input]) -> list[Result]:
    return [function(each) for each in inputs]


def _end_processes() -> None:
    from multiprocessing import active_children

    threading.excepthook = lambda _: None  # the pool's own thread would report that they are gone
    processes = active_children()
    for process in processes:
        process.terminate()
    for process in processes:
        process.join()


def _begin_work() -> None:
    """In a new process: Ctrl-C is for its parent, which says so and ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # what it has from its parent is no garbage, and is shared with it as long as nobody writes to it
    _pickle_read_only_mappings()


def _pickle_read_only_mappings() -> None:
    copyreg.pickle(MappingProxyType, lambda mapping: (_read_only, (dict(mapping),)))


def _read_only(values: dict[str, object]) -> MappingProxyType[str, object]:
    return MappingProxyType(values)
