"""Where the words of a finding end in their file: claims keep where they begin, and the file is still there to be asked."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from checker.findings import Finding
from checker.readers.decoding import UndecodableError, decode

_LARGEST = 4 << 20  # bytes of a file that is looked at again


def placed(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with the places of their quotes, where a file holds these very words on the line that is named.

    The end is that of the last character, counted from 1, and one column more.
    """
    text_of = lru_cache(maxsize=8)(_text)
    return tuple(_placed(finding, text_of(finding.file)) if finding.line and finding.quote.strip() else finding for finding in found)


def _placed(finding: Finding, text: str) -> Finding:
    assert finding.line
    start = _line_start(text, finding.line)
    if start is None:
        return finding
    words = re.compile(r"\s+".join(map(re.escape, finding.quote.split())))
    if finding.column is None:
        met = words.search(text, start)
        met = met if met and "\n" not in text[start : met.start()] else None
    else:
        met = words.match(text, start + finding.column - 1)
    if met is None:
        return finding
    last = text.rfind("\n", 0, met.end()) + 1
    return replace(
        finding,
        column=met.start() - start + 1,
        end_line=finding.line + text.count("\n", start, met.end()),
        end_column=met.end() - last + 1,
    )


def _line_start(text: str, line: int) -> int | None:
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
        if not start:
            return None
    return start


def _text(file: str) -> str:
    """A file as the readers see it; nothing where it is none, or too large."""
    path = Path(file)
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return ""
        return decode(path.read_bytes()).text
    except (OSError, ValueError, UndecodableError):
        return ""
