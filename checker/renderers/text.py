"""Claims, timelines and works for people, on a terminal."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from checker.renderers import escape, wording
from checker.timelines import Move, Position, Report, Timeline

if TYPE_CHECKING:
    from pandas import DataFrame

SHOWN = {
    "published": "published",
    "work": "work",
    "date": "date",
    "status": "status",
    "region": "region",
    "medium": "medium",
    "quote": "words",
}
WIDTHS = {"work": 40, "quote": 60}  # characters; what is longer is cut


def claims(frame: "DataFrame") -> str:
    """One row a claim, its place as ``file:line``; columns that are empty throughout are left out."""
    from tabulate import tabulate

    shown = [column for column in SHOWN if frame[column].notna().any()]
    rows = [[_cell(column, row[column]) for column in shown] + [place(row)] for row in frame.to_dict("records")]
    if not rows:
        return "no claims\n"
    return tabulate(rows, [SHOWN[column] for column in shown] + ["place"], "simple", disable_numparse=True) + "\n"


def place(row: Any) -> str:
    """Where a row of the claims table stands, as ``file:line``, or the file alone."""
    from pandas import notna

    return escape.line(f"{row['file']}:{row['line']}" if notna(row["line"]) else str(row["file"]))


def _cell(column: str, value: Any) -> str:
    text = value if isinstance(value, str) else ""
    return escape.shortened(escape.line(text), WIDTHS.get(column, 1000))


def timelines(found: Sequence[Timeline]) -> str:
    """A block for each work, region and medium: its dates in a line, then each date with the words that say it."""
    if not found:
        return "no release dates\n"
    return "\n".join("".join(f"{line}\n" for line in _block(timeline)) for timeline in found)


def _block(timeline: Timeline) -> Iterator[str]:
    yield escape.line(wording.title(timeline))
    yield wording.chain(timeline)
    for position, move in zip_longest(timeline.positions, (None, *timeline.moves)):
        if position is None:
            break
        yield ""
        yield f"  {_heading(position, move)}"
        yield from _said(position.first)
        if position.last != position.first:
            yield from _said(position.last)
    if timeline.narrowed:
        yield ""
    for each in timeline.narrowed:
        yield f"  {escape.line(each.file)}: {wording.narrowed(each)}"


def _heading(position: Position, move: Move | None) -> str:
    parts = [wording.date(position.span)]
    if move:
        parts += [wording.moved(move), f"announced {wording.window(move.announced)}"]
    if position.remembered:
        parts.append("known only from later articles")
    if position.released:
        parts.append("released")
    return " · ".join([*parts, wording.count(position.claims, "claim")])


def _said(report: Report) -> Iterator[str]:
    place = f"{report.file}:{report.line}" if report.line else report.file
    if report.quote:
        yield f"    “{escape.shortened(escape.line(report.quote), 120)}”"
    yield f"    {escape.line(place)}, {wording.published(report)}"
