"""Files that lie elsewhere (``s3://…``, ``https://….warc.gz``), opened through fsspec and read as a stream."""

import ipaddress
import socket
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, cast
from urllib.parse import urlsplit

from checker.articles import Unreadable
from checker.errors import UsageError
from checker.readers.walk import Found, printable

_PAGES = ("http", "https")
_ARCHIVES = (".warc", ".warc.gz", ".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")


def is_remote(path: object) -> bool:
    """Whether a path is the address of a file of many articles; that of a page (``https://…``) is not."""
    if not isinstance(path, str) or "://" not in path:
        return False
    scheme, _, rest = path.partition("://")
    return scheme.isalnum() and (scheme not in _PAGES or urlsplit(f"//{rest}").path.lower().endswith(_ARCHIVES))


def found(address: str, *, allow_local: bool = False) -> Found | Unreadable:
    """The file at an address. allow_local: whether the server may lie in a private network."""
    scheme = urlsplit(address).scheme
    if scheme in _PAGES and not allow_local and _inside(urlsplit(address).hostname or ""):
        return Unreadable(printable(address), "the server lies in a private network (--allow-local would allow it)")
    _fsspec()
    return Found(Path(), printable(address), named=True, address=address)


def opened(address: str) -> BinaryIO:
    """The bytes at an address. Raises OSError, whatever the way there raises."""
    fsspec = _fsspec()
    try:
        return cast(BinaryIO, fsspec.open(address, "rb").open())
    except OSError:
        raise
    except Exception as error:
        raise OSError(f"cannot be fetched: {error}") from None


def stamp(address: str) -> str:
    """What changes when the file does; empty where nobody tells."""
    try:
        system, path = _fsspec().core.url_to_fs(address)
        return str(system.ukey(path))
    except Exception:  # as many kinds as there are ways
        return ""


def _fsspec() -> Any:
    try:
        return import_module("fsspec")
    except ImportError:
        raise UsageError("files that lie elsewhere need fsspec: pip install 'release-date-checker[dask]'") from None


def _inside(host: str) -> bool:
    """Whether a host is not one of the public internet's; one that is not found is told of when it is asked."""
    try:
        told = {str(entry[4][0]).partition("%")[0] for entry in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)}
    except OSError:
        return False
    return any(not ipaddress.ip_address(address).is_global for address in told)
