"""Claims for people, on a terminal: one row a claim."""

from typing import TYPE_CHECKING, Any

from checker.renderers import escape

if TYPE_CHECKING:
    from pandas import DataFrame

WIDTHS = {"work": 40, "quote": 60}  # characters; what is longer is cut
SHOWN = {"published": "published", "work": "work", "date": "date", "status": "status", "region": "region", "medium": "medium", "quote": "words"}


def claims(frame: "DataFrame") -> str:
    """The claims table with its place as ``file:line``; columns that are empty throughout are left out."""
    from tabulate import tabulate

    shown = [column for column in SHOWN if frame[column].notna().any()]
    rows = [[_cell(column, row[column]) for column in shown] + [place(row)] for row in frame.to_dict("records")]
    if not rows:
        return "no claims\n"
    return tabulate(rows, [SHOWN[column] for column in shown] + ["place"], "simple", disable_numparse=True) + "\n"


def place(row: Any) -> str:
    """Where a row stands, as ``file:line``, or the file alone."""
    known = row["line"] == row["line"] and row["line"] is not None  # neither NaN nor NA nor None
    return escape.line(f"{row['file']}:{row['line']}" if known else str(row["file"]))


def _cell(column: str, value: Any) -> str:
    text = value if isinstance(value, str) else ""
    return escape.shortened(escape.line(text), WIDTHS.get(column, 1000))
