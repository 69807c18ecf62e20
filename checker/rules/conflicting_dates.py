"""Articles of the same time disagree about a date, and no move explains it.

One of them is wrong, usually by a slip of the pen: a day, a month or a year off. A coarser wording of the same date, another country's
date, another medium's, and a new date that later articles repeat are no conflict.

Fires on slip.txt:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| one.txt | 2020-09-23 | The Long Tide | scheduled | 2021-07-09 | opens on July 9, 2021 |
| slip.txt | 2020-09-23 | The Long Tide | scheduled | 2021-07-07 | moves to July 7, 2021 |
| two.txt | 2020-09-24 | The Long Tide | scheduled | 2021-07-09 | is now due on July 9 next year |

Quiet, for cinemas and streaming have days of their own:

| file | published | work | status | medium | date | quote |
| --- | --- | --- | --- | --- | --- | --- |
| one.txt | 2021-09-23 | The Long Tide | scheduled | theatrical | 2021-10-22 | in cinemas on October 22 |
| two.txt | 2021-09-24 | The Long Tide | scheduled | theatrical | 2021-10-22 | in theaters from October 22 |
| home.txt | 2021-09-24 | The Long Tide | scheduled | streaming | 2021-10-21 | streams from October 21 |
"""

from collections.abc import Iterator
from datetime import timedelta

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
from checker.timelines import Position, Report, Verdict
from checker.timelines.agreement import slip

CODE = "RD102"
SEVERITY = Severity.ERROR
AT_ONCE = timedelta(days=7)  # an announcement is news for a week


def findings(evidence: Evidence) -> Iterator[Finding]:
    for timeline in evidence.timelines:
        for judged in timeline.judged:
            report = judged.report
            if judged.verdict is not Verdict.WRONG or judged.position is None or report in timeline.contradictions:
                continue
            if report.status is not Status.SCHEDULED:  # hedged words do not conflict, and what is out or given up has rules of its own
                continue
            others = tellers(timeline, judged.position, besides=report)
            if not others:
                continue
            position = timeline.positions[judged.position]
            if position.span is None:  # a date while others report that there is none is news, or one given up
                continue
            if not _same_time(report, others) and not _slipped(report, position):
                continue
            alike = len({j.report.file for j in timeline.judged if j.report.span == report.span and j.report.status is Status.SCHEDULED})
            message = (
                f"{said(report)} is given by {'this article alone' if alike == 1 else count(alike, 'article')}; "
                f"{count(files(others), 'other article')} of that time {'gives' if files(others) == 1 else 'give'} "
                f"{planned(position)}, first {when(others[0])}"
            )
            certainty = Certainty.CERTAIN if files(others) > 1 else Certainty.POSSIBLE
            yield about(report, CODE, "conflicting-dates", SEVERITY, sure(certainty, report, *others[:2]), message, places(others))


def _same_time(report: Report, others: list[Report]) -> bool:
    """Whether others give their date before the report does, or with it, and again with it or after it: what only older or only newer
    articles give may have moved."""
    if report.published is None:
        return False
    first, last = report.published.first, report.published.last
    dated = [(other, other.published) for other in others if other.published]
    before = any(published.first - last <= AT_ONCE for other, published in dated if other.status is not Status.FORMER)
    return before and any(first - published.last <= AT_ONCE for _, published in dated)


def _slipped(report: Report, position: Position) -> bool:
    return bool(report.span and position.span and slip(report.span, position.span))
