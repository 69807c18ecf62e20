"""Streams that only go forward, and one that refuses to give out far more than went in: compressed files that are bombs end there."""

import gzip
import lzma
import struct
import tarfile
import zipfile
import zlib
from io import BufferedReader, BytesIO, RawIOBase
from typing import IO, Any, cast

# How the standard library fails on compressed files that contradict themselves: with its own errors, or in the middle of its work.
DAMAGED = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    LookupError,
    RuntimeError,
    ValueError,
    OverflowError,
)

_FREE = 32 << 20  # bytes that come out before their relation to what went in is looked at
_MOST = 64 << 30  # bytes that may come out at all


class DamagedError(OSError):
    """A compressed file that cannot be read on."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(f"the compressed data is damaged or ends early: {str(error).lower() or type(error).__name__}")


class BoundError(Exception):
    """More came out of a compressed file than any honest one holds."""


class Forward(RawIOBase):
    """Reads from ``inner`` and knows how far it has come, which streams out of pipes and archives cannot all tell.

    Raises DamagedError where inner fails in one of its many ways.
    """

    def __init__(self, inner: IO[bytes]) -> None:
        self._inner, self._position = inner, 0

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._inner.read(len(buffer))
        except (gzip.BadGzipFile, *DAMAGED) as error:
            raise DamagedError(error) from None
        buffer[: len(data)] = data
        self._position += len(data)
        return len(data)


class Bounded(Forward):
    """Compares what has come out with what has been read of ``packed``."""

    def __init__(self, inner: IO[bytes], packed: Any, ratio: int, most: int = _MOST) -> None:
        super().__init__(inner)
        self._packed, self._ratio, self._most = packed, ratio, most

    def readinto(self, buffer: Any) -> int:
        count = super().readinto(buffer)
        out = self._position
        if out > self._most or out > _FREE and out > self._ratio * max(self._packed.tell(), 1):
            raise BoundError(f"unpacks to more than {out >> 20} MB from far fewer bytes: a compression bomb")
        return count


def unzipped(packed: bytes, most: int) -> bytes:
    """What a gzip holds, at most one byte more than ``most``. Raises DamagedError and BoundError."""
    inner = BytesIO(packed)
    return BufferedReader(Bounded(cast(IO[bytes], gzip.GzipFile(fileobj=inner)), inner, ratio=256)).read(most + 1)
