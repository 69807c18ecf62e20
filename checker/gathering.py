"""From paths to readings: every article read once, what was read before taken from memory."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from checker import readers, silencers
from checker.articles import Article, Places, Unreadable
from checker.cache import LARGEST, key
from checker.errors import UsageError
from checker.extraction import Reading
from checker.progress import Watch, unwatched
from checker.readers import formats, walk
from checker.readers.formats import Options
from checker.readers.manifest import Manifests
from checker.silencers import Silencer

if TYPE_CHECKING:
    from checker.cache import Memory


@dataclass(frozen=True, slots=True)
class Read:
    """One article that was read: its claims, and the silencers in its file."""

    reading: Reading
    silencers: tuple[Silencer, ...]


@dataclass(frozen=True, slots=True)
class Manner:
    """How articles are read. exclude, format_in, columns, allow_local: as for ``checker.readers.read``.

    country, languages: those of the settings. empty: a folder without articles is no mistake.
    """

    exclude: tuple[str, ...] = ()
    country: str | None = None
    languages: tuple[str, ...] = ()
    format_in: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    allow_local: bool = False
    empty: bool = False

    def __str__(self) -> str:
        """What of it decides the claims of a file."""
        return repr((self.country, self.languages, self.format_in, sorted(self.columns.items())))


def gather(
    paths: Sequence[str | Path],
    manner: Manner,
    stdin: BinaryIO | None,
    memory: "Memory | None",
    program: str,
    watch: Watch = unwatched,
) -> Iterable[Read | Unreadable]:
    """The articles in files, folders, addresses and standard input, with their claims; what cannot be read is yielded as such.

    memory, program: what was read before, and by which version of the program. watch: sees them pass.
    Raises UsageError as ``checker.readers.read`` does.
    """
    apart = [path for path in paths if str(path) == "-" or isinstance(path, str) and path.startswith(("https://", "http://"))]
    beside = readers.read(apart, stdin=stdin, format_in=manner.format_in, columns=manner.columns, allow_local=manner.allow_local)
    files = _files([path for path in paths if path not in apart], manner)
    manifests = Manifests()
    inside = (
        one for file in files for one in ((file,) if isinstance(file, Unreadable) else _file(file, manner, manifests, memory, program))
    )
    return watch(chain(_read(beside, manner), inside), len(files) + len(apart), "articles")


def _files(paths: Sequence[str | Path], manner: Manner) -> list[walk.Found | Unreadable]:
    if manner.empty:
        paths = [path for path in paths if not (Path(path).is_dir() and _holds_nothing(path, manner.exclude))]
    return walk.files(paths, manner.exclude)


def _holds_nothing(folder: str | Path, exclude: tuple[str, ...]) -> bool:
    try:
        return not walk.files([folder], exclude)
    except UsageError:
        return True


def _file(file: walk.Found, manner: Manner, manifests: Manifests, memory: "Memory | None", program: str) -> Iterator[Read | Unreadable]:
    options = Options(named=file.named, columns=manner.columns)
    try:
        if memory is None or file.path.stat().st_size > LARGEST:
            with file.path.open("rb") as stream:
                yield from _read(_articles(stream, file, options, manner, manifests), manner)
            return
        content = file.path.read_bytes()
    except OSError as error:
        yield Unreadable(file.name, (error.strerror or str(error)).lower())
        return
    listed = manifests.applied(Article(file.name, "", Places("")), file.path)  # what a manifest says of the file
    place = key(program, file.name, str(file.named), str(manner), repr(listed), content)
    known = memory.get(place)
    if known is None:
        known = tuple(_read(_articles(BytesIO(content), file, options, manner, manifests), manner))
        memory.put(place, known)
    yield from known


def _articles(stream: BinaryIO, file: walk.Found, options: Options, manner: Manner, manifests: Manifests) -> Iterator[Article | Unreadable]:
    for article in formats.articles(stream, file.name, options, manner.format_in):
        yield manifests.applied(article, file.path) if isinstance(article, Article) else article


def _read(articles: Iterable[Article | Unreadable], manner: Manner) -> Iterator[Read | Unreadable]:
    for article in articles:
        yield article if isinstance(article, Unreadable) else read(_settled(article, manner))


def read(article: Article) -> Read:
    """What one article says; the reader is loaded with the first that was not read before."""
    from checker import extraction
    from checker.extraction.first_test import may_hold_claim

    reading = extraction.extract(article) if may_hold_claim(article) else Reading(article, ())
    return Read(reading, silencers.find(article))


def _settled(article: Article, manner: Manner) -> Article:
    """The article with the settings' country and language, where it has none, or seems to be in a language that it cannot be in."""
    if manner.country and not article.country:
        article = replace(article, country=manner.country)
    if manner.languages and (article.language or "").partition("-")[0].lower() not in manner.languages:
        article = replace(article, language=manner.languages[0])
    return article
