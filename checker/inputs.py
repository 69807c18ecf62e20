"""Tells claims tables from articles among the paths of a run: a table shows itself by its header."""

import csv
import json
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

NEEDED = {"file", "work", "status"}
FIRST = 1 << 16  # bytes in which a header must end


def split(
    paths: Sequence[str | Path], stdin: BinaryIO | None
) -> tuple[list[tuple[str | Path | BytesIO, str]], list[str | Path], BinaryIO | None]:
    """Tables, each with its format; the other paths; and standard input again if articles are to be read from it.

    Standard input (``-``) is read here, to see which of the two it is.
    """
    tables: list[tuple[str | Path | BytesIO, str]] = []
    others: list[str | Path] = []
    for path in paths:
        if str(path) == "-" and stdin is not None:
            content = stdin.read()
            stdin = BytesIO(content)
            if found := table_format(content[:FIRST]):
                tables.append((BytesIO(content), found))
                continue
        elif found := _format_of(Path(path)):
            tables.append((path, found))
            continue
        others.append(path)
    return tables, others, stdin


def table_format(beginning: bytes) -> str | None:
    """``csv``, ``jsonl`` or ``parquet`` if these first bytes are those of a claims table, else None."""
    if beginning.startswith(b"PAR1"):
        return "parquet"
    first_line = beginning.decode("utf-8-sig", "replace").lstrip().partition("\n")[0]
    if first_line.startswith("{"):
        try:
            first = json.loads(first_line)
        except ValueError:
            return None
        return "jsonl" if first.keys() >= NEEDED else None
    header = {name.strip() for name in next(csv.reader([first_line]), [])}
    return "csv" if header >= NEEDED else None


def _format_of(path: Path) -> str | None:
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return table_format(file.read(FIRST))
    except OSError:
        return None  # the readers say what is wrong with it
