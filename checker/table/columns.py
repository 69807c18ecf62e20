"""The columns of the claims table, their types, and the words they may hold: declared once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from checker.articles import PublishedFrom
from checker.claims import Certainty, Status
from checker.dates.span import Precision
from checker.publication import Publication
from checker.works.aliases import PossibleAlias

DAYS = "datetime64[s]"

COLUMNS: Mapping[str, str] = {
    "file": "string",
    "line": "Int64",
    "column": "Int64",
    "work": "string",
    "work_as_written": "string",
    "date": "string",
    "date_start": DAYS,
    "date_end": DAYS,
    "precision": "string",
    "status": "string",
    "region": "string",
    "medium": "string",
    "source": "string",
    "url": "string",
    "published": "string",
    "published_start": DAYS,
    "published_end": DAYS,
    "published_from": "string",
    "via": "string",
    "language": "string",
    "certainty": "string",
    "quote": "string",
}

# Columns that hold one of a few words.
WORDS: Mapping[str, tuple[str, ...]] = {
    "precision": tuple(map(str, Precision)),
    "status": tuple(map(str, Status)),
    "published_from": tuple(map(str, PublishedFrom)),
    "certainty": tuple(map(str, Certainty)),
}


@dataclass(frozen=True, eq=False)
class Table:
    """The claims, one a row, with what was found out on the way.

    frame: exactly ``COLUMNS``, sorted by publish date, then file and line; unknown publish dates last; empty is NA.
    aliases: names that were not joined and may be one work.
    publications: file to what is known of its publish date, and why; empty for a table given as input.
    """

    frame: pd.DataFrame
    aliases: tuple[PossibleAlias, ...] = ()
    publications: Mapping[str, Publication] = field(default_factory=dict)


def days(values: Sequence[date | None]) -> "np.ndarray[Any, Any]":
    """Days as ``datetime64[s]``; None is NaT. Any year from 1 to 9999 fits."""
    return np.array([value.isoformat() if value else "NaT" for value in values], dtype=DAYS)


def typed(columns: Mapping[str, Any]) -> pd.DataFrame:
    """A frame with exactly ``COLUMNS`` and their types, from what is given of them; sorted."""
    length = len(next(iter(columns.values()), ()))
    frame = pd.DataFrame(
        {name: pd.Series(columns.get(name, [None] * length), dtype=dtype) for name, dtype in COLUMNS.items()},
        columns=list(COLUMNS),
    )
    return in_order(frame)


def in_order(frame: pd.DataFrame) -> pd.DataFrame:
    """Sorted by publish date, file and line; then by column, so that the order is everywhere the same."""
    keys = ["published_start", "published_end", "file", "line", "column", "work", "date_start", "status", "quote"]
    return frame.sort_values(keys, kind="stable", na_position="last", ignore_index=True)
