"""A stream that refuses to give out far more than went in: compressed files that are bombs end here."""

from io import RawIOBase
from typing import IO, Any

_FREE = 32 << 20  # bytes that come out before their relation to what went in is looked at
_MOST = 64 << 30  # bytes that may come out at all


class BoundError(Exception):
    """More came out of a compressed file than any honest one holds."""


class Bounded(RawIOBase):
    """Reads from ``inner``, and compares what has come out with what has been read of ``packed``."""

    def __init__(self, inner: IO[bytes], packed: Any, ratio: int, most: int = _MOST) -> None:
        self._inner, self._packed, self._ratio, self._most = inner, packed, ratio, most
        self._out = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._inner.read(len(buffer))
        buffer[: len(data)] = data
        self._out += len(data)
        if self._out > self._most or self._out > _FREE and self._out > self._ratio * max(self._packed.tell(), 1):
            raise BoundError(f"unpacks to more than {self._out >> 20} MB from far fewer bytes: a compression bomb")
        return len(data)
