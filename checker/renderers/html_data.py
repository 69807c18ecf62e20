"""What report.html holds as data: its claims, its works, and the sections that are filled in when somebody goes there.

Each part is JSON that ends no element it stands in, and is compressed where it is large. The words of the claims, which are most of it, come in
parts of so many rows, so that a page opens before they are unpacked and a few rows do not ask for all of them.
"""

import base64
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.renderers import escape, wording
from checker.renderers.digest import Digest, Link
from checker.renderers.html_work import place
from checker.renderers.markdown import QUOTE

ROWS = 2048  # claims whose words are one part
PACKED = 100_000  # characters beyond which a part is compressed
COLUMNS = {
    "published": "Published",
    "work": "Work",
    "date": "Date",
    "status": "Status",
    "limits": "Where",
    "source": "Source",
    "quote": "Words",
    "rules": "Rules",
    "file": "Place",
}
WORDS = ("quote", "file")  # nearly every row has its own


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of data under the name that the page's script asks for."""

    name: str
    text: str
    packed: bool


def part(name: str, value: Any) -> Part:
    """A value as the page holds it."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    written = written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    raw = written.encode("utf-8", "replace")
    if len(raw) <= PACKED:
        return Part(name, raw.decode(), packed=False)
    return Part(name, base64.b64encode(gzip.compress(raw, compresslevel=6, mtime=0)).decode(), packed=True)


def claims(digest: Digest, link: Link) -> Iterator[Part]:
    """``claims``, ``{length, size, columns: {name: {values, rows}}}``, and ``words-0`` and so on, ``size`` rows each: ``{quote, file}``.

    A column holds each of its values once, and its rows are numbers into them.
    """
    rows = list(_rows(digest))
    hrefs = {file: place(file, None, link)["href"] for file in {row["file"] for row in rows}}
    columns = {name: _packed([row[name] for row in rows]) for name in (*COLUMNS, "line", "date_key", "published_key") if name not in WORDS}
    columns["href"] = _packed([hrefs[row["file"]] for row in rows])
    yield part("claims", {"length": len(rows), "size": ROWS, "columns": columns})
    for number in range(-(-len(rows) // ROWS)):
        group = rows[number * ROWS : (number + 1) * ROWS]
        yield part(f"words-{number}", {"quote": [row["quote"] for row in group], "file": [escape.line(row["file"]) for row in group]})


def first_rows(digest: Digest, link: Link, most: int) -> list[dict[str, Any]]:
    """The first claims, as they stand on the page before its script has anything to do."""
    shown: list[dict[str, Any]] = []
    for row in _rows(digest):
        if len(shown) == most:
            break
        shown.append(row | {"file": place(row["file"], row["line"], link), "quote": f"“{row['quote']}”" if row["quote"] else ""})
    return shown


def _packed(values: Sequence[Any]) -> dict[str, Any]:
    numbers = {value: number for number, value in enumerate(dict.fromkeys(values))}
    return {"values": list(numbers), "rows": [numbers[value] for value in values]}


def _rows(digest: Digest) -> Iterator[dict[str, Any]]:
    """The claims in the report's order, as texts."""
    rules: dict[tuple[Any, ...], set[str]] = defaultdict(set)
    for finding in digest.findings:
        rules[finding.file, finding.line, finding.work, finding.date].add(finding.rule)
    for chapter in digest.chapters:
        for row in chapter.rows:
            yield _row(row, rules.get((row["file"], row["line"], row["work"], row["date"] or ""), ()))


def _row(row: Mapping[str, Any], rules: Any) -> dict[str, Any]:
    def text(name: str) -> str:
        return escape.line(row[name]) if row[name] else ""

    return {
        "published": wording.written(text("published")) if row["published"] else "",
        "published_key": _day(row["published_start"] or row["published_end"]),
        "work": text("work"),
        "date": wording.written(text("date")) if row["date"] else "",
        "date_key": _day(row["date_start"] or row["date_end"]),
        "status": text("status"),
        "limits": ", ".join(part for part in (text("region"), text("medium")) if part),
        "source": text("source"),
        "quote": escape.shortened(text("quote"), QUOTE),
        "rules": " ".join(sorted(rules)),
        "file": row["file"],
        "line": row["line"],
    }


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""
