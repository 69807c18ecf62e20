"""Large files of many records in pieces, each of which can be read by itself, under the names and lines it has in the whole."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import BinaryIO

from checker.articles import Unreadable
from checker.readers import remote
from checker.readers.formats import kind_of
from checker.readers.walk import Found

SIZE = 1 << 20  # bytes of a piece, about
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Piece:
    """``file`` as a whole, or where ``end`` is known its bytes from ``start`` to there, in front of which stand so many lines.

    refused: what is said in its place, where it is known beforehand that it cannot be read.
    """

    file: Found
    start: int = 0
    end: int | None = None
    lines_before: int = 0
    refused: Unreadable | None = None

    def opened(self) -> BinaryIO:
        """Its bytes, from the beginning."""
        if self.file.address is not None:
            return remote.opened(self.file.address)
        if self.end is None:
            return self.file.path.open("rb")
        with self.file.path.open("rb") as stream:
            stream.seek(self.start)
            return BytesIO(stream.read(self.end - self.start))

    def parts(self) -> "tuple[Piece, Piece] | None":
        """The piece in two, between two lines; None where it has only one, or is of one cast."""
        if self.end is None:
            return None
        content = self.opened().read()
        cut = content.find(b"\n", (len(content) - 1) // 2) + 1
        if not 0 < cut < len(content):
            cut = content.rfind(b"\n", 0, max(len(content) - 1, 0)) + 1
        if not 0 < cut < len(content):
            return None
        middle, lines = self.start + cut, self.lines_before + content.count(b"\n", 0, cut)
        return replace(self, end=middle), replace(self, start=middle, lines_before=lines)


def pieces(file: Found, kind: str | None = None, size: int = SIZE) -> Iterator[Piece]:
    """A file in pieces, if it holds a record a line and is larger than one; else the file as it is."""
    if (
        file.address is not None
        or (kind or kind_of(file.name, b"")) != "jsonl"
        or file.name.lower().endswith(".gz")
        or file.path.stat().st_size <= size
    ):
        yield Piece(file)
        return
    start = position = lines = before = 0
    with file.path.open("rb") as stream:
        while block := stream.read(min(_BLOCK, size)):
            last = block.rfind(b"\n") + 1
            if last and position + last - start >= size:
                lines += block.count(b"\n", 0, last)
                yield Piece(file, start, position + last, before)
                start, before = position + last, lines
                lines += block.count(b"\n", last)
            else:
                lines += block.count(b"\n")
            position += len(block)
    if position > start:
        yield Piece(file, start, position, before)
