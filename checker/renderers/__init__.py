"""From results to text: pure functions, one file a format. ``render(what, format, ...)`` finds the one that is asked for."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

FORMATS: Mapping[str, Mapping[str, str]] = {
    "claims": {
        "table": "text.claims",
        "csv": "columns.csv",
        "jsonl": "columns.jsonl",
        "parquet": "columns.parquet",
        "markdown": "markdown.claims",
    },
    "statistics": {"json": "json.statistics"},
    "timeline": {"text": "text.timelines", "json": "json.timelines", "markdown": "markdown.timelines"},
    "check": {
        "text": "findings_text.check",
        "github": "github.check",
        "json": "json.check",
        "sarif": "sarif.check",
        "junit": "junit.check",
        "gitlab": "gitlab.check",
        "rdjson": "rdjson.check",
        "markdown": "comment.check",
    },
}


def render(what: str, format: str, *results: Any) -> str | bytes:
    """The results of one command in one of its formats; the renderer's module is imported now and no other."""
    module, _, function = FORMATS[what][format].partition(".")
    written: str | bytes = getattr(import_module(f"{__name__}.{module}"), function)(*results)
    return written
