"""It says the work came out on a day that the reports of the release exclude.

Such a date gets into encyclopaedias. Other countries, media and editions have release days of their own, and a year alone excludes nothing in it.

Fires on later.txt:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| plan.txt | 2021-06-01 | The Long Tide | scheduled | 2021-07-09 | opens on July 9 |
| out.txt | 2021-07-10 | The Long Tide | released | 2021-07-09 | came out yesterday |
| week.txt | 2021-07-16 | The Long Tide | released | 2021-07-09 | in cinemas since July 9 |
| later.txt | 2022-03-01 | The Long Tide | released | 2021-07-07 | was released on July 7, 2021 |

Quiet:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| out.txt | 2021-07-10 | The Long Tide | released | 2021-07-09 | came out yesterday |
| week.txt | 2021-07-16 | The Long Tide | released | 2021-07-09 | in cinemas since July 9 |
| later.txt | 2022-03-01 | The Long Tide | released | 2021 | last year's hit |
"""

from collections.abc import Iterator

from checker.claims import Certainty, Status
from checker.dates.labels import label
from checker.findings import Evidence, Finding, Severity
from checker.rules.phrases import about, count, files, places, said, sure, when
from checker.timelines import Report, Timeline, Verdict
from checker.timelines.agreement import agree

CODE = "RD105"
SEVERITY = Severity.ERROR


def findings(evidence: Evidence) -> Iterator[Finding]:
    for timeline in evidence.timelines:
        if timeline.released is None:
            continue
        for judged in timeline.judged:
            report = judged.report
            if report.status is not Status.RELEASED or judged.verdict in (Verdict.HELD, Verdict.ASIDE) or not report.span:
                continue
            if agree(report.span, timeline.released) or (report.published and report.published.last < timeline.released.first):
                continue
            others = _of_the_release(timeline, report)
            if not others:
                continue
            message = (
                f"it did not come out on {said(report)}: {count(files(others), 'report')} of the release "
                f"{'gives' if files(others) == 1 else 'give'} {label(timeline.released)}, first {when(others[0])}"
            )
            certainty = Certainty.CERTAIN if files(others) > 1 else Certainty.LIKELY
            yield about(report, CODE, "wrong-release-date", SEVERITY, sure(certainty, report), message, places(others))


def _of_the_release(timeline: Timeline, besides: Report) -> list[Report]:
    return [
        judged.report
        for judged in timeline.judged
        if judged.verdict is Verdict.HELD and judged.report.status is Status.RELEASED and judged.report.file != besides.file
    ]
