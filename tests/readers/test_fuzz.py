"""Any bytes under any suffix end in articles or clean findings, with every place inside the file."""

import io
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.readers.formats import FORMATS, Options, articles

from .soundness import assert_sound
from .stories import FORMATS as STORIES
from .wrappings import WRAPPINGS

PIECES = [
    b" date 2021-03-04 ", b"---\n", b"date: 2021\n", b"+++\n", b"<p>", b"</p>", b"<table><tr><td>", b"<!--", b"<![CDATA[", b"]]>", b"&amp;", b"&#x110000;", b"<script>", b"\n\n", b"\r",
    b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b"{\"text\": \"x\\u00e9\"}", b"<item>", b"</item>", b"<rss><channel>", b"text,title\n", b"\"", b"From a@b Fri Apr 24 10:00:00 2020\n", b"Subject: =?x?q?=\n",
    b"Content-Transfer-Encoding: quoted-printable\n", b"WARC/1.0\r\n", b"PK\x03\x04", b"\x1f\x8b\x08", b"- ", b"| a | b |\n| - | - |\n", b"~~", b"*", b"[x](y", b"Source: ", b"(Wire) -- ", b"\xc3\xa9", b"May 27, 2022",
    b"99999-01-01", b"0000-00-00", b"!!python/object:x ", b"&a [*a]", b"<time datetime=\"2021-13-45\">", b"<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":", b"1e999", b"NaN", b"</script>",
    b"<html lang=\"", b"<link rel=\"canonical\" href=\"http://[", b"<ul><li>", b"<em>", b"<br>", b"<blockquote>", b"<meta charset=utf-7>", b"Content-Type: multipart/mixed; boundary=x\n", b"--x\n", b"\\ud800", b"\xe2\x80\xa8",
]  # fmt: skip
ANY = st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=12), st.text(max_size=12).map(str.encode)), max_size=24).map(b"".join)
WHOLE = {name: content.encode() if isinstance(content, str) else content for name, (make, _) in STORIES.items() for content in [make()]}


@st.composite
def damaged(draw):
    """A good file of some format in which stretches are missing, stand twice, or are replaced."""
    content = WHOLE[draw(st.sampled_from(sorted(WHOLE)))]
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = min(start + draw(st.integers(0, 40)), len(content))
        instead = draw(st.one_of(st.just(b""), st.just(content[start:end] * 2), st.sampled_from(PIECES), st.binary(max_size=4)))
        content = content[:start] + instead + content[end:]
    return content


CONTENT = st.one_of(ANY, damaged(), st.builds(lambda wrap, inside: WRAPPINGS[wrap](inside), st.sampled_from(sorted(WRAPPINGS)), ANY))


@pytest.mark.parametrize("kind", [*FORMATS, None])
@settings(max_examples=int(os.environ.get("READERS_EXAMPLES", "60")), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(content=CONTENT, named=st.booleans())
def test_any_bytes_in_any_format(kind, content, named):
    for found in articles(io.BytesIO(content), f"x.{kind or 'part'}", Options(named=named), kind):
        assert_sound(found)
