"""Zip and tar archives of articles: read in memory, bounded, nothing ever written to disk."""

import posixpath
import re
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO, cast

from checker.articles import Article, Unreadable
from checker.readers import formats
from checker.readers.bounded import DAMAGED, Bounded, BoundError, Forward
from checker.readers.formats import Options
from checker.readers.walk import may_be_article, printable

_DEEPEST = 2  # archives in archives
_OUT_OF_ONE = 256  # bytes that may come out of one compressed byte
_MOST = 16 << 30  # bytes that one archive may hold
_MOST_FILES = 1_000_000
_BOMB = "holds more than any honest archive: a compression bomb"

_Entry = tuple[str, BinaryIO | str]  # its name, and what it holds or why that is not read


def articles(stream: BinaryIO, name: str, kind: str, options: Options) -> Iterator[Article | Unreadable]:
    """The articles in an archive, named ``news.zip/folder/a.txt``: those of a zip sorted by name, those of a tar in its order."""
    if options.depth >= _DEEPEST:
        yield Unreadable(name, "an archive in an archive in an archive")
        return
    inside = replace(options, named=False, depth=options.depth + 1)
    entries = (_zipped if kind == "zip" else _tarred)(stream)
    while True:
        try:
            entry = next(entries, None)
        except BoundError as error:
            yield Unreadable(name, str(error))
            return
        except DAMAGED as error:
            yield Unreadable(name, f"the archive is damaged or ends early: {str(error).lower()}")
            return
        if entry is None:
            return
        here, content = f"{name}/{printable(entry[0])}", entry[1]
        if isinstance(content, str):
            yield Unreadable(here, content)
        else:
            yield from formats.articles(content, here, inside)


def _zipped(stream: BinaryIO) -> Iterator[_Entry]:
    if not stream.seekable():
        stream = BytesIO(stream.read(_MOST >> 4))
    with zipfile.ZipFile(stream) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if len(entries) > _MOST_FILES or sum(entry.file_size for entry in entries) > _MOST:
            raise BoundError(_BOMB)
        for entry in sorted(entries, key=lambda entry: entry.filename):
            if reason := _refused(entry.filename):
                yield entry.filename, reason
            elif entry.flag_bits & 1:
                yield entry.filename, "encrypted"
            elif _wanted(entry.filename):
                try:
                    member = archive.open(entry)
                except DAMAGED as error:
                    yield entry.filename, f"the archive is damaged here: {str(error).lower()}"
                    continue
                with member:
                    bounded = Bounded(member, packed=_Fixed(entry.compress_size), ratio=_OUT_OF_ONE, most=_MOST)
                    yield entry.filename, cast(BinaryIO, bounded)


def _tarred(stream: BinaryIO) -> Iterator[_Entry]:
    total = 0
    try:
        opened = tarfile.open(fileobj=stream, mode="r|*")  # noqa: SIM115
    except TypeError:  # how tarfile fails on a gzip header that is cut short
        raise tarfile.ReadError("no whole header") from None
    with opened as archive:
        for count, entry in enumerate(archive):
            total += entry.size
            if count > _MOST_FILES or total > _MOST or total > (32 << 20) and total > _OUT_OF_ONE * max(_position(stream), 1):
                raise BoundError(_BOMB)
            if reason := _refused(entry.name):
                yield entry.name, reason
            elif entry.isfile() and _wanted(entry.name) and (member := archive.extractfile(entry)):
                yield entry.name, cast(BinaryIO, Forward(member))


def _position(stream: BinaryIO) -> int:
    try:
        return stream.tell()
    except (OSError, ValueError):
        return _MOST


def _refused(path: str) -> str | None:
    """Why a name in an archive is not followed."""
    steps = posixpath.normpath(path.replace("\\", "/"))
    if steps.startswith(("/", "../")) or steps == ".." or re.match(r"[A-Za-z]:", path):
        return "its name leads out of the archive"
    return None


def _wanted(path: str) -> bool:
    parts = path.replace("\\", "/").split("/")
    return not any(part.startswith(".") and part != "." or part == "__MACOSX" for part in parts) and may_be_article(parts[-1].lower())


class _Fixed:
    """The compressed size that the archive states for an entry, in the place of a stream's position."""

    def __init__(self, size: int) -> None:
        self._size = size

    def tell(self) -> int:
        return self._size
