"""Bytes to text: by byte order mark, as UTF-8, as declared, as UTF-16, or as detected."""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "compressed by gzip"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
_FEW = 3  # broken bytes that a short text may have
_PROBE = 65_536  # bytes looked at to tell binary data, UTF-16 and encodings apart
_WESTERN = re.compile(r"[0-9A-Za-z\s!-/:-@\[-`{-~À-ÖØ-öø-ÿŠšŽžŸŒœ¡¿«»‹›“”„‘’‚–—…•€£¥§©®™°ªº·²³½¼¾´¨¸†‡×÷±µ\xa0\xad]*")
_FOREIGN = re.compile(r"[À-ÿ]{4}")  # no western word has four accented letters in a row; text in other alphabets is full of them
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SUSPECT = re.compile("[ÃÂâÐÑ][\x80-\xbf\u0152-\u0178\u2013-\u2122]")


class UndecodableError(Exception):
    """The bytes are not text; the message says what they are."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """text: without byte order mark, lines ended by ``\\n`` alone; notes: what looked wrong, for people."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: Sequence[str] = ()) -> Decoded:
    """The text of a file; declared: encodings that the file names itself, most trusted first.

    Raises UndecodableError for binary data and for an empty file.
    """
    if not data.strip():
        raise UndecodableError("the file is empty")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _finished(data[len(mark) :].decode(encoding, "replace"))
    notes: tuple[str, ...] = ()
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise UndecodableError(f"not text but {what}")
    wide = _utf_16(data[:_PROBE])
    if wide:
        return _finished(data.decode(wide, "replace"))
    if b"\x00" in data[:_PROBE]:
        raise UndecodableError("binary data, not text")
    for encoding in ("utf-8", *declared):
        try:
            return _finished(data.decode(_windows(encoding)), notes)
        except UnicodeDecodeError as error:
            if encoding == "utf-8" and len(data) - error.start < 4 and error.start > len(data) // 2:
                return _finished(data[: error.start].decode("utf-8"), ("the file ends in the middle of a character",))
        except LookupError:
            notes = (*notes, f"the declared encoding {encoding!r} does not exist")
    return _detected(data, notes)


def _windows(encoding: str) -> str:
    """Files declared as Latin-1 are Windows-1252 in practice, as every browser reads them."""
    return "cp1252" if encoding.lower().replace("_", "-") in ("iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii") else encoding


def _utf_16(probe: bytes) -> str | None:
    if len(probe) < 4 or b"\x00" not in probe:
        return None
    even, odd = probe[0::2].count(0), probe[1::2].count(0)
    half = len(probe) // 2
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _detected(data: bytes, notes: tuple[str, ...]) -> Decoded:
    if len(_CONTROL.findall(data[:_PROBE].decode("latin-1"))) > len(data[:_PROBE]) // 50:
        raise UndecodableError("binary data, not text")
    encoding, more = _guess(data)
    return _finished(data.decode(encoding, "replace"), notes + more)


def _guess(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The most likely encoding of what is not UTF-8, and how sure that is."""
    western = data.decode("cp1252", "replace")
    if _WESTERN.fullmatch(western) and not _FOREIGN.search(western):
        return "cp1252", ()
    readable = data.decode("utf-8", "replace")
    broken = readable.count("\ufffd")
    beyond = sum(c > "\x7f" for c in readable[:_PROBE]) - broken  # characters of several bytes that are whole
    if broken <= len(readable) // 1000 or broken <= _FEW and broken < beyond:  # in a file that is UTF-8 otherwise
        line = readable.count("\n", 0, readable.index("\ufffd")) + 1
        return "utf-8", (f"some bytes are not valid UTF-8, the first of them in line {line}",)
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:_PROBE]).best()
    if best is None:
        raise UndecodableError("binary data, or text in an unknown encoding")
    return best.encoding, (f"the encoding is a guess: {best.encoding}",)


def _finished(text: str, notes: tuple[str, ...] = ()) -> Decoded:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    if not text.strip():
        raise UndecodableError("the file is empty")
    if len(_CONTROL.findall(text[:_PROBE])) > len(text[:_PROBE]) // 50:
        raise UndecodableError("binary data, not text")
    return Decoded(text, notes + doubts(text))


def doubts(text: str) -> tuple[str, ...]:
    """What shows that a text was not decoded as it was encoded, for people."""
    garbled = mojibake(text)
    return (f"wrongly decoded somewhere before it came here: {garbled!r}",) if garbled else ()


def encoding_of(beginning: bytes) -> tuple[str, tuple[str, ...]]:
    """The encoding of a file that is too large to be decoded at once, and what is doubtful about it."""
    for mark, encoding in _MARKS:
        if beginning.startswith(mark):
            return "utf-8-sig" if encoding == "utf-8" else encoding.removesuffix("-le").removesuffix("-be"), ()
    try:
        beginning.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start <= len(beginning) - 4:  # not just the last character cut in two
            return _guess(beginning)
    return "utf-8", ()


def mojibake(text: str) -> str | None:
    """The first word that looks like UTF-8 once read as Windows-1252 ("donâ€™t"), or None."""
    suspect = _SUSPECT.search(text)
    if suspect is None:
        return None
    from ftfy.badness import is_bad

    for found in _SUSPECT.finditer(text):
        start = text.rfind(" ", max(0, found.start() - 30), found.start()) + 1 or max(0, found.start() - 30)
        word = text[start : found.end() + 20].split()[0]
        if is_bad(word):
            return word
        if found.start() - suspect.start() > 100_000:
            break
    return None
