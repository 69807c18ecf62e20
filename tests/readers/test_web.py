"""Pages by address, against a server on loopback: limits, redirects, robots, private networks."""

import gzip
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from checker.articles import Article, Unreadable
from checker.readers import network, read, web

PAGE = (
    b'<html lang="en"><head><title>A walk</title><meta property="og:site_name" content="Daily Reel"></head><body><article><h1>A walk</h1>'
    b"<p>The film will open on May 27, 2022, the studio said on Thursday, and nobody in the room believed a word of what was said.</p></article></body></html>"
)
ANSWERS = {
    "/story": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE),
    "/packed": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(PAGE)),
    "/bomb": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(b"a" * (100 << 20))),
    "/moved": (302, {"Location": "/story"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/metadata": (302, {"Location": "http://169.254.169.254/latest"}, b""),
    "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/large": (200, {"Content-Type": "text/html"}, b"a" * (21 << 20)),
    "/private/story": (200, {"Content-Type": "text/html"}, PAGE),
    "/robots.txt": (200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /private/\n"),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/slow":
            self.drip()
            return
        status, headers, body = ANSWERS.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(body)

    def drip(self):
        """Headers without end, one soon after the other."""
        with suppress(OSError):
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for number in range(1000):
                self.wfile.write(b"X-%d: x\r\n" % number)
                time.sleep(0.05)

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize("path", ["/story", "/packed", "/moved"])
def test_a_page_is_fetched_and_read(server, path):
    (article,) = read([server + path], allow_local=True)

    assert isinstance(article, Article), article
    assert article.file == server + path
    assert article.source == "Daily Reel"
    assert "May 27, 2022" in article.text


REFUSED = [
    ("/bomb", "larger than"),
    ("/round", "redirects"),
    ("/large", "larger than"),
    ("/nowhere", "404"),
    ("/private/story", "robots.txt"),
    ("/file", "not an address"),
]


@pytest.mark.parametrize(("path", "reason"), REFUSED)
def test_what_is_refused(server, path, reason):
    (found,) = read([server + path], allow_local=True)

    assert isinstance(found, Unreadable)
    assert reason in found.reason


def test_a_server_that_goes_on_and_on_is_left(server, monkeypatch):
    monkeypatch.setattr(web, "_LONGEST", 1.0)
    started = time.monotonic()

    (found,) = read([server + "/slow"], allow_local=True)

    assert found == Unreadable(server + "/slow", "the server takes too long")
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    "address",
    [
        "{server}/story",
        "http://localhost:1/",
        "http://[::1]:1/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest",
        "http://0.0.0.0:1/",
        "http://[::ffff:127.0.0.1]/",
    ],
)
def test_no_private_address_is_asked(server, address):
    (found,) = read([address.format(server=server)])

    assert isinstance(found, Unreadable)
    assert "private network" in found.reason


def test_a_redirect_into_a_private_network_is_checked_again(server, monkeypatch):
    monkeypatch.setattr(network, "_private", lambda address: not address.startswith("127."))

    (found,) = read([server + "/metadata"])

    assert isinstance(found, Unreadable)
    assert "private network" in found.reason


def test_the_next_address_of_a_host_is_tried(server, monkeypatch):
    port = int(server.rpartition(":")[2])
    known = network.socket.getaddrinfo

    def look_up(host, *arguments, **options):
        addresses = ["127.0.0.2", "127.0.0.1"] if host == "reel.example" else [host]
        return [entry for address in addresses for entry in known(address, *arguments, **options)]

    monkeypatch.setattr(network.socket, "getaddrinfo", look_up)

    (article,) = read([f"http://reel.example:{port}/story"], allow_local=True)

    assert article.source == "Daily Reel"
