"""The works of an archive, the names they go by, and names that may be one work."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.renderers import escape

if TYPE_CHECKING:
    from pandas import DataFrame

    from checker.works.aliases import PossibleAlias


def works(frame: "DataFrame", aliases: Sequence["PossibleAlias"]) -> str:
    """One row a work; below it the pairs of works that may be one, with what speaks for it."""
    from tabulate import tabulate

    rows = [
        [escape.shortened(escape.line(str(work)), 60), len(rows), rows["file"].nunique(), escape.shortened(_names(str(work), rows), 100)]
        for work, rows in frame.groupby("work", sort=True)
    ]
    if not rows:
        return "no works\n"
    listed = tabulate(rows, ["work", "claims", "articles", "also called"], "simple", colalign=("left", "right", "right", "left")) + "\n"
    return listed + "".join(_alias(alias) for alias in aliases)


def _names(work: str, rows: "DataFrame") -> str:
    return ", ".join(escape.line(name) for name in sorted(rows["work_as_written"].dropna().unique()) if name != work)


def _alias(alias: "PossibleAlias") -> str:
    reasons = "".join(f"  {escape.line(reason)}\n" for reason in alias.reasons)
    return f"\nmay be one work: {escape.line(alias.first)} and {escape.line(alias.second)}\n{reasons}"
