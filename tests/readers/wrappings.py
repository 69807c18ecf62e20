"""Any bytes as the inside of well-formed files, so that fuzzing gets past the outer shell of a format."""

import gzip
import io
import json
import tarfile
import zipfile
from base64 import b64encode
from collections.abc import Callable


def _zipped(content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for suffix in ("txt", "md", "html", "xml", "jsonl", "csv", "eml", "zip"):
            archive.writestr(f"inside/story.{suffix}", content)
    return packed.getvalue()


def _tarred(content: bytes) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for suffix in ("txt", "md", "html", "xml", "jsonl", "csv", "eml", "mbox", "warc", "zip"):
            entry = tarfile.TarInfo(f"inside/story.{suffix}")
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


def captured(content: bytes, headers: bytes = b"") -> bytes:
    """A web archive of one page with this body, sent with these headers."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n%sContent-Length: %d\r\n\r\n" % (headers, len(content)) + content
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2020-06-01T00:00:00Z\r\n"
    return head + b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(http) + http + b"\r\n\r\n"


def _words(content: bytes) -> str:
    return content.decode("utf-8", "replace")


WRAPPINGS: dict[str, Callable[[bytes], bytes]] = {
    "text": lambda content: b" date 2021-03-04 A walk\n\n" + content,
    "markdown": lambda content: b"---\n" + content.replace(b"---", b"") + b"\n---\nThe film opens.\n",
    "html": lambda content: b"<html><head><title>A walk</title></head><body><article><h1>A walk</h1>" + content + b"</article></body></html>",
    "feed": lambda content: b'<rss version="2.0"><channel><title>x</title><item><title>A walk</title><description>' + content + b"</description></item></channel></rss>",
    "jsonl": lambda content: json.dumps({"title": "A walk", "text": _words(content), "date": _words(content)[:12]}).encode() + b"\n",
    "csv": lambda content: b'title,text,date\nA walk,"' + content.replace(b'"', b'""') + b'",2021-03-04\n',
    "tsv": lambda content: b"title\ttext\nA walk\t" + content + b"\n",
    "mail": lambda content: b"Subject: A walk\nFrom: a@b.example\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + b64encode(content),
    "mbox": lambda content: b"From a@b Fri Apr 24 10:00:00 2020\nSubject: A walk\n\n" + content + b"\n\nFrom a@b Fri Apr 24 10:00:00 2020\n" + content,
    "warc": captured,
    "warc in pieces": lambda content: captured(b"%x\r\n%s\r\n0\r\n\r\n" % (len(content), content), b"Transfer-Encoding: chunked\r\n"),
    "warc of gzips": lambda content: captured(gzip.compress(content), b"Content-Encoding: gzip\r\n"),
    "zip": _zipped,
    "tar": _tarred,
    "gzip": gzip.compress,
}  # fmt: skip
