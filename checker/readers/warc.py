"""Web archives (WARC): every HTML page that was captured is an article, read one record at a time."""

import re
from collections.abc import Iterator
from dataclasses import replace
from http.client import HTTPException, HTTPResponse
from io import BytesIO
from typing import Any, BinaryIO

from checker.articles import Article, PublishedFrom, Unreadable
from checker.errors import UsageError
from checker.readers import days, html
from checker.readers.bounded import BoundError, Forward, unzipped
from checker.readers.decoding import UndecodableError
from checker.readers.formats import Options

_LARGEST = 20 << 20  # bytes of one page
_CHUNK = re.compile(rb"[0-9a-fA-F]{1,8}[ \t]*(?:;[^\n]*)?\r\n")  # how a body sent in pieces begins
_GZIP = b"\x1f\x8b"
_DAMAGED = (OSError, ValueError, RuntimeError, EOFError)  # what fastwarc raises


def articles(stream: BinaryIO, name: str, kind: str, options: Options) -> Iterator[Article | Unreadable]:
    """The pages of a web archive in its order, named ``news.warc.gz#1`` and so on; records that are no pages are passed over.

    The day of the capture is the last on which a page can have been published, never the publish date.
    Raises UsageError where the extra is not installed.
    """
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        raise UsageError(f"{name}: web archives need the extra: pip install 'release-date-checker[warc]'") from None
    count = 0
    records = iter(ArchiveIterator(Forward(stream), record_types=WarcRecordType.response | WarcRecordType.resource, parse_http=True))
    while True:
        try:
            found = _next_page(records)
        except _DAMAGED as error:
            yield Unreadable(name, f"the archive is damaged or ends early: {str(error).lower()}")
            return
        except BaseException as error:  # a panic of the Rust inside fastwarc is no Exception, and its class cannot be imported
            if type(error).__name__ != "PanicException":
                raise
            yield Unreadable(name, "the archive is damaged")
            return
        if found is None:
            break
        count += 1
        yield _article(*found, f"{name}#{count}", options)
    if not count:
        yield Unreadable(name, "no page found in this web archive")


def _next_page(records: Iterator[Any]) -> tuple[Any, bytes] | None:
    """The next record that is a page, and its bytes."""
    for record in records:
        kind = record.http_content_type or record.headers.get("Content-Type") or ""
        if kind.split(";")[0].strip().lower() in ("text/html", "application/xhtml+xml"):
            return record, record.reader.read(_LARGEST + 1)
    return None


def _joined(chunks: bytes) -> bytes:
    """The body that was sent in pieces; as it is where it was not. Not left to fastwarc, which gives up the archive over one broken page."""
    response = HTTPResponse(_Sent(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks))  # type: ignore[arg-type]
    try:
        response.begin()
        return response.read()
    except (HTTPException, ValueError):
        return chunks


class _Sent:
    """What was sent, as far as a socket is asked for it."""

    def __init__(self, sent: bytes) -> None:
        self._sent = sent

    def makefile(self, mode: str) -> BytesIO:
        return BytesIO(self._sent)


def _article(record: Any, data: bytes, name: str, options: Options) -> Article | Unreadable:
    if _CHUNK.match(data) and "chunked" in ((record.http_headers or {}).get("Transfer-Encoding") or "").lower():
        data = _joined(data)
    if data.startswith(_GZIP):
        try:
            data = unzipped(data, _LARGEST)
        except (OSError, BoundError) as error:
            return Unreadable(name, str(error))
    if len(data) > _LARGEST:
        return Unreadable(name, f"larger than {_LARGEST >> 20} MB, too large for a web page")
    charset = record.http_charset
    address = record.headers.get("WARC-Target-URI")
    try:
        article = html.article(data, name, replace(options, charset=charset, address=address))
    except UndecodableError as error:
        return Unreadable(name, str(error))
    captured = days.stated(record.headers.get("WARC-Date"))
    if captured is None:
        return article
    if article.published is None:
        return replace(article, published=days.until(captured.last))
    if article.published.first > captured.last:
        notes = (*article.notes, "its publish date lies after its capture")
        return replace(article, published=days.until(captured.last), published_from=PublishedFrom.UNKNOWN, notes=notes)
    return article
