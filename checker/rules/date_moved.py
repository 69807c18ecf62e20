"""A newer article reports a new date.

That is news, not a mistake; but whatever still gives the old date is out of date from now on, and the message counts those articles.

Fires:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| spring.txt | 2020-03-02 | The Long Tide | scheduled | 2020-11-06 | opens on November 6 |
| autumn.txt | 2020-09-14 | The Long Tide | scheduled | 2021-05-07 | opens on May 7, 2021 |

Quiet, for the second article only says more exactly what the first one said:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| spring.txt | 2020-03-02 | The Long Tide | scheduled | 2020-11 | in cinemas this November |
| autumn.txt | 2020-09-14 | The Long Tide | scheduled | 2020-11-06 | opens on November 6 |
"""

from collections.abc import Iterator

from checker.claims import Certainty
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
from checker.timelines import Direction

CODE = "RD001"
SEVERITY = Severity.NOTICE


def findings(evidence: Evidence) -> Iterator[Finding]:
    for timeline in evidence.timelines:
        for index, move in enumerate(timeline.moves):
            if move.after.remembered:
                continue
            outdated = tellers(timeline, index, plans=True)
            if move.direction is Direction.WITHDRAWN:
                what = f"{planned(move.before)} is taken off the calendar"
            elif move.direction is Direction.DATED:
                what = f"a new date, {said(move.first)}, after it had none"
            else:
                distance = f", {count(abs(move.days), 'day')} {move.direction}" if move.days else f", {move.direction}"
                what = f"moves from {planned(move.before)} to {said(move.first)}{distance}"
            if outdated:
                give = "gives" if files(outdated) == 1 else "give"
                what += f"; {count(files(outdated), 'older article')} still {give} the old date, last {when(outdated[-1])}"
            yield about(move.first, CODE, "date-moved", SEVERITY, sure(Certainty.CERTAIN, move.first), what, places(outdated[::-1]))
