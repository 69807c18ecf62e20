"""Who was right and first, and how far and how often dates slip: the closing tables of report.md."""

from collections.abc import Iterable
from typing import Any

from checker import statistics
from checker.renderers import escape, wording
from checker.renderers.digest import Digest
from checker.renderers.markdown import table

MOST = 30  # rows of a table


def sources(digest: Digest) -> str:
    """One row a source, those with most claims first."""
    rows = plain(statistics.sources(digest.timelines, digest.findings))
    if not rows:
        return ""
    cells = [
        [
            escape.markdown(row["source"]),
            f"{row['claims']:,}",
            f"{row['articles']:,}",
            f"{row['first']:,}",
            _ahead(row["days_ahead"]),
            f"{row['stale']:,}",
            f"{row['wrong']:,}",
        ]
        for row in rows[:MOST]
    ]
    heads = ["Source", "Claims", "Articles", "Moves first", "Ahead of others", "Stale", "Wrong"]
    note = "Moves first: how many moves it reported before or with the first. Ahead of others: by how many days, on the average.\n"
    return f"## Sources\n\n{note}\n{table(heads, cells)}{_left(len(rows), 'source')}"


def slips(digest: Digest) -> str:
    """How many moves of each size there are, and the works that slipped furthest."""
    rows = [row for row in plain(statistics.slips(digest.timelines)) if row["moves"]]
    if not rows:
        return ""
    sizes = [[row["size"], f"{row['moves']:,}"] for row in plain(statistics.distribution(digest.timelines)) if row["moves"]]
    rows.sort(key=lambda row: (-abs(row["days_slipped"] or 0), row["work"], row["region"], row["medium"]))
    cells = [
        [
            escape.markdown(row["work"]),
            escape.markdown(", ".join(part for part in (row["region"], row["medium"]) if part)),
            f"{row['moves']:,}",
            f"{row['later']:,}",
            f"{row['earlier']:,}",
            f"{row['withdrawn']:,}",
            "" if row["days_slipped"] is None else f"{row['days_slipped']:,}",
            "" if row["longest_stand"] is None else f"{row['longest_stand']:,}",
        ]
        for row in rows[:MOST]
    ]
    heads = ["Work", "Where", "Moves", "Later", "Earlier", "Withdrawn", "Days slipped", "Longest stand in days"]
    parts = ["## Slips\n", table(["Size of a move", "Moves"], sizes) if sizes else "", table(heads, cells) + _left(len(rows), "timeline")]
    return "\n".join(part for part in parts if part)


def plain(frame: Any) -> list[dict[str, Any]]:
    """The rows of a frame as plain values, None where there is none."""
    rows: Iterable[dict[str, Any]] = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return list(rows)


def _ahead(days: float | None) -> str:
    return "" if days is None else f"{wording.count(int(days), 'day') if days == int(days) else f'{days} days'}"


def _left(number: int, what: str) -> str:
    return (
        f"\nAnd {wording.count(number - MOST, f'more {what}')}; claims.csv and timelines.json hold what they are counted from.\n"
        if number > MOST
        else ""
    )
