"""A progress bar for work that takes long, on a terminal and nowhere else."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TextIO

Watch = Callable[
    [Iterable[Any], int, str], Iterable[Any]
]  # from things on their way, how many are expected and what they are called, to the same
PATIENCE = 1.0  # seconds before there is a bar


def unwatched(things: Iterable[Any], _expected: int, _called: str) -> Iterable[Any]:
    """Shows nothing."""
    return things


def bar(stream: TextIO) -> Watch:
    """Shows how many there were, how many a second, and the time left, as long as no more come than were expected."""

    def watch(things: Iterable[Any], expected: int, called: str) -> Iterator[Any]:
        from tqdm import tqdm

        with tqdm(total=expected, unit=f" {called}", file=stream, leave=False, dynamic_ncols=True, delay=PATIENCE) as shown:
            for thing in things:
                if shown.total is not None and shown.n >= shown.total:
                    shown.total = None  # a file held more than one
                yield thing
                shown.update()

    return watch


def on(stream: TextIO, quiet: bool) -> Watch:
    """A bar where somebody looks, nothing where the stream is a pipe or a file."""
    return unwatched if quiet or not stream.isatty() else bar(stream)
