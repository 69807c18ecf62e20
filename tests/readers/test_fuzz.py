"""Any bytes under any suffix end in articles or clean findings, with every place inside the file."""

import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.articles import Article, Unreadable
from checker.readers.formats import FORMATS, Options, articles

PIECES = [
    b" date 2021-03-04 ", b"---\n", b"date: 2021\n", b"+++\n", b"<p>", b"</p>", b"<table><tr><td>", b"<!--", b"<![CDATA[", b"]]>", b"&amp;", b"&#x110000;", b"<script>", b"\n\n", b"\r",
    b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b"{\"text\": \"x\\u00e9\"}", b"<item>", b"</item>", b"<rss><channel>", b"text,title\n", b"\"", b"From a@b Fri Apr 24 10:00:00 2020\n", b"Subject: =?x?q?=\n",
    b"Content-Transfer-Encoding: quoted-printable\n", b"WARC/1.0\r\n", b"PK\x03\x04", b"\x1f\x8b\x08", b"- ", b"| a | b |\n| - | - |\n", b"~~", b"*", b"[x](y", b"Source: ", b"(Wire) -- ", b"\xc3\xa9", b"May 27, 2022",
]  # fmt: skip
CONTENT = st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=12), st.text(max_size=12).map(str.encode)), max_size=24).map(
    b"".join
)


@pytest.mark.parametrize("kind", FORMATS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(content=CONTENT)
def test_any_bytes_in_any_format(kind, content):
    for found in articles(io.BytesIO(content), f"x.{kind}", Options(named=True), kind):
        assert isinstance(found, Article | Unreadable)
        if isinstance(found, Unreadable):
            assert found.reason
            continue
        assert found.text.strip()
        lines = found.places.original.split("\n")
        for position in range(0, len(found.text), 7):
            line, column = found.places.line_and_column(position)
            assert 1 <= line - found.places.first_line + 1 <= len(lines)
            assert 1 <= column <= len(lines[line - found.places.first_line]) + 1
        for mark in found.marks:
            assert 0 <= mark.start < mark.end <= len(found.text)
