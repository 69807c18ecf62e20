"""JSON Lines, CSV and TSV with an article a row, and JSON Feed; columns are known by their usual names."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from typing import Any, BinaryIO

from checker.articles import Article, PublishedFrom, Unreadable
from checker.errors import UsageError
from checker.readers import country, days
from checker.readers.decoding import UndecodableError, decode, encoding_of
from checker.readers.formats import Options
from checker.readers.story import Story, story
from checker.readers.tracing import Traced, unescaped, visible

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "content", "body", "article", "article_text", "article_body", "articlebody", "maintext", "main_text", "full_text", "fulltext", "plain_text", "content_html", "content_text", "html", "markdown", "description", "summary"),
    "title": ("title", "headline", "name"),
    "published": ("published", "date", "published_at", "publishedat", "publish_date", "date_publish", "date_published", "datepublished", "pub_date", "pubdate", "publication_date", "published_date", "timestamp", "created_at"),
    "modified": ("modified", "date_modified", "datemodified", "date_modify", "updated", "updated_at", "lastmod"),
    "source": ("source", "publisher", "publication", "sitename", "site_name", "outlet", "source_name", "source_domain", "domain", "hostname", "host"),
    "url": ("url", "link", "canonical_url", "external_url", "uri", "source_url"),
    "language": ("language", "lang", "locale"),
}  # fmt: skip
_LONGEST = 16 << 20  # bytes of one line
_CLAIMS = {"file", "work", "status"}  # a table with these columns holds claims, not articles


def articles(stream: BinaryIO, name: str, kind: str, options: Options) -> Iterator[Article | Unreadable]:
    """The records of a file in its order, named ``articles.jsonl#1`` and so on. Raises UsageError for a mapped column that is not there."""
    if unknown := [key for key in options.columns if key not in COLUMNS]:
        raise UsageError(f"columns: no such part of an article: {unknown[0]} (there are {', '.join(COLUMNS)})")
    yield from _json_lines(stream, name, options) if kind == "jsonl" else _separated(stream, name, "\t" if kind == "tsv" else None, options)


def json_feed(original: str, name: str, options: Options) -> Iterator[Article | Unreadable]:
    """The items of a JSON Feed."""
    try:
        feed = json.loads(original, strict=False)
    except (ValueError, RecursionError) as error:
        yield Unreadable(name, f"broken JSON: {error}", getattr(error, "lineno", 1))
        return
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        yield Unreadable(name, "JSON that is no feed: it has no list of items")
        return
    stream = cache(partial(_unescaped, original))
    for count, item in enumerate(items, 1):
        if isinstance(item, dict):
            row = {"source": feed.get("title"), "language": feed.get("language"), **item}
            yield _article(row, f"{name}#{count}", original, stream, 1, options, PublishedFrom.FEED) or Unreadable(
                f"{name}#{count}", "the item holds no text"
            )


def _json_lines(stream: BinaryIO, name: str, options: Options) -> Iterator[Article | Unreadable]:
    number = options.lines_before
    while line := stream.readline(_LONGEST + 1):
        number += 1
        here = f"{name}#{number}"
        if len(line) > _LONGEST:
            yield Unreadable(here, f"a line longer than {_LONGEST >> 20} MB", number)
            while line and not line.endswith(b"\n"):
                line = stream.readline(_LONGEST)
            continue
        if not line.strip():
            continue
        try:
            original = decode(line.rstrip(b"\r\n")).text
            row = json.loads(original, strict=False)
        except (ValueError, RecursionError, UndecodableError) as error:
            yield Unreadable(here, f"no JSON on this line: {error}", number)
            continue
        if not isinstance(row, dict):
            yield Unreadable(here, "the line holds no JSON object", number)
        elif not row.keys() >= _CLAIMS:
            found = _article(row, here, original, partial(_unescaped, original), number, options, PublishedFrom.META)
            yield found or Unreadable(here, "no key holds the text of an article", number)


