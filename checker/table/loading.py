"""A claims table given as input: CSV, JSON Lines or Parquet, checked value by value."""

import io
import json
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import IO, Any

import pandas as pd

from checker.articles import PublishedFrom
from checker.claims import Certainty
from checker.errors import UsageError
from checker.table.columns import COLUMNS, WORDS, Table
from checker.table.frames import typed
from checker.table.given_dates import BadValue, date_columns
from checker.table.writing import parquet_library
from checker.works.catalogue import Catalogue

_SUFFIXES = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet", ".pq": "parquet"}
_NEEDED = ("file", "work", "status")


def load(source: str | Path | IO[Any], format: str | None = None, *, catalogue: Catalogue | None = None, possible: bool = False) -> Table:
    """Read a claims table.

    source: a path, or an open stream (binary or text; Parquet: binary).
    format: ``csv``, ``jsonl`` or ``parquet``; by default what the path's suffix says.
    catalogue: the works are listed under its names; without it as the table has them.
    possible: keep the rows whose certainty is ``possible``.
    UsageError names the file, the row (from 1, the header not counted) and the column of what is wrong.
    """
    name = str(source) if isinstance(source, str | Path) else str(getattr(source, "name", "standard input"))
    chosen = format or _SUFFIXES.get(Path(name).suffix.lower())
    readers: dict[str | None, Callable[[bytes, str], pd.DataFrame]] = {"csv": _csv, "jsonl": _jsonl, "parquet": _parquet}
    if chosen not in readers:
        raise UsageError(f"{name}: a claims table is csv, jsonl or parquet, not {chosen or 'what this name says'!r}")
    given = readers[chosen](_content(source, name), name)
    _has_needed_columns(given, name)
    try:
        frame = _checked(given)
    except BadValue as bad:
        raise UsageError(f"{name}: row {bad.row + 1}, column {bad.column!r}: {bad.reason}") from None
    if catalogue is not None:
        frame["work"] = _under_catalogue_names(frame["work"], catalogue)
        frame = frame[~frame["work_as_written"].map(catalogue.refuses).astype(bool)].reset_index(drop=True)
    if not possible:
        frame = frame[frame["certainty"] != Certainty.POSSIBLE].reset_index(drop=True)
    return Table(frame)


def _content(source: str | Path | IO[Any], name: str) -> bytes:
    if not isinstance(source, str | Path):
        content = source.read()
        return content.encode() if isinstance(content, str) else bytes(content)
    try:
        return Path(source).read_bytes()
    except FileNotFoundError:
        raise UsageError(f"{name}: no such file") from None
    except OSError as problem:
        raise UsageError(f"{name}: cannot be read: {problem.strerror}") from None


def _csv(content: bytes, name: str) -> pd.DataFrame:
    try:
        return pd.read_csv(
            io.BytesIO(content), dtype="string", keep_default_na=False, na_values=[""], encoding="utf-8-sig", skip_blank_lines=True
        )
    except pd.errors.EmptyDataError:
        raise UsageError(f"{name}: empty, not even a header") from None
    except (pd.errors.ParserError, UnicodeDecodeError) as problem:
        raise UsageError(f"{name}: not a CSV table in UTF-8: {' '.join(str(problem).split())}") from None


def _jsonl(content: bytes, name: str) -> pd.DataFrame:
    rows = []
    for at, line in enumerate(content.split(b"\n"), 1):
        if line.strip():
            try:
                row = json.loads(line.decode("utf-8-sig"))
            except ValueError as problem:
                raise UsageError(f"{name}: line {at}: not JSON: {problem}") from None
            if not isinstance(row, dict):
                raise UsageError(f"{name}: line {at}: not a JSON object")
            rows.append(row)
    if not rows:
        return pd.DataFrame({column: pd.Series(dtype="string") for column in COLUMNS})
    given = {column: [row.get(column) for row in rows] for column in COLUMNS if any(column in row for row in rows)}
    return pd.DataFrame({column: pd.Series([_as_text(v) for v in values], dtype="string") for column, values in given.items()})


