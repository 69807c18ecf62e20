"""An article whose claims cannot be placed in time.

Whether its dates are stale cannot be told. An article whose date the other articles narrow is placed well enough.

Fires:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| undated.txt | | The Long Tide | scheduled | 2021-07-09 | opens on July 9, 2021 |

Quiet:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| dated.txt | 2021-03 | The Long Tide | scheduled | 2021-07-09 | opens on July 9, 2021 |
"""

from collections.abc import Iterator

from checker.claims import Certainty
from checker.findings import Evidence, Finding, Severity
from checker.rules.phrases import about, count

CODE = "RD301"
SEVERITY = Severity.WARNING


def findings(evidence: Evidence) -> Iterator[Finding]:
    narrowed = {each.file for timeline in evidence.timelines for each in timeline.narrowed}
    undated: dict[str, list[int]] = {}
    for index, report in enumerate(evidence.reports):
        if report.published is None and report.file not in narrowed:
            undated.setdefault(report.file, []).append(index)
    for indices in undated.values():
        group = sorted((evidence.reports[i] for i in indices), key=lambda r: r.order)
        message = f"no publish date, and nothing to tell it from: {count(len(group), 'claim')} cannot be placed in time"
        yield about(group[0], CODE, "unknown-publish-date", SEVERITY, Certainty.CERTAIN, message)
