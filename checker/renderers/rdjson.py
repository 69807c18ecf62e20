"""Findings in Reviewdog's own format, ``reviewdog -f=rdjson``, which brings them into the review of many code hosts."""

import json
from collections.abc import Sequence
from typing import Any

from checker.findings import Finding, Place, Severity
from checker.renderers import wording
from checker.renderers.places import on_disk
from checker.summary import Summary

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTICE: "INFO"}


def check(found: Sequence[Finding], summary: Summary) -> str:
    told = {"source": {"name": "release-dates"}, "diagnostics": [_diagnostic(finding) for finding in found if not finding.baseline]}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _diagnostic(finding: Finding) -> dict[str, Any]:
    """Columns are left out: Reviewdog counts them in bytes of a line that only the file holds."""
    diagnostic: dict[str, Any] = {
        "message": f"{finding.name}: {finding.message}",
        "location": _location(finding.file, finding.line),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if finding.related:
        diagnostic["relatedLocations"] = [_related(place) for place in finding.related]
    return diagnostic


def _related(place: Place) -> dict[str, Any]:
    when = f", published {wording.written(place.published)}" if place.published else ""
    return {"message": (place.quote or wording.written(place.date)) + when, "location": _location(place.file, place.line)}


def _location(file: str, line: int | None) -> dict[str, Any]:
    location: dict[str, Any] = {"path": on_disk(file)}
    if line:
        location["range"] = {"start": {"line": line}}
    return location