def _as_text(value: object) -> str | None:
    if value is None or value == "":
        return None
    return value if isinstance(value, str) else json.dumps(value)


def _parquet(content: bytes, name: str) -> pd.DataFrame:
    pyarrow, parquet = parquet_library()
    try:
        table = parquet.read_table(pyarrow.BufferReader(content))
    except pyarrow.ArrowException as problem:
        raise UsageError(f"{name}: not a Parquet table: {problem}") from None
    columns = {}
    for column in table.column_names:
        if column in COLUMNS:
            values = table.column(column)
            kind = values.type
            if pyarrow.types.is_timestamp(kind):
                values = values.cast(pyarrow.timestamp("s"), safe=False).cast(pyarrow.date32(), safe=False)
            columns[column] = pd.Series(values.cast(pyarrow.string()).to_pandas(), dtype="string").replace("", pd.NA)
    return pd.DataFrame(columns)


def _has_needed_columns(given: pd.DataFrame, name: str) -> None:
    for column in _NEEDED:
        if column not in given:
            near = get_close_matches(column, map(str, given.columns), n=1)
            raise UsageError(f"{name}: there is no column {column!r}" + (f"; is {near[0]!r} meant?" if near else ""))
    if not {"date", "date_start", "date_end"} & set(given.columns):
        raise UsageError(f"{name}: there is no date: 'date', or 'date_start' and 'date_end'")


def _checked(given: pd.DataFrame) -> pd.DataFrame:
    """The frame with its types, or BadValue."""
    columns: dict[str, Any] = {column: given[column] for column in COLUMNS if column in given}
    for column in _NEEDED:
        empty = columns[column].isna()
        if empty.any():
            raise BadValue(int(empty.to_numpy().argmax()), column, "must not be empty")
    columns.update(date_columns(given, "date"))
    columns.update(date_columns(given, "published"))
    known = pd.Series(columns["published"], dtype="string").notna() if "published" in columns else pd.Series(False, index=given.index)
    said = given.get("published_from", pd.Series(pd.NA, index=given.index, dtype="string"))
    columns["published_from"] = said.mask(said.isna() & known, str(PublishedFrom.MANIFEST)).fillna(str(PublishedFrom.UNKNOWN))
    columns["certainty"] = given.get("certainty", pd.Series(pd.NA, index=given.index, dtype="string")).fillna(str(Certainty.CERTAIN))
    columns["work_as_written"] = given.get("work_as_written", given["work"]).fillna(given["work"])
    for column, words in WORDS.items():
        _one_of(pd.Series(columns[column], dtype="string"), column, words)
    for column in ("line", "column"):
        if column in given:
            columns[column] = _whole_numbers(given[column], column)
    return typed(columns)


def _one_of(values: pd.Series, column: str, words: Iterable[str]) -> None:
    wrong = values.notna() & ~values.isin(list(words))
    if wrong.any():
        row = int(wrong.to_numpy().argmax())
        near = get_close_matches(str(values.iloc[row]).lower(), sorted(words), n=1)
        hint = f"; did you mean {near[0]!r}?" if near else f"; it is one of {', '.join(sorted(words))}"
        raise BadValue(row, column, f"{values.iloc[row]!r} is unknown{hint}")


def _whole_numbers(values: pd.Series, column: str) -> pd.Series:
    wrong = values.notna() & ~values.str.fullmatch(r"[0-9]{1,15}(?:\.0)?").fillna(False)
    if wrong.any():
        row = int(wrong.to_numpy().argmax())
        raise BadValue(row, column, f"{values.iloc[row]!r} is no whole number")
    return values.str.removesuffix(".0").astype("Int64")


def _under_catalogue_names(works: pd.Series, catalogue: Catalogue) -> pd.Series:
    found = {name: catalogue.resolve(name) for name in works.unique()}
    return works.map({name: work.name if work else name for name, work in found.items()}).astype("string")
