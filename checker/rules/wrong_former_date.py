"""A former date that no report ever gave, though reports of that time are at hand.

"Originally set for …" is repeated for years, and the slip with it. Any report of that time that gave the date as the plan makes it right, and so
do several articles that remember it alike; where nothing from that time is at hand, nothing is said.

Fires on memory.txt:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| first.txt | 2020-01-14 | The Long Tide | scheduled | 2020-05-15 | opens on May 15 |
| again.txt | 2020-02-20 | The Long Tide | scheduled | 2020-05-15 | in cinemas from May 15 |
| memory.txt | 2020-06-02 | The Long Tide | former | 2020-05-10 | was announced for May 10, 2020 |
| memory.txt | 2020-06-02 | The Long Tide | scheduled | 2020-09-04 | but is now due September 4 |

Quiet, for two reports of that time gave the date:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| first.txt | 2020-01-14 | The Long Tide | scheduled | 2020-05-15 | opens on May 15 |
| again.txt | 2020-02-20 | The Long Tide | scheduled | 2020-05-15 | in cinemas from May 15 |
| memory.txt | 2020-06-02 | The Long Tide | former | 2020-05-15 | was announced for May 15 |
| memory.txt | 2020-06-02 | The Long Tide | scheduled | 2020-09-04 | but is now due September 4 |
"""

from collections.abc import Iterator

from checker.claims import Certainty, Status
from checker.findings import Evidence, Finding, Severity
from checker.rules.phrases import (
    about,
    count,
    files,
    places,
    planned,
    said,
    sure,
    tellers,
    when,
)
from checker.timelines import Judged, Timeline, Verdict
from checker.timelines.agreement import slip

CODE = "RD104"
SEVERITY = Severity.WARNING


def findings(evidence: Evidence) -> Iterator[Finding]:
    for timeline in evidence.timelines:
        for judged in timeline.judged:
            if judged.report.status is not Status.FORMER or judged.position is None:
                continue
            if judged.verdict is Verdict.WRONG:
                yield from _never(timeline, judged)
            elif judged.verdict is Verdict.EARLY:
                yield from _reversed(timeline, judged)


def _never(timeline: Timeline, judged: Judged) -> Iterator[Finding]:
    report, index = judged.report, judged.position or 0
    position = timeline.positions[index]
    others = tellers(timeline, index, besides=report)
    if not others:
        return
    if others[0].current:
        against = f"was never reported as the plan, though reports of that time are at hand; {planned(position)} was reported"
    else:
        against = f"is borne out by no report; {planned(position)} is remembered"
    message = f"{said(report)} {against} by {count(files(others), 'other article')}, first {when(others[0])}"
    certainty = Certainty.LIKELY if report.span and position.span and slip(report.span, position.span) else Certainty.POSSIBLE
    if certainty is Certainty.LIKELY and files(others) > 1:
        certainty = Certainty.CERTAIN
    yield about(report, CODE, "wrong-former-date", SEVERITY, sure(certainty, report), message, places(others))


def _reversed(timeline: Timeline, judged: Judged) -> Iterator[Finding]:
    report = judged.report
    others = tellers(timeline, judged.position or 0, besides=report, plans=True)
    if files(others) < 2:  # one article alone may have been placed wrongly in time
        return
    message = (
        f"{said(report)} was not given up for the date that this article gives as the plan, but the other way round: "
        f"{count(files(others), 'other article')} report it as the new date, first {when(others[0])}"
    )
    certainty = Certainty.LIKELY
    yield about(report, CODE, "wrong-former-date", SEVERITY, certainty, message, places(others))
