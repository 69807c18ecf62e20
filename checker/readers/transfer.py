"""How mail writes words down for the way, undone with their places kept: encoded headers, quoted-printable, base64."""

import binascii
import codecs
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header

from checker.readers.tracing import Edit, Traced

_WORD = re.compile(r"=\?[\w.:-]+\?[bq]\?[^?\s]*\?=", re.IGNORECASE)
_QUOTED = re.compile(r"(?:=[0-9A-F]{2})+|=\n", re.IGNORECASE)
_BASE64 = re.compile(r"^[A-Za-z0-9+/]{4,}={0,2}$", re.MULTILINE)


def transferred(message: str, encoding: str, charset: str) -> Traced:
    """A message with its headers and its body plain. encoding: the transfer encoding of the body, charset: of the words in it."""
    body = message.find("\n\n") + 1 or len(message)
    edits = list(_headers(message, body))
    if encoding == "quoted-printable":
        edits += _quoted(message, body, charset)
    elif encoding == "base64":
        edits += _base64(message, body, charset)
    return Traced(message).edited(edits)


def _headers(message: str, end: int) -> Iterator[Edit]:
    for word in _WORD.finditer(message, 0, end):
        try:
            yield word.start(), word.end(), str(make_header(decode_header(word.group())))
        except (MessageError, LookupError, ValueError):
            continue


def _quoted(message: str, begin: int, charset: str) -> Iterator[Edit]:
    for code in _QUOTED.finditer(message, begin):
        try:
            letters = "" if code.group() == "=\n" else bytes.fromhex(code.group().replace("=", "")).decode(charset, "replace")
        except (LookupError, ValueError):
            continue
        yield code.start(), code.end(), letters


def _base64(message: str, begin: int, charset: str) -> Iterator[Edit]:
    """Line by line, so that a place is right to the line."""
    try:
        decoder = codecs.getincrementaldecoder(charset)("replace")
    except LookupError:
        return
    for line in _BASE64.finditer(message, begin):
        try:
            yield line.start(), line.end(), decoder.decode(binascii.a2b_base64(line.group()))
        except ValueError:
            continue
