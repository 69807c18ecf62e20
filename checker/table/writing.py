"""The claims table to CSV, JSON Lines and Parquet: the same rows always give the same bytes."""

import csv
import io
import json
from collections.abc import Iterator
from importlib import import_module
from typing import IO, Any

import pandas as pd

from checker.errors import UsageError
from checker.table.columns import COLUMNS, DAYS


def write(frame: pd.DataFrame, format: str, stream: IO[Any]) -> None:
    """Write a frame as ``csv``, ``jsonl`` or ``parquet``.

    stream: binary, or for the two text formats a text stream just as well.
    UsageError for another format, or for Parquet where pyarrow is not installed.
    """
    if format == "parquet":
        stream.write(_parquet(frame))
    elif format in ("csv", "jsonl"):
        text = _csv(frame) if format == "csv" else _jsonl(frame)
        stream.write(text if isinstance(stream, io.TextIOBase) else text.encode("utf-8", errors="replace"))
    else:
        raise UsageError(f"{format!r} is no format of the claims table: it is csv, jsonl or parquet")


def _rows(frame: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    """The rows as plain values, days as text; None where there is none."""
    columns = []
    for name, dtype in COLUMNS.items():
        values = frame[name]
        if dtype == DAYS:
            columns.append([day if day != "NaT" else None for day in values.to_numpy().astype("datetime64[D]").astype(str).tolist()])
        else:
            columns.append(values.astype(object).where(values.notna(), None).tolist())
    return zip(*columns, strict=True)


class _Lines(list[str]):
    """Takes the rows of a CSV writer, which quotes a lone carriage return only if the lines end in one."""

    def write(self, line: str) -> None:
        self.append(line.removesuffix("\r\n") + "\n")


def _csv(frame: pd.DataFrame) -> str:
    lines = _Lines()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(_rows(frame))
    return "".join(lines)


def _jsonl(frame: pd.DataFrame) -> str:
    encode = json.JSONEncoder(ensure_ascii=False).encode
    return "".join(encode(dict(zip(COLUMNS, row, strict=True))) + "\n" for row in _rows(frame))


def _parquet(frame: pd.DataFrame) -> bytes:
    pyarrow, parquet = parquet_library()
    kinds = {"string": pyarrow.string(), "Int64": pyarrow.int64(), DAYS: pyarrow.date32()}
    schema = pyarrow.schema([(name, kinds[dtype]) for name, dtype in COLUMNS.items()])
    columns = [
        pyarrow.array(frame[name].to_numpy().astype("datetime64[D]") if dtype == DAYS else frame[name], type=kinds[dtype], from_pandas=True)
        for name, dtype in COLUMNS.items()
    ]
    target = io.BytesIO()
    parquet.write_table(pyarrow.table(columns, schema=schema), target, compression="zstd", store_schema=False)
    return target.getvalue()


def parquet_library() -> tuple[Any, Any]:
    """pyarrow and its Parquet part; UsageError that names the extra if it is not installed."""
    try:
        pyarrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError:
        raise UsageError("Parquet needs pyarrow: pip install 'release-date-checker[parquet]'") from None
    return pyarrow, parquet
