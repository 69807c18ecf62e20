"""Words that stay without a date.

"Next year" in an article without a publish date names no year; the claim is kept, but takes no part in any timeline.

Fires:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| undated.txt | | The Long Tide | scheduled | | next year |

Quiet, for a withdrawal names no date by its nature:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| off.txt | 2020-03-18 | The Long Tide | withdrawn | | postponed indefinitely |
"""

from collections.abc import Iterator

from checker.claims import Certainty
from checker.findings import Evidence, Finding, Severity
from checker.rules.phrases import about
from checker.rules.rereading import mentions

CODE = "RD302"
SEVERITY = Severity.NOTICE


def findings(evidence: Evidence) -> Iterator[Finding]:
    for report in evidence.reports:
        if not report.resolved and not any(mention.expression.impossible for mention in mentions(report)):
            words = f"“{report.quote}” names" if report.quote else "the claim has"
            message = f"{words} no date that can be worked out" + ("" if report.published else ": the publish date is unknown")
            yield about(report, CODE, "unresolved-date", SEVERITY, Certainty.CERTAIN, message)
