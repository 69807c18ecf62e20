"""The baseline: a file of findings that are known, and no longer fail the check.

It holds fingerprints, with rule and file for people; no lines and no times, so that it changes only when findings do.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from checker import output
from checker.errors import UsageError
from checker.findings import Finding

VERSION = 1


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A known finding. content: its fingerprint without its file, by which it is known again when the file was renamed."""

    file: str
    rule: str
    fingerprint: str
    content: str

    @classmethod
    def of(cls, finding: Finding) -> "Entry":
        parts = (finding.rule, finding.work, finding.region, finding.medium, finding.date, finding.status, finding.quote)
        content = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
        return cls(finding.file, f"{finding.rule} {finding.name}", finding.fingerprint, content)


def load(path: Path) -> tuple[Entry, ...]:
    """The entries of a baseline. UsageError if it is not there or is none."""
    try:
        told = json.loads(path.read_bytes())
        if (version := told["version"]) != VERSION:
            raise UsageError(f"{path}: is a baseline of version {version!r}; this program reads version {VERSION}")
        return tuple(_entry(each) for each in told["findings"])
    except FileNotFoundError:
        raise UsageError(f"{path}: no such baseline; --write-baseline --accept-new makes one") from None
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from None
    except json.JSONDecodeError as error:
        raise UsageError(f"{path}:{error.lineno}:{error.colno}: is no JSON: {error.msg}") from None
    except (ValueError, TypeError, KeyError, RecursionError):
        raise UsageError(f"{path}: is no baseline of this program") from None


def _entry(told: Any) -> Entry:
    entry = Entry(**told)
    if not all(isinstance(value, str) for value in asdict(entry).values()):
        raise ValueError
    return entry


def write(path: Path, entries: Iterable[Entry]) -> None:
    """Writes a baseline, sorted, whole or not at all."""
    told = {"version": VERSION, "findings": [asdict(entry) for entry in sorted(entries)]}
    output.replace(path, json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def known(found: Sequence[Finding], entries: Iterable[Entry], is_there: Callable[[str], bool]) -> tuple[list[Finding], tuple[Entry, ...]]:
    """The findings, those in the baseline marked as such, and the entries that match none of them any more.

    An entry stands for one finding. is_there: whether a file was read; the findings of one that is gone are looked for in the others.
    """
    left = Counter(entries)
    by_fingerprint: dict[str, list[Entry]] = {}
    by_content: dict[str, list[Entry]] = {}
    for entry in sorted(left.elements()):
        by_fingerprint.setdefault(entry.fingerprint, []).append(entry)
        if not is_there(entry.file):
            by_content.setdefault(entry.content, []).append(entry)
    marked = [_marked(finding, by_fingerprint.get(finding.fingerprint, []), left) for finding in found]
    marked = [finding if finding.baseline else _marked(finding, by_content.get(Entry.of(finding).content, []), left) for finding in marked]
    return marked, tuple(sorted(left.elements()))


def _marked(finding: Finding, candidates: list[Entry], left: Counter[Entry]) -> Finding:
    while candidates:
        entry = candidates.pop(0)
        if left[entry] > 0:
            left[entry] -= 1
            return replace(finding, baseline=True)
    return finding
