"""What was read, batch by batch, in a folder: a file for each batch, whole or not there, never held in memory together."""

import json
import pickle
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from checker import cache
from checker.articles import Unreadable
from checker.batches import Batch, Read
from checker.errors import UsageError
from checker.extraction import Reading
from checker.output import replace
from checker.readers import remote

_OPEN = 8  # batches whose texts are at hand


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles were read, the claims in them, and what could not be read."""

    articles: int
    claims: int
    unreadable: tuple[Unreadable, ...]


@dataclass(frozen=True, slots=True)
class Remembered:
    """The batches in a folder, in their order. Gone through as often as needed, it gives the readings that hold a claim."""

    folder: Path
    keys: tuple[str, ...]

    def __iter__(self) -> Iterator[Reading]:
        for key in self.keys:
            yield from _readings(self._file(key))

    def _file(self, key: str) -> Path:
        return self.folder / f"{key}.claims"

    def counts(self) -> "Counts":
        """How much was read, and what could not be."""
        told = [json.loads((self.folder / f"{key}.json").read_text(encoding="utf-8")) for key in self.keys]
        unreadable = tuple(Unreadable(*bad) for each in told for bad in each["unreadable"])
        return Counts(sum(each["articles"] for each in told), sum(each["claims"] for each in told), unreadable)

    def texts(self) -> "Texts":
        """The texts of the articles, looked up by file."""
        paths = ((path, _readings(path)) for path in map(self._file, self.keys))
        return Texts({reading.article.file: path for path, its in paths for reading in its})  # one path for all that a batch holds


class Texts:
    """The text of a file, from the batch it was read in."""

    def __init__(self, places: dict[str, Path]) -> None:
        self._places = places
        self._batch = lru_cache(maxsize=_OPEN)(lambda path: {r.article.file: r.article.text for r in _readings(path)})

    def __call__(self, file: str) -> str:
        return self._batch(self._places[file])[file]


def key(batch: Batch) -> str:
    """A name for what a batch gives: for its files as they are, how they are read, and the program that reads them."""
    parts = []
    for piece in batch.pieces:
        stamp: object = piece.refused
        if piece.file.address is not None:
            stamp = remote.stamp(piece.file.address)
        elif piece.file.path.is_file():
            known = piece.file.path.stat()
            stamp = (known.st_size, known.st_mtime_ns)
        parts.append(repr((piece.file.name, piece.start, piece.end, piece.lines_before, stamp)))
    return cache.key(batch.program, str(batch.manner), *parts)[:32]


def is_there(folder: Path, name: str) -> bool:
    return (folder / f"{name}.json").is_file()


def put(folder: Path, name: str, found: list[Read | Unreadable]) -> None:
    """Remember what a batch gave; the file that counts is written last."""
    readings = tuple(each.reading for each in found if isinstance(each, Read) and each.reading.claims)
    unreadable = [(each.file, each.reason, each.line) for each in found if isinstance(each, Unreadable)]
    replace(folder / f"{name}.claims", zlib.compress(pickle.dumps(readings, protocol=5), 1))
    claims = sum(len(reading.claims) for reading in readings)
    told = {"articles": len(found) - len(unreadable), "claims": claims, "unreadable": unreadable}
    replace(folder / f"{name}.json", json.dumps(told))


def _readings(path: Path) -> tuple[Reading, ...]:
    try:
        found = cache.records(zlib.decompress(path.read_bytes()))
    except (OSError, zlib.error):
        found = None
    if found is None:
        raise UsageError(f"{path}: damaged; without it and the file beside it, what it held is read again")
    return found
