"""The weekday and the date do not go together: "Friday, November 9, 2021" was a Tuesday.

One of the two is a slip, and a reader who goes by the weekday comes on the wrong day. The date is taken, as it usually is the right one.

Fires:

| file | published | work | status | date | language | quote |
| --- | --- | --- | --- | --- | --- | --- |
| slip.txt | 2021-03-01 | The Long Tide | scheduled | 2021-11-09 | en | on Friday, November 9, 2021 |

Quiet:

| file | published | work | status | date | language | quote |
| --- | --- | --- | --- | --- | --- | --- |
| good.txt | 2021-03-01 | The Long Tide | scheduled | 2021-11-09 | en | on Tuesday, November 9, 2021 |
"""

from collections.abc import Iterator

from checker.claims import Certainty
from checker.dates.span import Precision
from checker.findings import Evidence, Finding, Severity
from checker.rules.phrases import about, said, sure
from checker.rules.rereading import dates_with_weekday

CODE = "RD201"
SEVERITY = Severity.ERROR


def findings(evidence: Evidence) -> Iterator[Finding]:
    for report in evidence.reports:
        if report.span is None or report.span.precision is not Precision.DAY:
            continue
        day = report.span.first
        for mention in dates_with_weekday(report, day.weekday()):
            stated = mention.expression
            if stated.weekday is None or (stated.month, stated.day) != (day.month, day.day) or stated.weekday == day.weekday():
                continue
            certainty = Certainty.CERTAIN if stated.year is not None else sure(Certainty.LIKELY, report)
            yield about(
                report, CODE, "weekday-mismatch", SEVERITY, certainty, f"{said(report)} is a {day:%A}, not what “{mention.words}” says"
            )
            break
