"""Rows as a pandas frame: the columns with their types, sorted."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from checker.table.columns import COLUMNS, DAYS, Row


def of_rows(rows: Sequence[Row]) -> pd.DataFrame:
    """The table of some rows."""
    columns: dict[str, Any] = dict(zip(COLUMNS, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(COLUMNS, ())
    for name in (name for name, dtype in COLUMNS.items() if dtype == DAYS):
        columns[name] = days(columns[name])
    return typed(columns)


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
