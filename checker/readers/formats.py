"""Which reader takes a file: by its suffix, else by how it begins; and the readers called with what they need."""

import gzip
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from io import BufferedReader
from typing import BinaryIO, Protocol, cast

from checker.articles import Article, Unreadable
from checker.readers.bounded import Bounded, BoundError
from checker.readers.decoding import UndecodableError

FORMATS = ("text", "markdown", "html", "feed", "jsonl", "csv", "tsv", "mail", "mbox", "warc", "zip", "tar")
SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".xml": "feed", ".rss": "feed", ".atom": "feed", ".rdf": "feed", "feed.json": "feed", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv",
    ".tsv": "tsv", ".eml": "mail", ".mbox": "mbox", ".warc": "warc", ".warc.gz": "warc", ".zip": "zip", ".tar": "tar", ".tar.gz": "tar", ".tgz": "tar",
    ".tar.bz2": "tar", ".tbz2": "tar", ".tar.xz": "tar", ".txz": "tar",
}  # fmt: skip
_SINGLE = ("text", "markdown", "html", "mail")  # formats that hold one article
_MODULES = {"jsonl": "records", "csv": "records", "tsv": "records", "zip": "archives", "tar": "archives", "mbox": "mail"}
_BEGINS = (
    ("warc", re.compile(rb"WARC/1\.")),
    ("html", re.compile(rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)),
    ("feed", re.compile(rb"\s*(?:<\?xml.{0,2000}?)?<(?:rss|feed|rdf:RDF)\b", re.DOTALL)),
    ("feed", re.compile(rb"\s*\{\s*\"version\"\s*:\s*\"https?:\\?/\\?/jsonfeed\.org")),
    ("jsonl", re.compile(rb"\s*\{\s*\"[^\"\n]{1,60}\"\s*:")),
    (
        "csv",  # a head that names the words of an article and one more of its columns
        re.compile(
            rb"(?=[^\n]*\btext\b)(?=[^\n]*\b(?:published|date|source|url|title)\b)\"?[\w -]{1,30}\"?(?:[,;]\"?[\w -]{1,30}\"?){1,20}\r?\n",
            re.IGNORECASE,
        ),
    ),
    ("mbox", re.compile(rb"From \S+@?\S* .{10,60}\d{4}\r?\n[\w-]+:")),
    (
        "mail",
        re.compile(
            rb"(?:(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|From|Date|Subject): [^\n]*\n(?:[ \t][^\n]*\n)*){3}",
            re.IGNORECASE,
        ),
    ),
)
_LARGEST = 64 << 20  # bytes of one article
_OUT_OF_ONE = 256  # bytes that may come out of one compressed byte


@dataclass(frozen=True, slots=True)
class Options:
    """named: the file was given outright, not met in a folder; columns: which columns or keys of records hold what ("text": "inhalt");
    depth: how many archives the file lies in; address, charset: where it was fetched from and how its server says it is encoded;
    lines_before: how many lines of a file of records stand before those that are read here; country: of an article that does not say where it
    appears, which decides 11/9."""

    named: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)
    depth: int = 0
    address: str | None = None
    charset: str | None = None
    lines_before: int = 0
    country: str | None = None


class _Many(Protocol):
    def __call__(self, stream: BinaryIO, name: str, kind: str, options: Options) -> Iterator[Article | Unreadable]: ...


def kind_of(name: str, head: bytes) -> str:
    """The format of a file by its name, else by its first bytes; text if neither tells."""
    lowered = name.lower().removesuffix(".gz") if not name.lower().endswith((".warc.gz", ".tar.gz")) else name.lower()
    suffix = max((s for s in SUFFIXES if lowered.endswith(s)), key=len, default="")
    kind = SUFFIXES.get(suffix)
    if kind == "feed" and suffix == ".xml" and (found := _begins(head)) == "html":
        return found
    return kind or _begins(head) or "text"


def _begins(head: bytes) -> str | None:
    return next((kind for kind, pattern in _BEGINS if pattern.match(head.removeprefix(b"\xef\xbb\xbf"))), None)


def articles(stream: BinaryIO, name: str, options: Options, kind: str | None = None) -> Iterator[Article | Unreadable]:
    """The articles in an open file, one by one; what cannot be read becomes Unreadable and ends only its own file."""
    try:
        buffered = cast(BinaryIO, BufferedReader(stream)) if not hasattr(stream, "peek") else stream
        head: bytes = buffered.peek(4096)  # type: ignore[attr-defined]
        if head.startswith(b"\x1f\x8b") and not name.lower().endswith((".warc.gz", ".tgz", ".tar.gz")) and kind != "tar":
            inner = Bounded(cast(BinaryIO, gzip.GzipFile(fileobj=buffered)), packed=buffered, ratio=_OUT_OF_ONE)
            buffered = cast(BinaryIO, BufferedReader(inner))
            head = buffered.peek(4096)  # type: ignore[attr-defined]
        yield from _read(buffered, name, kind or kind_of(name, head), options)
    except (BoundError, UndecodableError) as error:
        yield Unreadable(name, str(error))
    except (OSError, MemoryError) as error:
        yield Unreadable(name, (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower())


def _read(stream: BinaryIO, name: str, kind: str, options: Options) -> Iterator[Article | Unreadable]:
    module = import_module(f"checker.readers.{_MODULES.get(kind, kind)}")
    if kind not in _SINGLE:
        yield from cast(_Many, module.articles)(stream, name, kind, options)
        return
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise UndecodableError(f"larger than {_LARGEST >> 20} MB, too large for one article")
    yield module.article(data, name, options)
