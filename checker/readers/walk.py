"""Paths to the files that may hold articles, in a fixed order, under names that are the same on every machine."""

import os
import re
import stat
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch, translate
from functools import lru_cache
from importlib import resources
from pathlib import Path

from checker.articles import Unreadable
from checker.errors import UsageError


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read. name: relative to where the command ran, with ``/``, printable; named: given outright, not met in a folder.

    address: of a file that lies elsewhere and has no path here.
    """

    path: Path
    name: str
    named: bool = False
    address: str | None = None


def name_of(path: str | Path) -> str:
    """The name under which a file is reported: relative to the working directory where it lies below it, ``/`` between the parts."""
    full = os.path.abspath(path)
    here = os.getcwd()
    inside = full == here or full.startswith(here.rstrip(os.sep) + os.sep)
    shown = os.path.relpath(full, here) if inside else os.path.relpath(full, here) if not os.path.isabs(path) else full
    return printable(shown.replace(os.sep, "/"))


def printable(name: str) -> str:
    """A file name without line breaks and without bytes that no output could carry."""
    name = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name)


def files(paths: Sequence[str | Path], exclude: Iterable[str] = ()) -> list[Found | Unreadable]:
    """Every file to read below the paths, each once, folders sorted by name; hidden files and known other files are left out.

    exclude: patterns (``drafts/*``) against the name as reported. Raises UsageError for a path that is not there
    and for a folder without any article.
    """
    patterns = tuple(exclude)
    found: list[Found | Unreadable] = []
    seen: set[str] = set()
    for path in map(Path, paths):
        try:
            status = path.stat()
        except FileNotFoundError:
            raise UsageError(f"{printable(str(path))}: no such file or folder") from None
        except (OSError, ValueError) as error:
            found.append(Unreadable(name_of(path), _reason(error)))
            continue
        if not stat.S_ISDIR(status.st_mode):
            found += _once([(Found(path, name_of(path), named=True), os.path.realpath(path))], seen)
            continue
        here = list(_below(path, name_of(path), os.path.realpath(path), patterns, set()))
        if not here:
            raise UsageError(f"{printable(str(path))}: no article found in this folder")
        found += _once(here, seen)
    return found


_Entry = tuple[Found | Unreadable, str]  # and where it lies when all links are followed


def _once(entries: Iterable[_Entry], seen: set[str]) -> Iterator[Found | Unreadable]:
    for entry, real in entries:
        if isinstance(entry, Found):
            if real in seen:
                continue
            seen.add(real)
        yield entry


def _below(folder: Path, called: str, real: str, patterns: Sequence[str], above: set[tuple[int, int]]) -> Iterator[_Entry]:
    """The files in and under a folder; ``above`` are the folders on the way down, so that a loop of links ends.

    called, real: the folder's name as reported, and where it lies; what lies in it is named after it, without asking the system anew.
    """
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Unreadable(called, _reason(error)), real
        return
    beginning = "" if called == "." else called if called.endswith("/") else f"{called}/"
    above = above | {(status.st_dev, status.st_ino)}
    for entry in entries:
        name = beginning + printable(entry.name)
        if entry.name.startswith(".") or any(fnmatch(name, p) or fnmatch(entry.name, p) for p in patterns):
            continue
        path = folder / entry.name
        try:
            linked = entry.is_symlink()
            folder_here, file_here = entry.is_dir(), entry.is_file()
            inside = entry.stat() if linked or folder_here else None
        except OSError as error:
            yield Unreadable(name, _reason(error)), ""
            continue
        place = os.path.realpath(path) if linked else os.path.join(real, entry.name)
        if folder_here and inside is not None:
            if (inside.st_dev, inside.st_ino) not in above:
                yield from _below(path, name, place, patterns, above)
        elif file_here and may_be_article(entry.name.lower()):
            yield Found(path, name), place


def may_be_article(name: str) -> bool:
    """Whether a file of this name, in lower case, may hold articles."""
    if name.endswith(".feed.json") or name == "feed.json":
        return True
    names, suffixes = _others()
    return names.match(name) is None and os.path.splitext(name)[1] not in suffixes


@lru_cache(maxsize=1)
def _others() -> tuple[re.Pattern[str], frozenset[str]]:
    """The names, and the ends of names, of files that hold no articles."""
    listed = tomllib.loads(resources.files("checker.readers").joinpath("not_articles.toml").read_text(encoding="utf-8"))
    return re.compile("|".join(map(translate, listed["names"]))), frozenset(listed["suffixes"])


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
