"""Parts of what is seen: a function that tells features, and what it tells them of, few enough things to be met again."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

Part = tuple[Any, ...]  # a Callable[..., Iterator[str]] and what it is called with


def told_by(parts: Iterable[Part]) -> Iterator[str]:
    """The features that parts tell."""
    for part in parts:
        tell: Callable[..., Iterator[str]] = part[0]
        yield from tell(*part[1:])
