"""Remembers what was read from files that have not changed since: claims are looked for once in each article.

The cache is a folder of its own with an SQLite database in it; it is safe to share, to delete, and to lose. What comes out of it is trusted
no more than an article is: a value may hold the program's own records and nothing else.
"""

import hashlib
import io
import os
import pickle
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from shutil import rmtree
from time import sleep
from typing import Any

from diskcache import Cache, Disk, Timeout
from diskcache.core import MODE_RAW

from checker import __version__

FOLDER = ".release-dates-cache"
LARGEST = 4 << 20  # bytes of a file that is remembered
_ATTEMPTS = 40
_AT_ONCE = 200  # values written in one go
# They decide what is read.
_LIBRARIES = ("babel", "dateparser", "feedparser", "holidays", "htmldate", "lxml", "markdown-it-py", "py3langid", "trafilatura", "wordfreq")
_PROGRAM = (".py", ".toml", ".tsv", ".txt")  # its code, the languages, the weights, the lists of names
_TROUBLE = (sqlite3.Error, OSError, Timeout, ValueError)


class Memory:
    """What was read, by key; a memory that cannot be opened, written or understood is as good as an empty one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._cache = _opened(folder)
        self._waiting: dict[str, bytes] = {}
        self.unknown = 0  # bytes of articles that had to be read, as whoever asks counts them

    def get(self, key: str) -> tuple[Any, ...] | None:
        """The value of a key, None if there is none."""
        if self._cache is None:
            return None
        try:
            found = self._cache.get(key)
        except _TROUBLE as trouble:
            if _damaged(trouble):
                self._cache = _anew(self._folder)
            return None
        return records(found) if isinstance(found, bytes) else None

    def put(self, key: str, value: tuple[Any, ...]) -> None:
        """Remembers a value, at the latest when the memory is closed."""
        if self._cache is not None:
            self._waiting[key] = written(value)
            if len(self._waiting) >= _AT_ONCE:
                self._write()

    def close(self) -> None:
        self._write()
        if self._cache is not None:
            self._cache.close()

    def _write(self) -> None:
        waiting, self._waiting = self._waiting, {}
        if self._cache is not None and waiting:
            with suppress(*_TROUBLE), self._cache.transact():
                for key, value in waiting.items():
                    self._cache.set(key, value)


def key(*parts: str | bytes) -> str:
    """A key for what depends on these parts and on nothing else but the program."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return digest.hexdigest()


def program() -> str:
    """A name for this very version of the program: its number, the state of its files, the libraries that decide what is read."""
    home = str(Path(__file__).parent)
    # not by paths of pathlib, which take five times as long at every start
    files = sorted(os.path.join(folder, name) for folder, _, names in os.walk(home) for name in names if name.endswith(_PROGRAM))
    state = [f"{path.removeprefix(home)} {(status := os.stat(path)).st_size} {status.st_mtime_ns}" for path in files]
    return key(__version__, sys.version, *map(_version, _LIBRARIES), *state)


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


class _Raw(Disk):  # type: ignore[misc]
    """Texts and bytes as they are: nothing that stands in the database is ever run."""

    def fetch(self, mode: int, filename: str, value: object, read: bool) -> object:
        if mode != MODE_RAW:
            raise ValueError("not a value of this program")
        return value


def _opened(folder: Path, again: bool = True) -> Cache | None:
    """The cache in a folder, made if it is not there; None where there can be none. again: whether a damaged one may be made anew."""
    for _ in range(_ATTEMPTS):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            ignored = folder / ".gitignore"
            if not ignored.is_file():
                ignored.write_text("*\n", encoding="utf-8")
            return Cache(str(folder), disk=_Raw, disk_min_file_size=LARGEST * 4, timeout=10)
        except sqlite3.OperationalError:
            sleep(0.05)  # another run is setting it up at this moment
        except _TROUBLE as trouble:
            return _anew(folder) if again and (_damaged(trouble) or folder.is_file()) else None
    return None


def _damaged(trouble: Exception) -> bool:
    """Whether the database is none, or no longer one; not whether another run holds it."""
    return isinstance(trouble, sqlite3.DatabaseError) and not isinstance(trouble, sqlite3.OperationalError)


def _anew(folder: Path) -> Cache | None:
    """A damaged cache is thrown away; what it held is read again."""
    with suppress(OSError):
        folder.unlink() if folder.is_file() else rmtree(folder, ignore_errors=True)
    return _opened(folder, again=False)


def written(value: tuple[Any, ...]) -> bytes:
    """Bytes from which ``records`` makes the value again."""
    stream = io.BytesIO()
    _Written(stream, protocol=5).dump(value)
    return stream.getvalue()


class _Written(pickle.Pickler):
    """Writes a record as its class and what it is made of: read again, that is several times as fast as what pickle does for slots."""

    def reducer_override(self, value: object) -> Any:
        kind: Any = type(value)
        names = _made_of(kind)
        return NotImplemented if names is None else (kind, tuple([_plain(getattr(value, name)) for name in names]))


def _plain(value: object) -> object:
    """A sequence of a kind of its own, which may be worked out only now, as what it holds."""
    return tuple(value) if isinstance(value, Sequence) and not isinstance(value, (tuple, list, str, bytes)) else value


@cache
def _made_of(kind: type) -> tuple[str, ...] | None:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) and kind.__module__.startswith("checker.") else None


def records(value: bytes) -> tuple[Any, ...] | None:
    """The program's own records out of bytes that may come from anywhere; None where they hold anything else."""
    try:
        found = _Records(io.BytesIO(value)).load()
    except Exception:  # damaged in whatever way
        return None
    return found if isinstance(found, tuple) else None


class _Records(pickle.Unpickler):
    """Makes the program's own records, days and sets, and calls nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        return _kind(module, name)


@lru_cache(maxsize=256)
def _kind(module: str, name: str) -> type:
    """A class of which records may be made."""
    if (module, name) == ("datetime", "date"):
        return date
    if module.startswith("checker.") and name.isidentifier():
        found = getattr(import_module(module), name, None)
        if isinstance(found, type) and found.__module__ == module and (is_dataclass(found) or issubclass(found, Enum)):
            return found
    raise pickle.UnpicklingError(f"{module}.{name} is no record of this program")
