"""Findings as SARIF 2.1.0, for code scanning: with every rule and its explanation, and the places a finding rests on.

What is in the baseline stays in, marked as unchanged and suppressed, so that it is not opened anew.
"""

import json
from collections.abc import Sequence
from typing import Any

from checker import __version__, rules
from checker.findings import Finding, Place, Severity
from checker.renderers import wording
from checker.renderers.places import on_disk, uri
from checker.summary import Summary

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
_PRECISION = {"certain": "very-high", "likely": "high", "possible": "medium"}


def check(found: Sequence[Finding], summary: Summary) -> str:
    known = rules.all()
    index = {rule.code: place for place, rule in enumerate(known)}
    run = {
        "tool": {"driver": {"name": "release-dates", "version": __version__, "rules": [_rule(rule) for rule in known]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, index) for finding in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: rules.Rule) -> dict[str, Any]:
    _, _, explained = rule.doc.partition("\n")
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": f"{rule.summary}."},
        "fullDescription": {"text": explained.strip().partition("\n\n")[0].replace("\n", " ") or rule.summary},
        "help": {"text": rule.doc, "markdown": rule.doc},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding.file, _region(finding))],
        "partialFingerprints": {"releaseDates/v1": finding.fingerprint},
        "baselineState": "unchanged" if finding.baseline else "new",
        "properties": {"certainty": str(finding.certainty), "precision": _PRECISION[str(finding.certainty)]},
    }
    if finding.related:
        result["relatedLocations"] = [_related(place, number) for number, place in enumerate(finding.related)]
    if finding.baseline:
        result["suppressions"] = [{"kind": "external", "justification": "in the baseline"}]
    return result


def _region(finding: Finding) -> dict[str, Any]:
    places = {"startLine": finding.line, "startColumn": finding.column, "endLine": finding.end_line, "endColumn": finding.end_column}
    region: dict[str, Any] = {name: number for name, number in places.items() if number}
    if "startLine" not in region:
        return {}
    if finding.quote:
        region["snippet"] = {"text": finding.quote}
    return region


def _related(place: Place, number: int) -> dict[str, Any]:
    said = f"“{place.quote}”" if place.quote else wording.written(place.date) or place.file
    when = f", published {wording.written(place.published)}" if place.published else ""
    return {"id": number, "message": {"text": said + when}} | _location(place.file, {"startLine": place.line} if place.line else {})


def _location(file: str, region: dict[str, Any]) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": uri(on_disk(file))}}
    if region:
        place["region"] = region
    return {"physicalLocation": place}
