"""The claims in report.html: all of them as data for the page's table, column by column, and the first as they stand without its script."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from checker.renderers import escape, wording
from checker.renderers.digest import Digest, Link
from checker.renderers.html_work import place
from checker.renderers.markdown import QUOTE

FIRST = 50  # rows of a page
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


def data(digest: Digest, link: Link) -> str:
    """JSON that no piece of can end the element it stands in: ``{length, columns: {name: {values, rows} or {rows}}}``.

    A column with few different values holds each once, and its rows are numbers into them.
    """
    rows = list(_rows(digest))
    hrefs = {file: place(file, None, link)["href"] for file in {row["file"] for row in rows}}
    columns = {name: [row[name] for row in rows] for name in (*COLUMNS, "line", "date_key", "published_key")}
    columns["href"] = [hrefs[row["file"]] for row in rows]
    columns["file"] = [escape.line(file) for file in columns["file"]]
    packed = {name: _packed(values) for name, values in columns.items()}
    written = json.dumps({"length": len(rows), "columns": packed}, ensure_ascii=False, separators=(",", ":"))
    return written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").encode("utf-8", "replace").decode()


def first_rows(digest: Digest) -> list[dict[str, Any]]:
    shown: list[dict[str, Any]] = []
    for row in _rows(digest):
        if len(shown) == FIRST:
            break
        shown.append(row | {"file": f"{row['file']}:{row['line']}" if row["line"] else row["file"]})
    return shown


def _packed(values: Sequence[Any]) -> dict[str, Any]:
    numbers = {value: number for number, value in enumerate(dict.fromkeys(values))}
    if len(numbers) * 2 > len(values):
        return {"rows": list(values)}
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


def _day(value: datetime | None) -> str:
    return value.date().isoformat() if value else ""
