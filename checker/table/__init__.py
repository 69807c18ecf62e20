"""The claims of many articles as one table: ``build`` from readings, ``load`` from a file, ``write`` to one.

pandas is imported where a table is read from a file or written to one, or its frame is asked for.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.table.building import build
    from checker.table.columns import Table
    from checker.table.loading import load
    from checker.table.writing import write

__all__ = ["FORMATS", "Table", "build", "load", "write"]

FORMATS = ("csv", "jsonl", "parquet")
_HOMES = {"Table": "columns", "build": "building", "load": "loading", "write": "writing"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
