"""One article gives two dates for the same plan.

Its readers cannot know which one holds; often an old paragraph was left below a new one. Two dates for two countries or two media, a
coarser wording of one date, and a former date beside the new one are no contradiction.

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
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from checker.claims import Certainty, Status
from checker.findings import Evidence, Finding, Place, Severity
from checker.rules.phrases import about, count, files, said, sure, tellers, when
from checker.timelines import Judged, Report, Timeline, Verdict
from checker.timelines.agreement import agree

CODE = "RD103"
SEVERITY = Severity.ERROR


def findings(evidence: Evidence) -> Iterator[Finding]:
    for timeline in evidence.timelines:
        for report, (right, other) in contradicting(timeline).items():
            message = f"{said(report)} contradicts {said(other)} in the same article"
            related = [Place.of(other)]
            outside = tellers(timeline, right, besides=report) if right is not None else []
            if outside:
                message += f"; {count(files(outside), 'other article')} {'has' if files(outside) == 1 else 'have'} {said(outside[0])}"
                message += f", first {when(outside[0])}"
                related.append(Place.of(outside[0]))
            yield about(report, CODE, "self-contradiction", SEVERITY, sure(Certainty.CERTAIN, report), message, tuple(related))


@lru_cache(maxsize=64)
def contradicting(timeline: Timeline) -> dict[Report, tuple[int | None, Report]]:
    """The reports that contradict another of their own article: the position they should give, and that other report."""
    plans: dict[str, list[Judged]] = defaultdict(list)
    for judged in timeline.judged:
        if judged.report.status is Status.SCHEDULED and judged.verdict is not Verdict.ASIDE:
            plans[judged.report.file].append(judged)
    found: dict[Report, tuple[int | None, Report]] = {}
    for group in plans.values():
        best = min(group, key=_rank)
        for judged in group:
            one, other = judged.report.span, best.report.span
            if judged is not best and one and other and not agree(one, other):
                found[judged.report] = (best.position, best.report)
    return found


def _rank(judged: Judged) -> tuple[bool, int, int, int]:
    """The report of an article most likely to be the plan: one that others bear out, of the newest position, the finest, the first."""
    span = judged.report.span
    days = (span.last - span.first).days if span else 0
    return judged.verdict is not Verdict.HELD, -(judged.position or 0), days, judged.report.line or 0
