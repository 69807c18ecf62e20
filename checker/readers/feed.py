"""RSS and Atom feeds entry by entry, and JSON Feed: each entry is an article."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO

from checker.articles import Article, PublishedFrom, Unreadable
from checker.readers import country, days
from checker.readers.decoding import UndecodableError, decode
from checker.readers.formats import Options
from checker.readers.story import LONGEST, Story, story
from checker.readers.tracing import Traced, visible

_LARGEST = 512 << 20  # bytes of a feed
_ENTRY = re.compile(r"<((?:\w+:)?(?:item|entry))(?=[\s>])", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})")


def articles(stream: BinaryIO, name: str, kind: str, options: Options) -> Iterator[Article | Unreadable]:
    """The entries of a feed in its order, named ``feed.xml#1`` and so on."""
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise UndecodableError(f"larger than {_LARGEST >> 20} MB, too large for a feed")
    original = decode(data, [m.decode("ascii") for m in _ENCODING.findall(data[:1000])]).text
    if original.lstrip()[:1] == "{":
        from checker.readers.records import json_feed

        yield from json_feed(original, name, options)
        return
    first = _ENTRY.search(original)
    if first is None:
        yield Unreadable(
            name,
            "no entry found in this feed"
            if re.search(r"<(rss|feed|rdf:RDF|channel)\b", original[:5000], re.IGNORECASE)
            else "XML that is no feed",
        )
        return
    head = _DOCTYPE.sub("", re.sub(r"<\?xml.*?\?>", "", original[: first.start()], count=1))
    count, position, line = 0, 0, 1
    while first:
        end = original.find(f"</{first.group(1)}>", first.end())
        following = _ENTRY.search(original, first.end() if end < 0 else end)
        stop = end + len(first.group(1)) + 3 if end >= 0 else following.start() if following else len(original)
        count += 1
        line += original.count("\n", position, first.start())
        position = first.start()
        yield _entry(head, original[position:stop], line, f"{name}#{count}", options)
        if end < 0 and not following:
            yield Unreadable(name, "the feed ends in the middle of an entry", original.count("\n") + 1)
        first = following


def _entry(head: str, raw: str, line: int, name: str, options: Options) -> Article | Unreadable:
    import feedparser

    if len(raw) > LONGEST:
        return Unreadable(name, f"longer than {LONGEST >> 20} million characters, too long for one article", line)
    closing = "".join(f"</{t}>" for t in ("channel", "rss", "feed", "rdf:RDF") if re.search(rf"<{t}\b", head) and f"</{t}>" not in head)
    try:
        read = feedparser.parse(
            BytesIO((head + raw + closing).encode("utf-8", "replace")), sanitize_html=False, resolve_relative_uris=False
        )
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError, AssertionError) as error:
        return Unreadable(name, f"the entry cannot be read: {error}", line)
    if not read.entries:
        return Unreadable(name, "the entry cannot be read", line)
    entry, feed = read.entries[0], read.feed
    body = next((c.value for c in entry.get("content", []) if c.get("value")), None) or entry.get("summary") or ""
    origin = entry.get("source") or {}
    url = entry.get("link")
    tag_of_language = (entry.get("content") or [{}])[0].get("language") or entry.get("language") or feed.get("language")
    published = days.stated(entry["published"]) if entry.get("published") else None
    # not "in entry": that falls back on the publish date
    modified = days.stated(entry["updated"]) if "updated" in entry.keys() else None  # noqa: SIM118
    return story(
        Story(
            name=name,
            original=raw,
            stream=lambda: visible(visible(Traced(raw))),
            title=_plain(entry.get("title")),
            body=body,
            source=_plain(origin.get("title") if isinstance(origin, dict) else None) or _plain(feed.get("title")),
            url=url,
            published=published or modified,
            stated=entry.get("published"),
            published_from=PublishedFrom.FEED,
            modified=modified if published else None,
            language=country.language_of(tag_of_language),
            country=country.of_address(url) or country.of_tag(tag_of_language),
            assumed=options.country,
            first_line=line,
        )
    )


def _plain(markup: Any) -> str | None:
    words = " ".join(visible(Traced(str(markup))).text.split()) if markup else ""
    return words or None
