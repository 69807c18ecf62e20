"""Web archives (WARC): every HTML page that was captured is an article, read one record at a time."""

from collections.abc import Iterator
from dataclasses import replace
from io import RawIOBase
from typing import Any, BinaryIO

from checker.articles import Article, Unreadable
from checker.errors import UsageError
from checker.readers import days, html
from checker.readers.decoding import UndecodableError
from checker.readers.formats import Options

_LARGEST = 20 << 20  # bytes of one page


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
    try:
        for record in ArchiveIterator(_Told(stream), record_types=WarcRecordType.response | WarcRecordType.resource, parse_http=True):
            if (record.http_content_type or record.headers.get("Content-Type") or "").split(";")[0].strip().lower() not in (
                "text/html",
                "application/xhtml+xml",
            ):
                continue
            count += 1
            yield _page(record, f"{name}#{count}")
    except (OSError, ValueError, RuntimeError, EOFError) as error:
        yield Unreadable(name, f"the archive is damaged or ends early: {str(error).lower()}")
        return
    except BaseException as error:  # a panic of the Rust inside fastwarc is no Exception, and its class cannot be imported
        if type(error).__name__ != "PanicException":
            raise
        yield Unreadable(name, "the archive is damaged")
        return
    if not count:
        yield Unreadable(name, "no page found in this web archive")


def _page(record: Any, name: str) -> Article | Unreadable:
    data = record.reader.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        return Unreadable(name, f"larger than {_LARGEST >> 20} MB, too large for a web page")
    charset = record.http_charset
    address = record.headers.get("WARC-Target-URI")
    try:
        article = html.article(data, name, (charset,) if charset else (), address)
    except UndecodableError as error:
        return Unreadable(name, str(error))
    captured = days.stated(record.headers.get("WARC-Date"))
    if captured is None:
        return article
    if article.published is None:
        return replace(article, published=days.until(captured.last))
    if article.published.first > captured.last:
        return replace(article, published=days.until(captured.last), notes=(*article.notes, "its publish date lies after its capture"))
    return article


class _Told(RawIOBase):
    """A stream that tells its position, which fastwarc asks for and those out of pipes and archives cannot tell."""

    def __init__(self, inner: BinaryIO) -> None:
        self._inner, self._position = inner, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._inner.read(len(buffer))
        buffer[: len(data)] = data
        self._position += len(data)
        return len(data)

    def tell(self) -> int:
        return self._position
