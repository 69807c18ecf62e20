"""Findings as annotations of GitHub Actions: workflow commands, which GitHub shows beside the line in the pull request.

GitHub shows at most ten annotations of each level a step; the worst come first and the rest are counted in a plain line.
"""

from collections import defaultdict
from collections.abc import Sequence

from checker.findings import Finding, Severity
from checker.renderers import escape, wording
from checker.renderers.places import on_disk
from checker.summary import Summary

SHOWN = 10


def check(found: Sequence[Finding], summary: Summary) -> str:
    by_severity: dict[Severity, list[Finding]] = defaultdict(list)
    for finding in (finding for finding in found if not finding.baseline):
        by_severity[finding.severity].append(finding)
    lines = [_command(finding) for severity in Severity for finding in by_severity[severity][:SHOWN]]
    left = sum(max(len(findings) - SHOWN, 0) for findings in by_severity.values())
    if left:
        lines.append(f"and {wording.count(left, 'more finding')} beyond the {SHOWN} of each level that GitHub shows")
    return "".join(f"{line}\n" for line in [*lines, wording.findings(summary)])


def _command(finding: Finding) -> str:
    places = {"line": finding.line, "endLine": finding.end_line, "col": finding.column, "endColumn": finding.end_column}
    if finding.end_line not in (None, finding.line):
        del places["col"], places["endColumn"]  # GitHub takes columns only within one line
    properties = [f"file={escape.workflow_property(escape.line(on_disk(finding.file)))}"]
    properties += [f"{name}={number}" for name, number in places.items() if number]
    properties.append(f"title={escape.workflow_property(f'{finding.rule} {finding.name}')}")
    return f"::{finding.severity} {','.join(properties)}::{escape.workflow_message(escape.line(finding.message))}"
