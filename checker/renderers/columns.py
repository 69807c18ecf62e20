"""The claims table for programs, as it can be given back as input: CSV, JSON Lines, Parquet."""

from io import BytesIO
from typing import TYPE_CHECKING

from checker import table

if TYPE_CHECKING:
    from pandas import DataFrame


def csv(frame: "DataFrame") -> str:
    return _written(frame, "csv").decode()


def jsonl(frame: "DataFrame") -> str:
    return _written(frame, "jsonl").decode()


def parquet(frame: "DataFrame") -> bytes:
    """Raises UsageError where pyarrow, which the extra ``parquet`` brings, is not installed."""
    return _written(frame, "parquet")


def _written(frame: "DataFrame", format: str) -> bytes:
    target = BytesIO()
    table.write(frame, format, target)
    return target.getvalue()
