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

from collections.abc import Iterator

from checker.claims import Certainty
from checker.findings import Evidence, Finding, Place, Severity
from checker.rules.phrases import about, count, files, said, sure, tellers, when

CODE = "RD103"
SEVERITY = Severity.ERROR


def findings(evidence: Evidence) -> Iterator[Finding]:
    for timeline in evidence.timelines:
        for report, (right, other) in timeline.contradictions.items():
            message = f"{said(report)} contradicts {said(other)} in the same article"
            related = [Place.of(other)]
            outside = tellers(timeline, right, besides=report) if right is not None else []
            if outside:
                message += f"; {count(files(outside), 'other article')} {'has' if files(outside) == 1 else 'have'} {said(outside[0])}"
                message += f", first {when(outside[0])}"
                related.append(Place.of(outside[0]))
            yield about(report, CODE, "self-contradiction", SEVERITY, sure(Certainty.CERTAIN, report), message, tuple(related))
