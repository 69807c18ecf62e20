"""Files to articles: every format in its own module, each imported only when such a file turns up."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from checker.articles import Article, Unreadable
from checker.errors import UsageError
from checker.readers import formats
from checker.readers.formats import FORMATS as FORMATS
from checker.readers.formats import Options
from checker.readers.manifest import Manifests
from checker.readers.walk import Found, files


def read(
    paths: Sequence[str | Path],
    *,
    exclude: Iterable[str] = (),
    stdin: BinaryIO | None = None,
    format_in: str | None = None,
    columns: Mapping[str, str] | None = None,
    allow_local: bool = False,
    country: str | None = None,
) -> Iterator[Article | Unreadable]:
    """The articles in files and folders, one by one, a folder's sorted by name; ``-`` is standard input, ``https://…`` is fetched.

    What cannot be read is yielded as Unreadable and the others follow. Articles that come many in a file are named ``file#1``,
    ``file#2``, those in an archive ``archive.zip/file``.

    exclude: patterns of names to leave out; format_in: the format of every file and of standard input (one of FORMATS), else told
    by name and content; columns: which columns or keys of records hold what, as ``{"text": "inhalt"}``; allow_local: whether
    addresses inside private networks may be fetched; country: of articles that do not say where they appear, which decides 11/9.

    Raises UsageError at once for a path that is not there, a folder without any article and an unknown format.
    """
    if format_in is not None and format_in not in FORMATS:
        raise UsageError(f"{format_in}: no such format (there are {', '.join(FORMATS)})")
    if any(str(path) == "-" for path in paths) and stdin is None:
        raise UsageError("-: there is no standard input here")
    found: list[Found | Unreadable | str] = []
    for path in paths:
        found += [str(path)] if _apart(path) else []
    found += files([path for path in paths if not _apart(path)], exclude)
    return _articles(found, stdin, format_in, Options(columns=columns or {}, country=country), allow_local)


def _apart(path: str | Path) -> bool:
    """Standard input and addresses, which are no files."""
    return str(path) == "-" or isinstance(path, str) and path.startswith(("https://", "http://"))


def _articles(
    found: list[Found | Unreadable | str], stdin: BinaryIO | None, kind: str | None, options: Options, allow_local: bool
) -> Iterator[Article | Unreadable]:
    manifests = Manifests()
    for one in found:
        if isinstance(one, Unreadable):
            yield one
        elif one == "-" and stdin is not None:
            yield from formats.articles(
                stdin if hasattr(stdin, "peek") else io.BytesIO(stdin.read()), "-", replace(options, named=True), kind
            )
        elif isinstance(one, str):
            from checker.readers import web

            yield from web.articles(one, options, allow_local)
        else:
            yield from _file(one, manifests, kind, options)


def _file(file: Found, manifests: Manifests, kind: str | None, options: Options) -> Iterator[Article | Unreadable]:
    try:
        with file.path.open("rb") as stream:
            for article in formats.articles(stream, file.name, replace(options, named=file.named), kind):
                yield manifests.applied(article, file.path) if isinstance(article, Article) else article
    except OSError as error:
        yield Unreadable(file.name, (error.strerror or str(error)).lower())
