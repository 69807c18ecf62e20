"""Files to articles: every format in its own module, each opened only when such a file turns up."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from checker.articles import Article, Unreadable
from checker.errors import UsageError
from checker.readers.decoding import UndecodableError
from checker.readers.walk import Found, files

_MODULES = {".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html"}
_LARGEST = 64 << 20  # bytes of one article


def read(paths: Sequence[str | Path], *, exclude: Iterable[str] = (), stdin: BinaryIO | None = None) -> Iterator[Article | Unreadable]:
    """The articles in files and folders, one by one, sorted by path; ``-`` is standard input.

    A file that cannot be read is yielded as Unreadable and the others follow.
    Raises UsageError at once for a path that is not there and for a folder without any article.
    """
    named = [path for path in paths if str(path) != "-"]
    if len(named) < len(paths) and stdin is None:
        raise UsageError("-: there is no standard input here")
    found = files(named, exclude)
    return _articles(found, stdin if len(named) < len(paths) else None)


def _articles(found: list[Found | Unreadable], stdin: BinaryIO | None) -> Iterator[Article | Unreadable]:
    if stdin is not None:
        yield _one(stdin.read(_LARGEST + 1), "-", "text")
    for file in found:
        yield file if isinstance(file, Unreadable) else _file(file)


def _file(file: Found) -> Article | Unreadable:
    try:
        with file.path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except OSError as error:
        return Unreadable(file.name, (error.strerror or str(error)).lower())
    return _one(data, file.name, _MODULES.get(file.path.suffix.lower(), "text"))


def _one(data: bytes, name: str, module: str) -> Article | Unreadable:
    if len(data) > _LARGEST:
        return Unreadable(name, f"larger than {_LARGEST >> 20} MB, too large for one article")
    reader: Callable[[bytes, str], Article] = import_module(f"checker.readers.{module}").article
    try:
        return reader(data, name)
    except UndecodableError as error:
        return Unreadable(name, str(error))
