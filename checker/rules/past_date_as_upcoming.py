"""A plan for a day that had passed when the article was published.

Either the text is older than its date line, or the year is wrong.

Fires:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| late.txt | 2021-11-20 | The Long Tide | scheduled | 2021-11-09 | will be released on November 9, 2021 |

Quiet, for the work had come out:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| late.txt | 2021-11-20 | The Long Tide | released | 2021-11-09 | was released on November 9, 2021 |
| early.txt | 2021-11 | The Long Tide | scheduled | 2021-11-09 | will be released on November 9, 2021 |
"""

from collections.abc import Iterator

from checker.claims import Certainty
from checker.dates.labels import label
from checker.findings import Evidence, Finding, Severity
from checker.rules.phrases import about, said, sure
from checker.timelines import Verdict
from checker.timelines.setting_aside import PASSED

CODE = "RD203"
SEVERITY = Severity.ERROR


def findings(evidence: Evidence) -> Iterator[Finding]:
    for timeline in evidence.timelines:
        for judged in timeline.judged:
            report = judged.report
            if judged.verdict is Verdict.ASIDE and judged.reason == PASSED and report.published:
                message = (
                    f"{said(report)} is given as a day to come, but had passed when the article was published ({label(report.published)})"
                )
                yield about(report, CODE, "past-date-as-upcoming", SEVERITY, sure(Certainty.CERTAIN, report), message)
