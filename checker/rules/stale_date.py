"""An article still gives a date that had been given up when it was published.

Its readers go to the cinema on the wrong day. It is not asked of an article from the days in which the move was announced.

Fires on late.txt:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| spring.txt | 2020-03-02 | The Long Tide | scheduled | 2020-11-06 | opens on November 6 |
| move.txt | 2020-09-14 | The Long Tide | former | 2020-11-06 | instead of November 6 |
| move.txt | 2020-09-14 | The Long Tide | scheduled | 2021-05-07 | now opens on May 7, 2021 |
| other.txt | 2020-09-15 | The Long Tide | scheduled | 2021-05-07 | put off to May 7, 2021 |
| late.txt | 2020-10-01 | The Long Tide | scheduled | 2020-11-06 | comes to cinemas on November 6 |

Quiet, for the last article gives the date in force, if only its month:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| spring.txt | 2020-03-02 | The Long Tide | scheduled | 2020-11-06 | opens on November 6 |
| move.txt | 2020-09-14 | The Long Tide | former | 2020-11-06 | instead of November 6 |
| move.txt | 2020-09-14 | The Long Tide | scheduled | 2021-05-07 | now opens on May 7, 2021 |
| late.txt | 2020-10-01 | The Long Tide | scheduled | 2021-05 | comes to cinemas next May |
"""

from collections.abc import Iterator

from checker.claims import Certainty, Status
from checker.findings import Evidence, Finding, Severity
from checker.rules.phrases import about, places, planned, said, sure, tellers, when
from checker.timelines import Verdict

CODE = "RD101"
SEVERITY = Severity.ERROR


def findings(evidence: Evidence) -> Iterator[Finding]:
    for timeline in evidence.timelines:
        for judged in timeline.judged:
            report = judged.report
            if judged.verdict is not Verdict.STALE or judged.position is None or not report.current or report in timeline.contradictions:
                continue
            move = timeline.moves[judged.position]
            latest = tellers(timeline, judged.position + 1, besides=report, plans=True)
            since = f"given up since {when(move.first)}"
            message = f"{said(report)} is {since}, which reports {planned(move.after)}"
            if move.after.span is None:
                message = f"{said(report)} is {since}, which reports that it has no date any more"
            in_force = timeline.positions[-1]
            if in_force is not move.after and in_force.first.order < report.order:
                message += f"; the date in force is {planned(in_force)}"
            certainty = Certainty.CERTAIN if len({r.file for r in latest}) > 1 else Certainty.LIKELY
            severity = Severity.WARNING if report.status is Status.TENTATIVE else SEVERITY
            yield about(report, CODE, "stale-date", severity, sure(certainty, report, move.first), message, places(latest))
