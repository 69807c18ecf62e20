"""A day that no calendar has: February 30.

Nobody can know which day is meant, so the claim takes no part in any timeline.

Fires:

| file | published | work | status | date | language | quote |
| --- | --- | --- | --- | --- | --- | --- |
| slip.txt | 2021-11-01 | The Long Tide | scheduled | | en | opens on February 30, 2022 |

Quiet, for 2024 is a leap year:

| file | published | work | status | date | language | quote |
| --- | --- | --- | --- | --- | --- | --- |
| good.txt | 2023-11-01 | The Long Tide | scheduled | 2024-02-29 | en | opens on February 29, 2024 |
"""

from collections.abc import Iterator

from checker.claims import Certainty
from checker.findings import Evidence, Finding, Severity
from checker.rules.phrases import about
from checker.rules.rereading import dates_late_in_the_month

CODE = "RD204"
SEVERITY = Severity.ERROR


def findings(evidence: Evidence) -> Iterator[Finding]:
    for report in evidence.reports:
        for mention in dates_late_in_the_month(report):
            if mention.expression.impossible:
                message = f"no calendar has “{mention.words}”"
                yield about(report, CODE, "impossible-date", SEVERITY, Certainty.CERTAIN, message)
                break
