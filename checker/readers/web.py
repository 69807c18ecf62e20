"""Pages fetched by address: only such as are named, politely, within limits, and never from inside a private network."""

import io
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from urllib.parse import urljoin, urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from checker.articles import Article, Unreadable
from checker.readers import formats
from checker.readers.bounded import BoundError, unzipped
from checker.readers.formats import Options

_AGENT = "release-dates"
_LARGEST = 20 << 20  # bytes
_LONGEST = 30.0  # seconds for a page, redirects and all
_PATIENCE = 10.0  # seconds for one step
_REDIRECTS = 5
_KINDS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "markdown",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/xml": "feed",
    "text/xml": "feed",
    "application/feed+json": "feed",
    "application/json": "feed",
}


class RefusedError(Exception):
    """A page that could not or must not be fetched; the message says why."""


def articles(address: str, options: Options, allow_local: bool = False) -> Iterator[Article | Unreadable]:
    """The articles at an address (``https://…``). allow_local: whether private and loopback addresses may be asked too."""
    try:
        where, headers, body = fetch(address, allow_local)
    except RefusedError as error:
        yield Unreadable(address, str(error))
        return
    kind, _, rest = headers.get("content-type", "").partition(";")
    charset = rest.rpartition("charset=")[2].strip(" \"'") or None
    yield from formats.articles(
        io.BytesIO(body), address, replace(options, named=True, address=where, charset=charset), _KINDS.get(kind.strip().lower())
    )


def fetch(address: str, allow_local: bool = False) -> tuple[str, dict[str, str], bytes]:
    """Where the redirects ended, the headers in lower case, and the body. Raises RefusedError."""
    end = time.monotonic() + _LONGEST
    for _ in range(_REDIRECTS + 1):
        if not _robots(address, allow_local).can_fetch(_AGENT, address):
            raise RefusedError("robots.txt asks not to fetch this page")
        status, headers, body = _asked(address, allow_local, end)
        if status in (301, 302, 303, 307, 308) and headers.get("location"):
            address = urljoin(address, headers["location"])
            continue
        if status != 200:
            raise RefusedError(f"the server answers {status}")
        return address, headers, body
    raise RefusedError(f"more than {_REDIRECTS} redirects")


@lru_cache(maxsize=256)
def _robots_of(root: str, allow_local: bool) -> RobotFileParser:
    robots = RobotFileParser()
    try:
        status, _, body = _asked(root + "/robots.txt", allow_local, time.monotonic() + _PATIENCE)
    except RefusedError:
        status, body = 0, b""
    robots.parse(body.decode("utf-8", "replace").splitlines() if status == 200 else [])
    return robots


def _robots(address: str, allow_local: bool) -> RobotFileParser:
    parts = urlsplit(address)
    return _robots_of(urlunsplit((parts.scheme, parts.netloc, "", "", "")), allow_local)


def _asked(address: str, allow_local: bool, end: float) -> tuple[int, dict[str, str], bytes]:
    """One request, no redirect followed."""
    import httpcore

    from checker.readers.network import Guarded, PrivateError

    try:
        if urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).hostname:
            raise RefusedError("not an address of a page (http or https)")
        limits = {"connect": _PATIENCE, "read": _PATIENCE, "write": _PATIENCE, "pool": _PATIENCE}
        asks = [("User-Agent", _AGENT), ("Accept", "text/html,*/*;q=0.5"), ("Accept-Encoding", "gzip"), ("Connection", "close")]
        with (
            httpcore.ConnectionPool(network_backend=Guarded(end, allow_local), http2=False) as pool,
            pool.stream("GET", address, headers=asks, extensions={"timeout": limits}) as response,
        ):
            headers = {key.decode("latin-1").lower(): value.decode("latin-1") for key, value in response.headers}
            return response.status, headers, _unpacked(_body(response.iter_stream()), headers.get("content-encoding", ""))
    except PrivateError as error:
        raise RefusedError(str(error)) from None
    except (httpcore.TimeoutException, TimeoutError):
        raise RefusedError("the server takes too long") from None
    except (
        httpcore.ConnectError,
        httpcore.NetworkError,
        httpcore.ProtocolError,
        httpcore.UnsupportedProtocol,
        OSError,
        ValueError,
        UnicodeError,
    ) as error:
        raise RefusedError(f"cannot be fetched: {str(error).lower() or type(error).__name__}") from None


def _body(chunks: Iterable[bytes]) -> bytes:
    gathered: list[bytes] = []
    size = 0
    for chunk in chunks:
        gathered.append(chunk)
        size += len(chunk)
        if size > _LARGEST:
            raise RefusedError(f"larger than {_LARGEST >> 20} MB")
    return b"".join(gathered)


def _unpacked(body: bytes, encoding: str) -> bytes:
    if encoding.strip().lower() not in ("gzip", "x-gzip"):
        return body
    try:
        unpacked = unzipped(body, _LARGEST)
    except (OSError, BoundError) as error:
        raise RefusedError(f"its compression is broken: {str(error).lower()}") from None
    if len(unpacked) > _LARGEST:
        raise RefusedError(f"larger than {_LARGEST >> 20} MB")
    return unpacked
