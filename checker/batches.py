"""What one worker reads at a time, and how it is read: from files to readings, what was read before taken from memory."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from checker import silencers
from checker.articles import Article, Places, Unreadable
from checker.cache import LARGEST, Memory, key
from checker.extraction import Reading
from checker.readers import duplicates, formats, walk
from checker.readers.formats import Options
from checker.readers.manifest import Manifests
from checker.readers.pieces import Piece, pieces
from checker.silencers import Silencer

_SIZE, _MOST_FILES = 256 << 10, 64  # bytes and files of a batch
_ELSEWHERE = 1 << 30  # bytes that a file is taken to have which lies elsewhere: each is a batch


@dataclass(frozen=True, slots=True)
class Read:
    """One article that was read: its claims, and the silencers in its file. sketch: of its words, "" where none was drawn (``duplicates``)."""

    reading: Reading
    silencers: tuple[Silencer, ...]
    sketch: bytes = b""


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


@dataclass(frozen=True, slots=True)
class Batch:
    """What one worker reads at a time. memory: the folder of the cache, None for none; program: the version that reads."""

    pieces: tuple[Piece, ...]
    manner: Manner
    memory: Path | None
    program: str

    def parts(self) -> "tuple[Batch, Batch] | None":
        """The batch in two, down to single records where they can be parted."""
        half = len(self.pieces) // 2
        if half:
            return replace(self, pieces=self.pieces[:half]), replace(self, pieces=self.pieces[half:])
        inner = self.pieces[0].parts()
        return (replace(self, pieces=inner[:1]), replace(self, pieces=inner[1:])) if inner else None


def batches(
    files: Sequence[walk.Found | Unreadable], manner: Manner, memory: Path | None, program: str, at_least: int = _SIZE
) -> Iterator[Batch]:
    """The files in batches of some size, small ones together."""
    here: list[Piece] = []
    size = 0
    for piece in (piece for file in files for piece in _pieces(file, manner)):
        here.append(piece)
        size += _size(piece)
        if size >= at_least or len(here) >= _MOST_FILES:
            yield Batch(tuple(here), manner, memory, program)
            here, size = [], 0
    if here:
        yield Batch(tuple(here), manner, memory, program)


def _pieces(file: walk.Found | Unreadable, manner: Manner) -> Iterator[Piece]:
    if isinstance(file, Unreadable):
        yield Piece(walk.Found(Path(), file.file), refused=file)
        return
    try:
        yield from pieces(file, manner.format_in)
    except OSError:
        yield Piece(file)  # the reader says what is wrong with it


def _size(piece: Piece) -> int:
    if piece.end is not None:
        return piece.end - piece.start
    if piece.file.address is not None:
        return _ELSEWHERE
    try:
        return piece.file.path.stat().st_size
    except OSError:
        return 0


def read_batch(batch: Batch) -> list[Read | Unreadable]:
    """What is in a batch, in order: the work of one worker."""
    with remembering(batch.memory) as known:
        return list(in_order(batch, _manifests(), known))


@cache
def _manifests() -> Manifests:
    """Those of this worker, read once."""
    return Manifests()


@contextmanager
def remembering(folder: Path | None) -> Iterator[Memory | None]:
    """The memory in a folder, closed behind us; None where nothing is to be remembered."""
    if folder is None:
        yield None
        return
    memory = Memory(folder)
    try:
        yield memory
    finally:
        memory.close()


def in_order(batch: Batch, manifests: Manifests, memory: Memory | None) -> Iterator[Read | Unreadable]:
    """What is in a batch, piece by piece."""
    for piece in batch.pieces:
        if piece.refused is not None:
            yield piece.refused
        else:
            yield from _file(piece, batch.manner, manifests, memory, batch.program)


def _file(piece: Piece, manner: Manner, manifests: Manifests, memory: Memory | None, program: str) -> Iterator[Read | Unreadable]:
    file = piece.file
    options = Options(named=file.named, columns=manner.columns, lines_before=piece.lines_before, country=manner.country)
    try:
        if memory is None or piece.end is not None or file.address is not None or file.path.stat().st_size > LARGEST:
            if memory is not None:
                memory.unknown += _size(piece)
            with piece.opened() as stream:
                yield from readings(_articles(stream, file, options, manner, manifests), manner)
            return
        content = file.path.read_bytes()
    except OSError as error:
        yield Unreadable(file.name, error.strerror.lower() if error.strerror else str(error))
        return
    blank = Article(file.name, "", Places(""))
    listed = manifests.applied(blank, file.path)  # what a manifest says of the file
    place = key(program, file.name, str(file.named), str(manner), "" if listed is blank else repr(listed), content)
    known = memory.get(place)
    if known is None:
        known = tuple(map(_to_keep, readings(_articles(BytesIO(content), file, options, manner, manifests), manner)))
        memory.put(place, known)
        memory.unknown += len(content)
    yield from known


def _to_keep(found: Read | Unreadable) -> Read | Unreadable:
    """What is remembered of an article: not its markup and how it was read, for which nobody asks later; and what copies are known by."""
    if isinstance(found, Unreadable) or not found.reading.claims:
        return found
    article = found.reading.article
    return replace(
        found, reading=replace(found.reading, article=replace(article, marks=()), steps=()), sketch=duplicates.sketch(article.text)
    )


def _articles(stream: BinaryIO, file: walk.Found, options: Options, manner: Manner, manifests: Manifests) -> Iterator[Article | Unreadable]:
    for article in formats.articles(stream, file.name, options, manner.format_in):
        yield manifests.applied(article, file.path) if isinstance(article, Article) and file.address is None else article


def readings(articles: Iterable[Article | Unreadable], manner: Manner) -> Iterator[Read | Unreadable]:
    """What each article says."""
    for article in articles:
        yield article if isinstance(article, Unreadable) else read(settled(article, manner))


def read(article: Article) -> Read:
    """What one article says; the reader is loaded with the first that was not read before."""
    from checker import extraction
    from checker.extraction.first_test import may_hold_claim

    reading = extraction.extract(article) if may_hold_claim(article) else Reading(article, ())
    found = silencers.find(article)
    if not reading.claims:  # nobody asks for its words again
        reading = Reading(replace(reading.article, text="", places=Places(""), marks=()), ())
    return Read(reading, found)


def settled(article: Article, manner: Manner) -> Article:
    """The article with the settings' country and language, where it has none, or seems to be in a language that it cannot be in."""
    if manner.country and not article.country:
        article = replace(article, country=manner.country)
    if manner.languages and (article.language or "").partition("-")[0].lower() not in manner.languages:
        article = replace(article, language=manner.languages[0])
    return article
