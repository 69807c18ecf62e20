"""One article gives two dates for the same plan.

Its readers cannot know which one holds; often an old paragraph was left below a new one. Two dates for two countries or two media, a
coarser wording of one date, and a former date beside the new one are no contradiction. Most articles with two dates mean two things, previews,
a second part, another platform, and do not always say so in the same words: so a date is held against its article only where other articles
had given it up, or where it looks like a slip of the other one. Neighbouring days are no sign of a slip: openings abroad and previews are
a day or two off.

Fires:

| file | line | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- | --- |
| both.txt | 1 | 2021-04-30 | The Long Tide | scheduled | 2022-01-28 | opens on January 28 |
| both.txt | 9 | 2021-04-30 | The Long Tide | scheduled | 2022-01-21 | is now moved to January 21, 2022 |

Quiet:

| file | line | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- | --- |
| good.txt | 1 | 2021-04-30 | The Long Tide | scheduled | 2022-01 | delayed to January |
| good.txt | 2 | 2021-04-30 | The Long Tide | scheduled | 2022-01-28 | opens on January 28 |
| good.txt | 3 | 2021-04-30 | The Long Tide | former | 2022-01-21 | instead of January 21 |

Quiet, for no slip leads from the one to the other:

| file | line | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- | --- |
| parts.txt | 1 | 2021-04-30 | The Long Tide | scheduled | 2021-09-03 | starts on September 3 |
| parts.txt | 2 | 2021-04-30 | The Long Tide | scheduled | 2021-12-17 | the second half follows on December 17 |
"""

from collections.abc import Iterator

from checker.claims import Certainty
from checker.findings import Evidence, Finding, Place, Severity
from checker.rules.phrases import about, count, files, said, sure, tellers, when
from checker.timelines import Report, Timeline, Verdict
from checker.timelines.agreement import NEIGHBOUR_DAYS, agree, apart, near_slip

CODE = "RD103"
SEVERITY = Severity.ERROR


def findings(evidence: Evidence) -> Iterator[Finding]:
    for timeline in evidence.timelines:
        for report, (right, other) in timeline.contradictions.items():
            outside = [each for each in tellers(timeline, right, besides=report) if _against(each, report)] if right is not None else []
            given_up = bool(outside) and right is not None and _older(timeline, report, right)
            if not given_up and not _slipped(report, other):
                continue
            message = f"{said(report)} contradicts {said(other)} in the same article"
            related = [Place.of(other)]
            if outside:
                message += f"; {count(files(outside), 'other article')} {'has' if files(outside) == 1 else 'have'} {said(outside[0])}"
                message += f", first {when(outside[0])}"
                related.append(Place.of(outside[0]))
            certainty = Certainty.CERTAIN if given_up else Certainty.LIKELY
            yield about(report, CODE, "self-contradiction", SEVERITY, sure(certainty, report), message, tuple(related))


def _against(other: Report, report: Report) -> bool:
    """Whether another article excludes this date: a coarse one may mean both."""
    return bool(other.span and report.span) and not agree(other.span, report.span)


def _older(timeline: Timeline, report: Report, right: int) -> bool:
    """Whether the report gives a plan that, as other articles tell, was given up for the one that its article gives beside it."""
    return any(
        judged.report == report and judged.position is not None and judged.position < right
        for judged in timeline.judged
        if judged.verdict in (Verdict.STALE, Verdict.HELD)
    )


def _slipped(report: Report, other: Report) -> bool:
    return bool(report.span and other.span and near_slip(report.span, other.span) and apart(report.span, other.span) > NEIGHBOUR_DAYS)
