"""Tells claims tables from articles among the paths of a run: a table shows itself by its header."""

import csv
import json
from collections.abc import Sequence
from io import BufferedReader, BytesIO, RawIOBase
from pathlib import Path
from typing import Any, BinaryIO, cast

from checker.dataset import READINGS, SUMMARY

DATASET = "dataset"  # a folder of tables
NEEDED = {"file", "work", "status"}
FIRST = 1 << 16  # bytes in which a header must end


def split(
    paths: Sequence[str | Path], stdin: BinaryIO | None
) -> tuple[list[tuple[str | Path | BytesIO, str]], list[str | Path], BinaryIO | None]:
    """Tables, each with its format; the other paths; and standard input again if articles are to be read from it.

    The beginning of standard input (``-``) is read here, to see which of the two it is; articles are read from it as they come.
    """
    tables: list[tuple[str | Path | BytesIO, str]] = []
    others: list[str | Path] = []
    for path in paths:
        if str(path) == "-" and stdin is not None:
            first = stdin.read(FIRST)
            if found := table_format(first):
                tables.append((BytesIO(first + stdin.read()), found))
                continue
            stdin = cast(BinaryIO, BufferedReader(_Again(first, stdin)))
        elif found := _format_of(Path(path)):
            tables.append((path, found))
            continue
        others.append(path)
    return tables, others, stdin


class _Again(RawIOBase):
    """A stream of which the first bytes have been read, from its beginning."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        self._first, self._rest = first, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        size = len(buffer)
        piece, self._first = (self._first[:size], self._first[size:]) if self._first else (self._rest.read(size), b"")
        buffer[: len(piece)] = piece
        return len(piece)


def table_format(beginning: bytes) -> str | None:
    """``csv``, ``jsonl`` or ``parquet`` if these first bytes are those of a claims table, else None."""
    if beginning.startswith(b"PAR1"):
        return "parquet"
    first_line = beginning.decode("utf-8-sig", "replace").lstrip().partition("\n")[0]
    if first_line.startswith("{"):
        try:
            first = json.loads(first_line)
        except (ValueError, RecursionError):
            return None
        return "jsonl" if first.keys() >= NEEDED else None
    try:
        header = {name.strip() for name in next(csv.reader([first_line]), [])}
    except csv.Error:
        return None
    return "csv" if header >= NEEDED else None


def _format_of(path: Path) -> str | None:
    try:
        if (path / SUMMARY).is_file() or (path / READINGS).is_dir():
            return DATASET
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return table_format(file.read(FIRST))
    except OSError:
        return None  # the readers say what is wrong with it
