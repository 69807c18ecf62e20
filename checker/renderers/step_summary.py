"""The summary of a step in GitHub Actions: Markdown that is appended to the file that GitHub names."""

from collections.abc import Sequence
from pathlib import Path

from checker.errors import UsageError
from checker.findings import Finding
from checker.renderers import comment
from checker.summary import Summary

LARGEST = (1 << 20) - 1  # bytes; GitHub refuses a summary of more


def append(path: Path, found: Sequence[Finding], summary: Summary) -> None:
    """Adds the findings to the summary, as many as still fit. UsageError where it cannot be written."""
    try:
        there = path.stat().st_size if path.exists() else 0
        written = comment.shortened(found, summary, LARGEST - there - 1).encode()
        if there + len(written) + 1 > LARGEST:
            return
        with path.open("ab") as file:
            file.write(written + b"\n")
    except OSError as error:
        raise UsageError(f"{path}: the step's summary cannot be written: {error.strerror}") from None
