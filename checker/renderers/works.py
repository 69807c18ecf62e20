"""The works of an archive, the names they go by, and names that may be one work."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.extraction.naming import name_words
from checker.languages import available, load
from checker.renderers import escape

if TYPE_CHECKING:
    from pandas import DataFrame

    from checker.works.aliases import PossibleAlias


def works(frame: "DataFrame", aliases: Sequence["PossibleAlias"]) -> str:
    """One row a work; below it the pairs of works that may be one, with what speaks for it."""
    from tabulate import tabulate

    rows = [
        [
            escape.shortened(escape.line(str(work)), 60),
            len(rows),
            rows["file"].nunique(),
            escape.shortened(", ".join(map(escape.line, also_called(str(work), rows))), 100),
        ]
        for work, rows in frame.groupby("work", sort=True)
    ]
    if not rows:
        return "no works\n"
    listed = tabulate(rows, ["work", "claims", "articles", "also called"], "simple", colalign=("left", "right", "right", "left")) + "\n"
    return listed + "".join(_alias(alias) for alias in aliases)


def also_called(work: str, rows: "DataFrame") -> list[str]:
    """The other names of a work in the rows of a claims table that are about it, sorted; words that only stand for it ("it", "the film") are none."""
    told = rows[rows["work_as_written"].notna()]
    written = {(str(name), str(tag)) for name, tag in zip(told["work_as_written"], told["language"], strict=True)}
    return sorted({name for name, tag in written if name != work and _is_name(name, tag)})


def _is_name(name: str, tag: str) -> bool:
    words = name_words(load(tag if tag in available() else "en"))
    said = name.lower().split()
    stands_for = all(word in words.common or word in words.spoken or word in words.articles for word in said)
    return not stands_for and any(c.isupper() or c.isdigit() for c in name)


def _alias(alias: "PossibleAlias") -> str:
    reasons = "".join(f"  {escape.line(reason)}\n" for reason in alias.reasons)
    return f"\nmay be one work: {escape.line(alias.first)} and {escape.line(alias.second)}\n{reasons}"
