"""Newsletters: one message (``.eml``) or many (``.mbox``)."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr
from functools import partial
from typing import BinaryIO

from checker.articles import Article, PublishedFrom, Unreadable
from checker.readers import country, days
from checker.readers.decoding import UndecodableError, decode
from checker.readers.formats import Options
from checker.readers.story import Story, story
from checker.readers.tracing import visible
from checker.readers.transfer import transferred

_LARGEST = 64 << 20  # bytes of one message


def article(data: bytes, name: str, options: Options) -> Article:
    """The message as an article. Raises UndecodableError for one without words."""
    found = _message(data, name, 1, options)
    if isinstance(found, Unreadable):
        raise UndecodableError(found.reason)
    return found


def articles(stream: BinaryIO, name: str, kind: str, options: Options) -> Iterator[Article | Unreadable]:
    """The messages of a mailbox in its order, named ``news.mbox#1`` and so on."""
    count, number, first, blank = 0, 0, 1, True
    lines: list[bytes] = []
    size = 0
    while line := stream.readline(_LARGEST):
        number += 1
        if blank and line.startswith(b"From ") and re.search(rb"\d{4}\s*$", line):
            if lines:
                count += 1
                yield _message(b"".join(lines), f"{name}#{count}", first, options)
            lines, size, first = [], 0, number + 1
        elif size <= _LARGEST:
            lines.append(line)
            size += len(line)
        blank = not line.strip()
    if b"".join(lines).strip():
        yield _message(b"".join(lines), f"{name}#{count + 1}", first, options)


def _message(data: bytes, name: str, line: int, options: Options) -> Article | Unreadable:
    if len(data) > _LARGEST:
        return Unreadable(name, f"larger than {_LARGEST >> 20} MB, too large for a message", line)
    try:
        message = message_from_bytes(data, policy=policy.default)
        part = message.get_body(preferencelist=("html", "plain")) if isinstance(message, EmailMessage) else None
        body = str(part.get_content()) if part is not None else ""
        subject, sender, sent = (str(message.get(key, "")) for key in ("Subject", "From", "Date"))
        language = str(message.get("Content-Language", ""))
        encoding = str(part.get("Content-Transfer-Encoding", "")).lower() if part is not None else ""
    except (MessageError, LookupError, ValueError, AttributeError, TypeError, IndexError, RecursionError) as error:
        return Unreadable(name, f"the message cannot be read: {error}", line)
    if not body.strip():
        return Unreadable(name, "the message holds no words", line)
    try:
        original = decode(data).text
    except UndecodableError as error:
        return Unreadable(name, str(error), line)
    stream = partial(transferred, original, encoding, part.get_content_charset("utf-8") if part is not None else "utf-8")
    published = days.stated(sent)
    named, address = parseaddr(sender)
    return story(
        Story(
            name=name,
            original=original,
            stream=(lambda: visible(stream(), ())) if "<" in body else stream,
            title=" ".join(subject.split()) or None,
            body=body,
            source=named or address.rpartition("@")[2] or None,
            published=published,
            stated=sent,
            published_from=PublishedFrom.HEADER,
            language=country.language_of(language),
            country=country.of_tag(language),
            assumed=options.country,
            first_line=line,
        )
    )
