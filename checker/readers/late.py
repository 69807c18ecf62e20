"""Places that are worked out when somebody first asks for one: for most articles nobody does."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, overload


class Late(Sequence[tuple[int, int]]):
    """Anchors, as in Places, of which nothing is known until they are looked at."""

    def __init__(self, made: Callable[[], Sequence[tuple[int, int]]]) -> None:
        self._made = made

    @cached_property
    def _all(self) -> tuple[tuple[int, int], ...]:
        return tuple(self._made())

    @overload
    def __getitem__(self, place: int) -> tuple[int, int]: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[tuple[int, int]]: ...
    def __getitem__(self, place: int | slice) -> Any:
        return self._all[place]

    def __len__(self) -> int:
        return len(self._all)

    def __eq__(self, other: object) -> bool:
        return self._all == (other._all if isinstance(other, Late) else other)

    def __hash__(self) -> int:
        return hash(self._all)

    def __repr__(self) -> str:
        return repr(self._all)