def _separated(stream: BinaryIO, name: str, delimiter: str | None, options: Options) -> Iterator[Article | Unreadable]:
    head = stream.peek(65_536)[:65_536] if hasattr(stream, "peek") else b""
    encoding, notes = encoding_of(head)
    raw = _Lines(io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline=""))
    first = head.decode(encoding, "replace").split("\n", 1)[0]
    delimiter = delimiter or max(",;\t|", key=first.count)
    csv.field_size_limit(_LONGEST)
    rows = csv.reader(raw, delimiter=delimiter)
    try:
        columns = [column.strip() for column in next(rows, [])]
        raw.taken()
        if {c.lower() for c in columns} >= _CLAIMS:
            return
        for key, column in options.columns.items():
            if column not in columns:
                raise UsageError(f"{name}: it has no column {column!r} for {key} (it has {', '.join(columns)})")
        if not _column(dict.fromkeys(columns, "x"), "text", options.columns):
            if options.named:
                yield Unreadable(name, f"no column holds the text of articles (it has {', '.join(columns)[:200]})")
            return
        number = 1
        for count, row in enumerate(rows, 1):
            original, lines = raw.taken()
            here, number = f"{name}#{count}", number + lines
            if any(cell.strip() for cell in row):
                line = number - lines + 1
                found = _article(
                    dict(zip(columns, row, strict=False)),
                    here,
                    original,
                    partial(_unquoted, original),
                    line,
                    options,
                    PublishedFrom.META,
                )
                if isinstance(found, Article) and notes:  # of the whole file, and so said once
                    found, notes = replace(found, notes=found.notes + notes), ()
                yield found or Unreadable(here, "the row holds no text", line)
    except csv.Error as error:
        yield Unreadable(name, f"broken table: {error}", raw.count)


def _unescaped(original: str) -> Traced:
    return unescaped(Traced(original))


def _unquoted(original: str) -> Traced:
    """A row of a table with its doubled quotation marks as single ones."""
    return Traced(original).edited((m.start(), m.end(), '"') for m in re.finditer('""', original))


class _Lines:
    """Lines for the CSV reader, which remembers those that made up the last row."""

    def __init__(self, lines: io.TextIOWrapper) -> None:
        self._lines, self._taken, self.count = lines, list[str](), 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._lines.readline(_LONGEST)
        if not line:
            raise StopIteration
        if len(line) >= _LONGEST and not line.endswith("\n"):
            raise csv.Error(f"a line longer than {_LONGEST >> 20} million characters")
        self.count += 1
        self._taken.append(line)
        return line.replace("\x00", "")

    def taken(self) -> tuple[str, int]:
        """The text of the lines since the last call, and how many there were."""
        text, lines = "".join(self._taken), len(self._taken)
        self._taken = []
        return text.replace("\r\n", "\n"), lines


def _article(
    row: Mapping[Any, Any],
    name: str,
    original: str,
    stream: Callable[[], Traced],
    line: int,
    options: Options,
    how: PublishedFrom,
) -> Article | Unreadable | None:
    """The article of a row, or None where it holds no text."""
    columns = options.columns
    body = _column(row, "text", columns)
    if not body:
        return None
    url, tag = _column(row, "url", columns), _column(row, "language", columns)
    language = country.language_of(tag)
    region = country.of_address(url) or country.of_tag(tag)
    stated = _column(row, "published", columns)
    published = _day(stated, language, region or options.country)
    modified = _column(row, "modified", columns)
    return story(
        Story(
            name=name,
            original=original,
            stream=(lambda: visible(stream())) if "<" in body else stream,
            title=" ".join((_column(row, "title", columns) or "").split()) or None,
            body=body,
            source=_column(row, "source", columns),
            url=url,
            published=published,
            published_from=how,
            modified=_day(modified, language, region or options.country),
            language=language,
            country=region,
            assumed=options.country,
            first_line=line,
            stated=stated,
            notes=("some bytes are not in the encoding of the file",) * ("\ufffd" in original),
        )
    )


def _day(words: str | None, language: str | None, region: str | None) -> Any:
    if words and re.fullmatch(r"\d{9,10}(?:\.\d+)?|\d{12,13}", words.strip()):  # seconds or milliseconds since 1970
        from datetime import UTC, datetime

        seconds = float(words) / (1000 if len(words.strip()) > 11 and "." not in words else 1)
        return days.stated(datetime.fromtimestamp(seconds, UTC).date())
    return days.stated(words, language, region) if words else None


def _column(row: Mapping[Any, Any], key: str, columns: Mapping[str, str]) -> str | None:
    """The value of a row for a part of an article: of the mapped column, else of the first usual name that holds one."""
    lowered = {str(name).strip().lower(): value for name, value in row.items()}
    for name in (columns[key].lower(),) if key in columns else COLUMNS[key]:
        value = lowered.get(name)
        if isinstance(value, dict):
            value = value.get("name") or value.get("title") or value.get("text")
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            return value.strip() if key != "text" else value
    return None
