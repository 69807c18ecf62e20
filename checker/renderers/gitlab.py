"""Findings as GitLab's code quality report, which it shows in the merge request; GitLab itself compares it with the target branch's."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from checker.findings import Finding, Severity
from checker.renderers import escape
from checker.renderers.places import on_disk
from checker.summary import Summary

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTICE: "info"}


def check(found: Sequence[Finding], summary: Summary) -> str:
    seen: Counter[str] = Counter()
    return json.dumps([_issue(finding, seen) for finding in found if not finding.baseline], ensure_ascii=False, indent=1) + "\n"


def _issue(finding: Finding, seen: Counter[str]) -> dict[str, Any]:
    """``seen``: how often each fingerprint was given; GitLab drops all but the first of those that are the same."""
    seen[finding.fingerprint] += 1
    again = seen[finding.fingerprint]
    fingerprint = finding.fingerprint if again == 1 else hashlib.sha256(f"{finding.fingerprint} {again}".encode()).hexdigest()[:16]
    return {
        "description": f"{finding.name}: {escape.line(finding.message)}",
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": on_disk(finding.file).removeprefix("./"), "lines": {"begin": finding.line or 1}},
    }
